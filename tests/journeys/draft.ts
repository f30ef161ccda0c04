import type { Page } from '@playwright/test'

/** The running attempt as it lies in the browser; the page opens it with the key that only the browser can use. */
export const storedAttempt = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const get = (database: string, key: string) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('values').objectStore('values').get(key)
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result)
          }
        }
      })
    interface Locked {
      readonly kind: string
      readonly data: { readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: Uint8Array<ArrayBuffer> }
    }
    const stored = (await get('kontor-draft', 'attempt')) as Locked | undefined
    if (stored?.kind !== 'kontor-locked-attempt') return stored
    const { data } = (await get('kontor-draft-key', 'attempt')) as { data: { key: CryptoKey } }
    const { iv, sealed } = stored.data
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, data.key, sealed)
    return JSON.parse(new TextDecoder().decode(plain)) as unknown
  })
