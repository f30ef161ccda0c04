import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { readHeader } from './header'

/** The private key of a campaign: a standard identity file of age, locked with a passphrase. */

const LOG_N = 17

export type Keyring =
  | { readonly type: 'Keyring'; readonly identity: string; readonly recipient: string }
  | { readonly type: 'WrongPassphrase' }
  | { readonly type: 'Damaged' }

export async function createIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** However a keyboard writes an umlaut, and however many spaces were typed. */
export const normalised = (passphrase: string) => passphrase.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

/** Takes about a second and 128 MiB with the usual work factor: not for the page's own thread. @param created ISO date */
export async function lockKeyring(identity: string, passphrase: string, created: string, logN = LOG_N) {
  const file = [`# created: ${created}`, `# public key: ${await identityToRecipient(identity)}`, identity, ''].join(
    '\n',
  )
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normalised(passphrase))
  encrypter.setScryptWorkFactor(logN)
  return encrypter.encrypt(file)
}

export async function openKeyring(keyring: Uint8Array, passphrase: string): Promise<Keyring> {
  const bytes = unarmored(keyring)
  if (bytes === undefined || readHeader(bytes).type !== 'Passphrase') return { type: 'Damaged' }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalised(passphrase))
  try {
    const text = await decrypter.decrypt(bytes, 'text')
    const identity = text.split('\n').find((line) => /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(line))
    if (identity === undefined) return { type: 'Damaged' }
    return { type: 'Keyring', identity, recipient: await identityToRecipient(identity) }
  } catch (failure) {
    const words = failure instanceof Error ? failure.message : ''
    return words.startsWith('no identity matched') ? { type: 'WrongPassphrase' } : { type: 'Damaged' }
  }
}

export const armored = (bytes: Uint8Array): string => armor.encode(bytes)

function unarmored(keyring: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder('latin1').decode(keyring.subarray(0, 10_000)).trim()
  if (!text.startsWith('-----BEGIN AGE')) return keyring
  try {
    return armor.decode(text)
  } catch {
    // Whatever the library does not like about it, it is not a keyring.
    return undefined
  }
}
