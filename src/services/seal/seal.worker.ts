import { lockKeyring, openKeyring } from './keyring'
import type { KeyringRequest } from './keyring-worker'
import { unsealer } from './unseal'
import type { UnsealRequest } from './unseal-worker'

/**
 * Deriving a key from a passphrase takes a second, opening a submission most of a millisecond: done here, the page stays
 * awake. One file for both, because both bring the library along. What it knows ends with it.
 */
let open: ReturnType<typeof unsealer> | undefined

addEventListener('message', ({ data }: MessageEvent<KeyringRequest | UnsealRequest>) => {
  switch (data.type) {
    case 'lock':
      return answer(lockKeyring(data.identity, data.passphrase, data.created))
    case 'open':
      return answer(openKeyring(data.keyring, data.passphrase))
    case 'key':
      open = unsealer(data.identity, data.recipient)
      return
    case 'unseal':
      return answer(Promise.all(data.records.map((record) => open?.(record) ?? Promise.reject(new Error('No key')))))
  }
})

function answer(work: Promise<unknown>): void {
  void work
    .then((value) => postMessage({ answer: value }))
    .catch((failure: unknown) => postMessage({ failure: String(failure) }))
}
