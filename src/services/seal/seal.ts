import { Decrypter, Encrypter } from 'age-encryption'
import { BUNDLE_LIMITS } from '../../domain/submission/bundle'
import { openFile } from './age-file'
import { readHeader } from './header'
import { isRecipient, secretIn } from './identity'

/** Sealing to a campaign's public key and opening with its private one: age v1, X25519, readable by the plain `age` program. */

export type Unsealed =
  | { readonly type: 'Body'; readonly body: Uint8Array }
  /** Sealed for somebody else. */
  | { readonly type: 'OtherKey' }
  | { readonly type: 'Damaged' }

export { isRecipient }

/**
 * @param recipient `age1…`, checked by `isRecipient` where it was read
 * @throws RangeError when the seal would be larger than `openWith` opens: kept, it would be an answer that nobody can read
 */
export async function seal(body: Uint8Array, recipient: string): Promise<Uint8Array> {
  // The library would take longer kinds of keys too, and seal what `openWith` refuses.
  if (!isRecipient(recipient)) throw new TypeError('Not an X25519 recipient')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(body)
  if (sealed.length > BUNDLE_LIMITS.record) throw new RangeError('Too large to be opened again')
  return sealed
}

/**
 * @param identity `AGE-SECRET-KEY-1…`, kept in the returned function for as long as that lives
 * @returns a function that opens one sealed body of at most 48 KiB; whatever was changed is `Damaged` or, where the change
 *   is in the wrapped key itself, `OtherKey`
 */
export function openWith(identity: string): (sealed: Uint8Array) => Promise<Unsealed> {
  if (secretIn(identity) === undefined) throw new TypeError('Not an X25519 identity')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return async (sealed) => {
    if (sealed.length > BUNDLE_LIMITS.record || readHeader(sealed).type !== 'Recipients') return { type: 'Damaged' }
    const opened = await openFile(decrypter, sealed)
    if (opened.type === 'Plain') return { type: 'Body', body: opened.plain }
    return { type: opened.type === 'NoMatch' ? 'OtherKey' : 'Damaged' }
  }
}
