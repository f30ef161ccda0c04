/** An answer as it was written on paper and typed back. */
export interface Typed {
  readonly text: string
  /** The same in capitals, without blanks and separators. */
  readonly signs: string
  /** As the person wrote: 1.234,50 */
  readonly decimalComma: boolean
}

export type TypedAnswer<Response> =
  | { readonly type: 'Empty' }
  | { readonly type: 'Response'; readonly response: Response }
  | { readonly type: 'Unreadable' }

export type ReadTyped<Item, Response> = (typed: Typed, shown: readonly string[], item: Item) => TypedAnswer<Response>

export const UNREADABLE = { type: 'Unreadable' } as const
export const given = <Response>(response: Response): TypedAnswer<Response> => ({ type: 'Response', response })

/** Options, things or spots by their letters; undefined where a letter stands for nothing, or stands twice. */
export function lettered(signs: string, shown: readonly string[]): readonly string[] | undefined {
  const picked = [...signs].flatMap((sign) => shown[sign.charCodeAt(0) - 65] ?? [])
  return picked.length < signs.length || new Set(picked).size < picked.length ? undefined : picked
}
