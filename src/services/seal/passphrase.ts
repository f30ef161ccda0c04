import type { Language } from '../../domain/ground/language'
import { normalised } from './keyring'

/** Six words of 7,776: about 77 bits, which no work on a locked keyring gets through. */
const WORDS = 6
const FEWEST_SIGNS = 16

/** @param random that many random 32-bit numbers */
export function generatePassphrase(words: readonly string[], random: (count: number) => Uint32Array): string {
  return Array.from({ length: WORDS }, () => words[below(words.length, random)] ?? '').join(' ')
}

/** Every number is equally likely: those of the last, incomplete round are drawn again. */
function below(limit: number, random: (count: number) => Uint32Array): number {
  const fair = Math.floor(2 ** 32 / limit) * limit
  for (;;) {
    const [drawn = 0] = random(1)
    if (drawn < fair) return drawn % limit
  }
}

export async function wordsOf(language: Language): Promise<readonly string[]> {
  const { default: text } = language === 'de' ? await import('./words-de.txt?raw') : await import('./words-en.txt?raw')
  return text.trim().split('\n')
}

/** Sixteen signs, or six words; and not the same few signs over and over. */
export function isStrongEnough(passphrase: string): boolean {
  const text = normalised(passphrase)
  const isLong = [...text].length >= FEWEST_SIGNS || text.split(' ').length >= WORDS
  return isLong && new Set(text.replaceAll(' ', '')).size >= 6
}
