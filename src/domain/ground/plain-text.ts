/** Halves of a sign, and signs that are not seen: marks of the writing direction could turn round what stands beside them. Two of them join letters in some scripts. */
const UNSEEN = /\p{Surrogate}|(?![\u200c\u200d])\p{Cf}/gu
const GAPS = /[\p{Cc}\s]+/gu
const SEEN = /[^\s\p{Cf}\p{M}]/u

/**
 * A line as it was typed or pasted, in signs that every device can write, seal and show; empty if nothing of it would be seen.
 * @param longest in UTF-16 units; what is longer is cut between two signs
 */
export function plainText(text: string, longest: number): string {
  const line = text.replace(UNSEEN, '').replace(GAPS, ' ').trim().slice(0, longest).replace(UNSEEN, '').trimEnd()
  return SEEN.test(line) ? line : ''
}
