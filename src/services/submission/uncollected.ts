import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { createRecord } from '../../domain/ground/record'
import { ridOf } from '../../domain/submission/receipt'
import type { Mode } from '../../domain/submission/submission'
import type { Stations } from '../device/station'
import type { Got, MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import { readObject, writeObject } from '../storage/stored-record'
import { createSealedBox, type SealedRecord } from './sealed-box'
import type { SubmissionCount } from './submission-count'

/**
 * What has been sealed here and is not yet on the recruiter's device. Only somebody's own phone deletes its copy once it
 * has arrived; everywhere else it stays, as one more copy, until it is withdrawn with a secret.
 */
export interface Uncollected {
  readonly waiting: () => Promise<Waiting>
  /** The recruiter's device has them. @returns false when that could not be noted */
  readonly arrived: (rids: readonly string[]) => Promise<boolean>
  /** What was noted here; the submissions stay. @returns false when it remains */
  readonly forget: () => Promise<boolean>
}

export interface Waiting {
  readonly records: readonly SealedRecord[]
  /** False when something could not be read: more may wait. */
  readonly isAll: boolean
}

/** Names what has arrived, whatever the order in which it is told. */
const arrivalOf = (rids: readonly string[]) => `arrived:${ridOf(utf8ToBytes([...rids].sort().join(' ')))}`

/** `own-phone`: of the person who answered; `firm`: every other device, and every one of which that is not certain. */
export type DeviceOwner = 'own-phone' | 'firm'

/** @param keyring of the campaign, as it lies on this device: where one lies, or may lie, the device is the firm's */
export function ownerOf(mode: Mode, keyring: Got): DeviceOwner {
  return mode === 'own-device' && keyring.type === 'Nothing' ? 'own-phone' : 'firm'
}

interface Kept {
  readonly box: MirroredStore
  /** What this device notes about itself. */
  readonly device: ObjectStore
  readonly stations: Stations
  readonly submissionCount: SubmissionCount
  readonly owner: DeviceOwner
}

const COLLECTED = createRecord('kontor-collected', 1, v.pipe(v.array(v.string()), v.readonly()))
const inTurn = createQueue()

export function createUncollected(
  { box, device, stations, submissionCount, owner }: Kept,
  campaign: string,
): Uncollected {
  const sealed = createSealedBox(box, campaign)
  const key = `collected:${campaign}`
  const noted = () => readObject(device, key, COLLECTED)

  /** While it cannot be read, nothing counts as collected: what goes over twice is taken in once. */
  async function collected(): Promise<ReadonlySet<string>> {
    const [own, station] = await Promise.all([noted(), stations.read()])
    return new Set([
      ...(own.type === 'Found' ? own.data : []),
      ...(station.type === 'Found' ? station.data.collected : []),
    ])
  }

  return {
    async waiting() {
      const gone = await collected()
      const records: SealedRecord[] = []
      let isAll = true
      for await (const batch of sealed.all(() => (isAll = false)))
        records.push(...batch.filter(({ rid }) => !gone.has(rid)))
      return { records, isAll }
    },
    arrived: (rids) =>
      inTurn(async () => {
        if (owner === 'own-phone') {
          // Before they go: a browser that is killed in between would miss them for ever.
          submissionCount.subtract(campaign, rids.length, arrivalOf(rids))
          return sealed.remove(new Set(rids))
        }
        const before = await noted()
        if (before.type !== 'Found' && before.type !== 'Nothing') return false
        const all = [...new Set([...(before.type === 'Found' ? before.data : []), ...rids])]
        return (await writeObject(device, key, COLLECTED, all)).type === 'Kept'
      }),
    forget: async () => (await device.remove(key)).type === 'Kept',
  }
}
