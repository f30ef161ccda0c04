/** Number, name and PIN of a station as they are typed. */
export interface TypedName {
  readonly number: string
  readonly name: string
  readonly pin: string
}
export type NamingField = keyof TypedName

export const emptyNaming = (): TypedName => ({ number: '1', name: '', pin: '' })

/** The name may stay empty: the number is enough on most stands. */
export function problemsIn({ number, pin }: TypedName): readonly NamingField[] {
  const isNumber = /^\d{1,2}$/.test(number.trim()) && Number(number) >= 1
  return [...(isNumber ? [] : ['number' as const]), ...(/^\d{4,8}$/.test(pin) ? [] : ['pin' as const])]
}
