import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { openFile } from './age-file'
import { readHeader } from './header'
import { secretIn } from './identity'

/** The private key of a campaign: a standard identity file of age, locked with a passphrase. */

const LOG_N = 17
/** Bytes; a real one has about 400. */
const LARGEST = 10_000

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

/**
 * Takes about a second and 128 MiB with the usual work factor: not for the page's own thread.
 * @param created ISO date, a comment in the file
 * @param logN 14 to 18; work and memory double with each step
 */
export async function lockKeyring(
  identity: string,
  passphrase: string,
  created: string,
  logN = LOG_N,
): Promise<Uint8Array> {
  if (secretIn(identity) === undefined) throw new TypeError('Not an X25519 identity')
  const recipient = await identityToRecipient(identity)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normalised(passphrase))
  encrypter.setScryptWorkFactor(logN)
  return encrypter.encrypt([`# created: ${created}`, `# public key: ${recipient}`, identity, ''].join('\n'))
}

/**
 * As slow as locking. A keyring in which the wrapped key was changed looks like a wrong passphrase: the format cannot tell.
 * @param keyring binary, or text between `BEGIN AGE ENCRYPTED FILE` and its end
 */
export async function openKeyring(keyring: Uint8Array, passphrase: string): Promise<Keyring> {
  const file = keyring.length > LARGEST ? undefined : unarmored(keyring)
  if (file === undefined || readHeader(file).type !== 'Passphrase') return { type: 'Damaged' }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalised(passphrase))
  const opened = await openFile(decrypter, file)
  if (opened.type === 'NoMatch') return { type: 'WrongPassphrase' }
  const identity = opened.type === 'Plain' ? identityIn(opened.plain) : undefined
  if (identity === undefined) return { type: 'Damaged' }
  return { type: 'Keyring', identity, recipient: await identityToRecipient(identity) }
}

/** As text, for paper and mail. */
export const armored = (bytes: Uint8Array): string => armor.encode(bytes)

function unarmored(keyring: Uint8Array): Uint8Array | undefined {
  // Decoding as UTF-8 also takes off the mark that Notepad puts first.
  const text = new TextDecoder().decode(keyring).trim()
  if (!text.startsWith('-----BEGIN AGE')) return keyring
  try {
    return armor.decode(text)
  } catch {
    // Whatever the library does not like about the text, it is not a keyring.
    return undefined
  }
}

/** The first key in an identity file, as `age-keygen` writes it too. */
function identityIn(file: Uint8Array): string | undefined {
  const lines = new TextDecoder().decode(file).split(/\r?\n/)
  return lines.find((line) => secretIn(line) !== undefined)
}
