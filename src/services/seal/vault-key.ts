import { bech32 } from '@scure/base'

/** The vault's own key: derived from the private key of the campaign, so that destroying that one destroys both. */

const NONCE = 12

/** @param identity `AGE-SECRET-KEY-1…` @param campaign id, as salt: the same key for another campaign opens nothing here */
export async function vaultKeyOf(identity: string, campaign: string): Promise<CryptoKey> {
  const secret = new Uint8Array(bech32.fromWords(bech32.decode(identity.toLowerCase() as `${string}1${string}`).words))
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const [salt, info] = [campaign, 'kontor-vault-1'].map((text) => new TextEncoder().encode(text))
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: salt ?? new Uint8Array(), info: info ?? new Uint8Array() },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** @param place where it will lie: moved to another place it is refused */
export async function encrypt(key: CryptoKey, plain: Uint8Array, place: string): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE))
  const additionalData = new TextEncoder().encode(place)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, new Uint8Array(plain))
  const bytes = new Uint8Array(NONCE + sealed.byteLength)
  bytes.set(iv)
  bytes.set(new Uint8Array(sealed), NONCE)
  return bytes
}

/** @returns undefined for bytes that this key has not written for this place */
export async function decrypt(key: CryptoKey, bytes: Uint8Array, place: string): Promise<Uint8Array | undefined> {
  const additionalData = new TextEncoder().encode(place)
  const [iv, sealed] = [bytes.slice(0, NONCE), bytes.slice(NONCE)]
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed))
  } catch (failure) {
    if (failure instanceof DOMException) return undefined
    throw failure
  }
}
