import { concatBytes } from '@noble/hashes/utils.js'
import type { Decrypter } from 'age-encryption'

/** What opening an age file comes to, told from the library's exceptions. The header must have been read by `readHeader`. */
export type DecryptedFile =
  | { readonly type: 'Plain'; readonly plain: Uint8Array<ArrayBuffer> }
  /** Not for this key or passphrase, or the stanza for it was changed: the format cannot tell. */
  | { readonly type: 'NoMatch' }
  | { readonly type: 'Damaged' }

const NO_MATCH = "no identity matched any of the file's recipients"
/** After `readHeader` the library finds nothing else wrong before the payload. */
const DAMAGED = ['invalid header HMAC', 'stream ended before reading 16 bytes']

export async function openFile(decrypter: Decrypter, file: Uint8Array): Promise<DecryptedFile> {
  let payload: ReadableStream<Uint8Array>
  try {
    payload = await decrypter.decrypt(streamOf(file))
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure
    // The library tells its failures apart by their words only; the tests hold them.
    if (failure.message === NO_MATCH) return { type: 'NoMatch' }
    if (DAMAGED.includes(failure.message) || isBadShare(failure)) return { type: 'Damaged' }
    throw failure
  }
  try {
    return { type: 'Plain', plain: await collected(payload) }
  } catch {
    // Nothing is left but decrypting what was given, and each browser words a broken stream differently.
    return { type: 'Damaged' }
  }
}

/** A share of low order, refused by the browser's X25519 or by the library's own. */
function isBadShare({ name, message }: Error): boolean {
  return name === 'OperationError' || name === 'DataError' || message === 'invalid private or public key received'
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concatBytes(...parts)
    parts.push(value)
  }
}
