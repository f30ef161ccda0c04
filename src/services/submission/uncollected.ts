import { createSealedBox, type SealedRecord } from './sealed-box'
import type { MirroredStore } from '../storage/mirrored-store'
import type { Stations } from '../device/station'
import type { Tally } from './submission-count'

/**
 * What has been sealed here and is not yet on the recruiter's device. A station keeps its sealed submissions until it is
 * withdrawn, as one more copy; on somebody's own phone they go as soon as they have arrived.
 */
export interface Outbox {
  readonly waiting: () => Promise<readonly SealedRecord[]>
  /** The recruiter's device has them. @returns false when that could not be noted */
  readonly arrived: (rids: readonly string[]) => Promise<boolean>
}

interface Kept {
  readonly box: MirroredStore
  readonly stations: Stations
  readonly tally: Tally
}

export function createOutbox({ box, stations, tally }: Kept, campaign: string): Outbox {
  const sealed = createSealedBox(box, campaign)
  return {
    async waiting() {
      const collected = new Set((await stations.read())?.collected)
      const records: SealedRecord[] = []
      for await (const batch of sealed.all()) records.push(...batch.filter(({ rid }) => !collected.has(rid)))
      return records
    },
    async arrived(rids) {
      const station = await stations.read()
      if (station) return stations.save({ ...station, collected: [...new Set([...station.collected, ...rids])] })
      const gone = await sealed.remove(new Set(rids))
      if (gone) tally.subtract(campaign, rids.length)
      return gone
    },
  }
}
