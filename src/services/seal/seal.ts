import { bech32 } from '@scure/base'
import { Decrypter, Encrypter } from 'age-encryption'
import { BUNDLE_LIMITS } from '../../domain/submission/bundle'
import { readHeader } from './header'

/** Sealing to a campaign's public key and opening with its private one: age v1, X25519, readable by the plain `age` program. */

export type Unsealed =
  | { readonly type: 'Body'; readonly body: Uint8Array }
  /** Sealed for somebody else. */
  | { readonly type: 'OtherKey' }
  | { readonly type: 'Damaged' }

export async function seal(body: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(body)
}

/** @param identity `AGE-SECRET-KEY-1…` */
export function openWith(identity: string): (sealed: Uint8Array) => Promise<Unsealed> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return async (sealed) => {
    if (sealed.length > BUNDLE_LIMITS.record || readHeader(sealed).type !== 'Recipients') return { type: 'Damaged' }
    try {
      return { type: 'Body', body: await decrypter.decrypt(sealed) }
    } catch (failure) {
      // The library tells its failures apart by their words only; every other one means that bytes were changed.
      if (failure instanceof Error && failure.message.startsWith('no identity matched')) return { type: 'OtherKey' }
      return { type: 'Damaged' }
    }
  }
}

/** A public key, never a private one. */
export function isRecipient(text: string): boolean {
  const decoded = text === text.toLowerCase() ? bech32.decodeUnsafe(text) : undefined
  return decoded?.prefix === 'age' && bech32.fromWordsUnsafe(decoded.words)?.length === 32
}
