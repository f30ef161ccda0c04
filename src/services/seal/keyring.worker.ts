import { lockKeyring, openKeyring } from './keyring'
import type { KeyringRequest } from './keyring-worker'

/** Deriving a key from a passphrase takes a second; done here, the page stays awake. */
addEventListener('message', ({ data }: MessageEvent<KeyringRequest>) => {
  const work =
    data.type === 'lock'
      ? lockKeyring(data.identity, data.passphrase, data.created)
      : openKeyring(data.keyring, data.passphrase)
  void work
    .then((answer) => postMessage({ answer }))
    .catch((failure: unknown) => postMessage({ failure: String(failure) }))
})
