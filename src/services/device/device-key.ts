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
    /** Made in the place of one that could never be read again, or whose numbers could not. */
    isRenewed: v.optional(v.boolean()),
  }),
)

type Stored = v.InferOutput<(typeof DEVICE)['schema']>

export type Device =
  | { readonly type: 'Device'; readonly key: DeviceKey; readonly isRenewed: boolean }
  /** A page without https: browsers make no keys there. */
  | { readonly type: 'Insecure' }
  | Exclude<ReadRecord<DeviceKey>, { readonly type: 'Found' | 'Nothing' }>

export interface OwnDevice {
  /** The same key for as long as the page lives; one that could not be stored lasts as long. After a failure it reads again. */
  readonly find: () => Promise<Device>
  /**
   * A new key in the place of a damaged one, or of one whose numbers are damaged: to the recruiter it is another device, and
   * its numbers begin anew. What was damaged is put aside. Refuses where a key is by a later Kontor or does not answer.
   */
  readonly renew: () => Promise<Device>
}

/** @param canMakeKeys false on a page without https */
export function createDevice(store: ObjectStore, canMakeKeys = hasWebCrypto): OwnDevice {
  const inTurn = createQueue()
  let known: Extract<Device, { readonly type: 'Device' }> | undefined

  async function find(): Promise<Device> {
    const read = await readObject(store, 'device', DEVICE)
    if (read.type !== 'Found' && read.type !== 'Nothing') return read
    if (read.type === 'Nothing' && !canMakeKeys()) return { type: 'Insecure' }
    known = deviceOf(read.type === 'Found' ? read.data : await made(false))
    return known
  }
  async function renew(): Promise<Device> {
    const read = await readObject(store, 'device', DEVICE)
    if (read.type === 'Newer' || read.type === 'Unreadable') return read
    if (!canMakeKeys()) return { type: 'Insecure' }
    if (read.type === 'Damaged') await store.write('damaged:device', { stored: read.stored })
    known = deviceOf(await made(true))
    return known
  }
  async function made(isRenewed: boolean): Promise<Stored> {
    const own = { ...(await createDeviceKey()), ...(isRenewed && { isRenewed }) }
    await writeObject(store, 'device', DEVICE, own)
    // Another tab may have made one at the same moment: what lies there counts.
    const kept = await readObject(store, 'device', DEVICE)
    return kept.type === 'Found' ? kept.data : own
  }
  return { find: () => inTurn(async () => known ?? find()), renew: () => inTurn(renew) }
}

const deviceOf = ({ isRenewed = false, ...key }: Stored) => ({ type: 'Device', key, isRenewed }) as const

function isKey(value: unknown): boolean {
  return typeof CryptoKey !== 'undefined' && value instanceof CryptoKey
}
