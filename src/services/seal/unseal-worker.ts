import type { KeyringAnswer } from './keyring-worker'
import type { UnsealedJson } from './unseal'

export type UnsealRequest =
  | { readonly type: 'key'; readonly identity: string; readonly recipient: string }
  | { readonly type: 'unseal'; readonly records: readonly Uint8Array[] }

export interface UnsealWorker {
  /** One batch at a time, answers in the order of the records. Rejects when the worker cannot start or fails. */
  readonly open: (records: readonly { readonly bytes: Uint8Array }[]) => Promise<readonly UnsealedJson[]>
  /** Ends it, and with it what it knew of the private key. */
  readonly close: () => void
}

export function createUnsealWorker(spawn: () => Worker, identity: string, recipient: string): UnsealWorker {
  const worker = spawn()
  worker.postMessage({ type: 'key', identity, recipient } satisfies UnsealRequest)
  return {
    open: (records) =>
      new Promise((resolve, reject) => {
        worker.onerror = () => reject(new Error('The worker did not start'))
        worker.onmessage = ({ data }: MessageEvent<KeyringAnswer<readonly UnsealedJson[]>>) =>
          'answer' in data ? resolve(data.answer) : reject(new Error(data.failure))
        worker.postMessage({ type: 'unseal', records: records.map(({ bytes }) => bytes) } satisfies UnsealRequest)
      }),
    close: () => worker.terminate(),
  }
}
