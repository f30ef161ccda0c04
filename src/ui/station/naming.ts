/** Number, name and PIN of a station as they are typed. */
export interface TypedName {
  readonly number: string
  readonly name: string
  readonly pin: string
}
export type NamingField = keyof TypedName

export const emptyNaming = (): TypedName => ({ number: '1', name: '', pin: '' })

/** Four to eight digits. */
export const isPin = (typed: string) => /^\d{4,8}$/.test(typed)

/** The name may stay empty: the number is enough on most stands. */
export function problemsIn({ number, pin }: TypedName): readonly NamingField[] {
  const isNumber = /^\d{1,2}$/.test(number.trim()) && Number(number) >= 1
  return [...(isNumber ? [] : ['number' as const]), ...(isPin(pin) ? [] : ['pin' as const])]
}
