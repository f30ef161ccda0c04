import type { TextsByKey } from './whole-bank'

/**
 * A family is one set of options (or things and places) with two to four situations, each with another key (W8). Its
 * members are items of their own and name the first of them; dialogues and what is read before an item may form families too.
 */

export interface Member {
  readonly id: string
  /** Id of the first member. */
  readonly family?: string | undefined
}
interface WithMembers {
  readonly items: readonly Member[]
  readonly stimuli: readonly Member[]
}

/** What stands alone is its own family. */
export const familyOf = ({ id, family }: Member) => family ?? id

/**
 * What a member does not say itself it takes over from its family, so that no reader of texts has to know about families.
 * @param pieces items and stimuli that the words may belong to
 */
export function withFamilyTexts(pieces: Iterable<Member>, words: TextsByKey): TextsByKey {
  const taken = [...pieces].filter((piece) => familyOf(piece) !== piece.id)
  if (taken.length === 0) return words
  const said = new Map<string, [rest: string, text: string][]>()
  for (const [key, text] of Object.entries(words)) {
    const [piece = ''] = key.split('.', 1)
    const own = said.get(piece) ?? []
    own.push([key.slice(piece.length), text])
    said.set(piece, own)
  }
  const over = taken.flatMap((piece) =>
    (said.get(familyOf(piece)) ?? []).map(([rest, text]) => [piece.id + rest, text] as const),
  )
  return { ...Object.fromEntries(over), ...words }
}

/** A part of a bank with every text that its members take over. */
export function withWholeTexts<T extends WithMembers & { readonly texts: Readonly<Record<string, TextsByKey>> }>(
  part: T,
): T {
  const pieces = [...part.items, ...part.stimuli]
  const texts = Object.entries(part.texts).map(([language, words]) => [language, withFamilyTexts(pieces, words)])
  return { ...part, texts: Object.fromEntries(texts) }
}
