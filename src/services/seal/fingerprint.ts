import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Five words by which people compare a key: two bytes of SHA-256 of the recipient for each, over the length of the list
 * (the few words that come up a ninth more often do not matter for comparing).
 */
export function fiveWords(recipient: string, words: readonly string[]): string {
  const digest = new DataView(sha256(utf8ToBytes(recipient)).buffer)
  return [0, 2, 4, 6, 8].map((at) => words[digest.getUint16(at) % words.length] ?? '').join(' ')
}
