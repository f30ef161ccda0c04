import * as v from 'valibot'
import { createRecord } from '../../domain/ground/record'
import { createDeviceKey, type DeviceKey } from '../seal/signature'
import { hasWebCrypto } from '../seal/web-crypto'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import { readObject, writeObject, type ReadRecord } from '../storage/stored-record'

/**
 * The key by which a recruiter knows the device again. It never leaves the browser, and is made only where the store has
 * said that there is none: a second one would be a second device to the recruiter.
 */

const DEVICE = createRecord(
  'kontor-device',
  1,
  v.object({
    keys: v.object({ publicKey: v.custom<CryptoKey>(isKey), privateKey: v.custom<CryptoKey>(isKey) }),
    publicKey: v.string(),
  }),
)

export type Device =
  | { readonly type: 'Device'; readonly key: DeviceKey }
  /** A page without https: browsers make no keys there. */
  | { readonly type: 'Insecure' }
  | Exclude<ReadRecord<DeviceKey>, { readonly type: 'Found' | 'Nothing' }>

/**
 * @param canMakeKeys false on a page without https
 * @returns a function that gives the same key for as long as the page lives; one that could not be stored lasts as long.
 *   After a failure it reads again.
 */
export function createDevice(store: ObjectStore, canMakeKeys = hasWebCrypto): () => Promise<Device> {
  const inTurn = createQueue()
  let known: Extract<Device, { readonly type: 'Device' }> | undefined

  async function find(): Promise<Device> {
    const read = await readObject(store, 'device', DEVICE)
    if (read.type !== 'Found' && read.type !== 'Nothing') return read
    if (read.type === 'Nothing' && !canMakeKeys()) return { type: 'Insecure' }
    known = { type: 'Device', key: read.type === 'Found' ? read.data : await made() }
    return known
  }
  async function made(): Promise<DeviceKey> {
    const own = await createDeviceKey()
    await writeObject(store, 'device', DEVICE, own)
    // Another tab may have made one at the same moment: what lies there counts.
    const kept = await readObject(store, 'device', DEVICE)
    return kept.type === 'Found' ? kept.data : own
  }
  return () => inTurn(async () => known ?? find())
}

function isKey(value: unknown): boolean {
  return typeof CryptoKey !== 'undefined' && value instanceof CryptoKey
}
