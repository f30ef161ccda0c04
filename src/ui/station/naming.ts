import { plainDigits } from '../../domain/ground/digits'

/** Number, name and PIN of a station as they are typed. */
export interface TypedName {
  readonly number: string
  readonly name: string
  readonly pin: string
}
export type NamingField = keyof TypedName

export const emptyNaming = (): TypedName => ({ number: '1', name: '', pin: '' })

/** Four to eight digits, of any script. */
export const isPin = (typed: string) => /^\d{4,8}$/.test(plainDigits(typed))

/** What it means, with digits of any script. */
export const readNaming = ({ number, name, pin }: TypedName) => ({
  number: Number(plainDigits(number)),
  name: name.trim(),
  pin: plainDigits(pin),
})

/** The name may stay empty: the number is enough on most stands. */
export function problemsIn({ number, pin }: TypedName): readonly NamingField[] {
  const isNumber = /^(?!0+$)\d{1,2}$/.test(plainDigits(number.trim()))
  return [...(isNumber ? [] : ['number' as const]), ...(isPin(pin) ? [] : ['pin' as const])]
}
