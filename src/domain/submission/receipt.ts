import { sha256 } from '@noble/hashes/sha2.js'
import { base32nopad } from '@scure/base'

/**
 * What a sealed submission is called, and the code that a candidate keeps. Both follow from the sealed bytes alone, so
 * that every device that holds the same submission calls it the same.
 */

/** 26 signs of base32: the first 130 bits of SHA-256 over the sealed bytes. Key, file name, and how copies are recognised. */
export function ridOf(sealed: Uint8Array): string {
  return base32nopad.encode(sha256(sealed)).toLowerCase().slice(0, 26)
}

/** Twenty-nine signs: no vowels, so that no word appears; no 1 and no L, which look alike. A prime, for the check sign. */
const SIGNS = '023456789BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/**
 * Such as `MD9B-5XS2-3`: eight signs drawn from SHA-256 of the sealed bytes (about 38 bits), and a check sign.
 * For people: two given submissions share a code with a chance of 1 in 5·10¹¹; what is the same is decided by `ridOf`.
 */
export function receiptOf(sealed: Uint8Array): string {
  const digest = sha256(sealed)
  let rest = digest.subarray(0, 7).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let code = ''
  for (let place = 0; place < LENGTH; place += 1) {
    code += SIGNS.charAt(Number(rest % BigInt(SIGNS.length)))
    rest /= BigInt(SIGNS.length)
  }
  return `${code.slice(0, 4)}-${code.slice(4)}-${checkSign(code)}`
}

/**
 * A typed code in its proper form; small letters, spaces, missing dashes and the letter O for zero are accepted.
 * @returns undefined when it cannot be a receipt: wrong length, unknown sign, one wrong sign or two signs exchanged
 */
export function readReceipt(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
  const code = signs.slice(0, LENGTH)
  if (signs.length !== LENGTH + 1 || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined
  if (checkSign(code) !== signs.slice(LENGTH)) return undefined
  return `${code.slice(0, 4)}-${code.slice(4)}-${checkSign(code)}`
}

/** Weighted sum over a prime: the weights differ, so one wrong sign and any two exchanged signs change it. */
function checkSign(code: string): string {
  const sum = [...code].reduce((total, sign, place) => total + (place + 1) * SIGNS.indexOf(sign), 0)
  return SIGNS.charAt(sum % SIGNS.length)
}
