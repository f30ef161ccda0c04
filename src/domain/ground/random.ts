import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that any engine repeats: whole numbers only, from SHA-256 and xoroshiro128+. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(values: readonly T[]) => T
  readonly shuffle: <T>(values: readonly T[]) => T[]
}

/**
 * An own stream per label, so that a further section or item never changes what another one draws.
 * @param seed any text; forms use 16 hexadecimal digits
 */
export function randomFor(seed: string, label: string): Random {
  const digest = sha256(utf8ToBytes(`${seed}|${label}`))
  const generator = xoroshiro128plus(new DataView(digest.buffer, digest.byteOffset).getInt32(0))
  const between = (from: number, to: number) => uniformInt(generator, from, to)
  const shuffle = <T>(values: readonly T[]) => {
    const shuffled = [...values]
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = between(0, last)
      const moved = shuffled[last] as T
      shuffled[last] = shuffled[other] as T
      shuffled[other] = moved
    }
    return shuffled
  }
  return { between, shuffle, pick: (values) => values[between(0, values.length - 1)] as never }
}

/** The first `length` hexadecimal digits of SHA-256 over the text. */
export function fingerprint(text: string, length: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length)
}
