import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { secretIn } from './identity'

/** The vault's own key: derived from the private key of the campaign, so that destroying that one destroys both. */

const NONCE = 12
const TAG = 16

/** @param identity `AGE-SECRET-KEY-1…` @param campaign id, as salt: the same key for another campaign opens nothing here */
export async function vaultKeyOf(identity: string, campaign: string): Promise<CryptoKey> {
  const secret = secretIn(identity)
  if (secret === undefined) throw new TypeError('Not an X25519 identity')
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  secret.fill(0)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8ToBytes(campaign), info: utf8ToBytes('kontor-vault-1') },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** @param place where it will lie: moved to another place it is refused */
export async function encrypt(key: CryptoKey, plain: Uint8Array, place: string): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE))
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8ToBytes(place) }
  return concatBytes(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, new Uint8Array(plain))))
}

/** @returns undefined for bytes that this key has not written for this place */
export async function decrypt(key: CryptoKey, bytes: Uint8Array, place: string): Promise<Uint8Array | undefined> {
  if (bytes.length < NONCE + TAG) return undefined
  const [iv, sealed] = [bytes.slice(0, NONCE), bytes.slice(NONCE)]
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: utf8ToBytes(place) }
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed))
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'OperationError') return undefined
    throw failure
  }
}
