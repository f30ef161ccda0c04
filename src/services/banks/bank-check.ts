import type { Finding } from '../../domain/kinds/finding'
import type { BankData } from '../../domain/authoring/document'

/** @returns undefined when it was stopped, or when the worker did not start or broke */
export type CheckWholeBank = (bank: BankData, signal: AbortSignal) => Promise<readonly Finding[] | undefined>

export function createBankCheck(start: () => Worker): CheckWholeBank {
  return (bank, signal) =>
    new Promise((resolve) => {
      const worker = start()
      const end = (findings: readonly Finding[] | undefined) => {
        worker.terminate()
        resolve(findings)
      }
      signal.addEventListener('abort', () => end(undefined), { once: true })
      worker.addEventListener('error', () => end(undefined))
      worker.addEventListener('message', ({ data }: MessageEvent<readonly Finding[]>) => end(data))
      worker.postMessage(bank)
    })
}
