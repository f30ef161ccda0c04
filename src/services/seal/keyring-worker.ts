import type { Keyring } from './keyring'

export type KeyringRequest =
  | { readonly type: 'lock'; readonly identity: string; readonly passphrase: string; readonly created: string }
  | { readonly type: 'open'; readonly keyring: Uint8Array; readonly passphrase: string }

export type KeyringAnswer<T> = { readonly answer: T } | { readonly failure: string }

export interface KeyringWorker {
  readonly lock: (identity: string, passphrase: string, created: string, signal?: AbortSignal) => Promise<Uint8Array>
  readonly open: (keyring: Uint8Array, passphrase: string, signal?: AbortSignal) => Promise<Keyring>
}

/**
 * One worker for each request, ended with it: nothing of the passphrase stays anywhere. Rejects when none can start or
 * it fails, and with an AbortError when the signal says so.
 */
export function createKeyringWorker(spawn: () => Worker): KeyringWorker {
  async function ask<T>(request: KeyringRequest, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw cancelled()
    const worker = spawn()
    const ended = new AbortController()
    try {
      return await new Promise<T>((resolve, reject) => {
        const fail = () => reject(new Error('The worker did not start'))
        worker.onerror = fail
        worker.onmessageerror = fail
        worker.onmessage = ({ data }: MessageEvent<KeyringAnswer<T>>) =>
          'answer' in data ? resolve(data.answer) : reject(new Error(data.failure))
        signal?.addEventListener('abort', () => reject(cancelled()), { signal: ended.signal })
        worker.postMessage(request)
      })
    } finally {
      ended.abort()
      worker.terminate()
    }
  }
  return {
    lock: (identity, passphrase, created, signal) => ask({ type: 'lock', identity, passphrase, created }, signal),
    open: (keyring, passphrase, signal) => ask({ type: 'open', keyring, passphrase }, signal),
  }
}

const cancelled = () => new DOMException('Cancelled', 'AbortError')
