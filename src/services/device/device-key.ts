import * as v from 'valibot'
import type { ObjectStore } from '../storage/object-store'
import { createDeviceKey, type DeviceKey } from '../seal/signature'

/** The key by which a recruiter knows the device again. It never leaves the browser; a new one is made where none can be read. */

const Stored = v.object({
  kind: v.literal('kontor-device'),
  version: v.literal(1),
  data: v.object({
    keys: v.object({ publicKey: v.custom<CryptoKey>(isKey), privateKey: v.custom<CryptoKey>(isKey) }),
    publicKey: v.string(),
  }),
})

/** @returns a function that always gives the same key; one that could not be stored lasts as long as the page */
export function createDevice(store: ObjectStore): () => Promise<DeviceKey> {
  let known: Promise<DeviceKey> | undefined
  async function find(): Promise<DeviceKey> {
    const read = await store.read('device')
    const parsed = v.safeParse(Stored, read.type === 'Value' ? read.value : undefined)
    if (parsed.success) return parsed.output.data
    const made = await createDeviceKey()
    await store.write('device', { kind: 'kontor-device', version: 1, data: made })
    return made
  }
  return () => (known ??= find())
}

function isKey(value: unknown): boolean {
  return typeof CryptoKey !== 'undefined' && value instanceof CryptoKey
}
