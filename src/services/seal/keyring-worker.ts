import type { Keyring } from './keyring'

export type KeyringRequest =
  | { readonly type: 'lock'; readonly identity: string; readonly passphrase: string; readonly created: string }
  | { readonly type: 'open'; readonly keyring: Uint8Array; readonly passphrase: string }

export interface KeyringWorker {
  readonly lock: (identity: string, passphrase: string, created: string, signal?: AbortSignal) => Promise<Uint8Array>
  readonly open: (keyring: Uint8Array, passphrase: string, signal?: AbortSignal) => Promise<Keyring>
}

/** One worker for each request, ended with it: nothing of the passphrase stays anywhere. Rejects when none can start. */
export function createKeyringWorker(spawn: () => Worker): KeyringWorker {
  function ask<Answer>(request: KeyringRequest, signal?: AbortSignal): Promise<Answer> {
    const worker = spawn()
    let stop: (() => void) | undefined
    return new Promise<Answer>((resolve, reject) => {
      stop = () => reject(new DOMException('Cancelled', 'AbortError'))
      signal?.addEventListener('abort', stop)
      worker.onerror = () => reject(new Error('The worker did not start'))
      worker.onmessage = ({ data }: MessageEvent<{ answer: Answer } | { failure: string }>) =>
        'answer' in data ? resolve(data.answer) : reject(new Error(data.failure))
      if (signal?.aborted) stop()
      else worker.postMessage(request)
    }).finally(() => {
      if (stop) signal?.removeEventListener('abort', stop)
      worker.terminate()
    })
  }
  return {
    lock: (identity, passphrase, created, signal) => ask({ type: 'lock', identity, passphrase, created }, signal),
    open: (keyring, passphrase, signal) => ask({ type: 'open', keyring, passphrase }, signal),
  }
}
