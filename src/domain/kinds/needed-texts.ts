/** Names of texts or reasons, without the id of the piece that they belong to. */
export interface NeededTexts {
  readonly required: readonly string[]
  /** May be absent, but then in every language. */
  readonly optional: readonly string[]
}

export const named = (what: string, ids: readonly string[]) => ids.map((id) => `${what}.${id}`)
export const counted = (what: string, count: number) => Array.from({ length: count }, (_, n) => `${what}.${n + 1}`)
