import { webcrypto } from 'node:crypto'
import type { Page } from '@playwright/test'
import { Campaign } from '../../src/domain/campaign/campaign'
import { ridOf } from '../../src/domain/submission/receipt'
import { encodeSubmission } from '../../src/domain/submission/submission'
import { packBody } from '../../src/services/seal/envelope'
import { seal } from '../../src/services/seal/seal'
import { createDeviceKey, signed } from '../../src/services/seal/signature'
import { simulatedSubmission } from '../support/people'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'

globalThis.crypto ??= webcrypto as Crypto

/** Sealed submissions of simulated candidates, all from one device. @param backup path of the campaign's backup */
export async function sealedSample(backup: string, count: number, now = Date.now()) {
  const parsed = v.parse(v.object({ data: v.object({ campaign: Campaign }) }), JSON.parse(readFileSync(backup, 'utf8')))
  const { campaign } = parsed.data
  const recipient = campaign.recipient ?? ''
  const device = await createDeviceKey()
  const records: Uint8Array[] = []
  for (let n = 0; n < count; n += 1) {
    const drawn = simulatedSubmission(campaign, `5eed${String(n).padStart(12, '0')}`, now)
    const submission = { ...drawn, record: { number: n + 1, previous: null } }
    const packed = packBody(JSON.stringify(encodeSubmission(submission)))
    const sealed = await seal(await signed(device, recipient, packed), recipient)
    records.push(sealed)
  }
  return { campaign, records }
}

/** Put where the browser keeps such. */
export async function putSample(page: Page, backup: string, count: number, now = Date.now()): Promise<void> {
  const sample = await sealedSample(backup, count, now)
  const records = sample.records.map((sealed) => ({
    key: `r:${sample.campaign.id}:${ridOf(sealed)}`,
    bytes: Buffer.from(sealed).toString('base64'),
  }))
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('kontor-box')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction('values', 'readwrite')
          for (const { key, bytes } of given) {
            const data = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))
            transaction.objectStore('values').put({ kind: 'kontor-bytes', version: 1, data }, key)
          }
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
    records,
  )
}
