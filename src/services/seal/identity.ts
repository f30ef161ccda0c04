import { bech32 } from '@scure/base'

/** The two halves of a campaign's key pair as text. Only X25519: keys of other kinds are too long for a QR code. */

const KEY = 32

/** @returns the 32 bytes of an `AGE-SECRET-KEY-1…`; undefined for anything else, other kinds of age keys included */
export function secretIn(identity: string): Uint8Array<ArrayBuffer> | undefined {
  return identity === identity.toUpperCase() ? keyIn(identity, 'age-secret-key-') : undefined
}

/** A public key in its one canonical form, `age1…`; never a private one. */
export function isRecipient(text: string): boolean {
  return text === text.toLowerCase() && keyIn(text, 'age') !== undefined
}

function keyIn(text: string, prefix: string): Uint8Array<ArrayBuffer> | undefined {
  const decoded = bech32.decodeUnsafe(text)
  const bytes = decoded?.prefix === prefix ? bech32.fromWordsUnsafe(decoded.words) : undefined
  return bytes instanceof Uint8Array && bytes.length === KEY ? new Uint8Array(bytes) : undefined
}
