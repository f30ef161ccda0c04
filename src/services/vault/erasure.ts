import type { Campaign } from '../../domain/campaign/campaign'
import { dueAt, isDue } from '../../domain/campaign/retention'
import type { CampaignStore, DeletionEntry } from '../campaign/campaign-store'
import type { MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore } from '../storage/object-store'
import { createSealedBox } from '../submission/sealed-box'
import type { Tally } from '../submission/submission-count'
import { removeAllCopies, removeCopies } from './cache'
import { removeAllRecords, removeRecords } from './records'

/** Deleting without the vault's key: one person, what is due (R5), or a whole campaign. A log stays, without persons. */

export interface ErasureDeps {
  readonly campaigns: CampaignStore
  readonly box: MirroredStore
  readonly cache: ObjectStore
  readonly tally: Tally
  readonly now: () => number
  /** When this version of the app was built: a clock before that is wrong and deletes nothing. */
  readonly built: number
}

export interface Erasure {
  /** @returns false when something of it may remain on this device */
  readonly erase: (campaign: Campaign, rids: ReadonlySet<string>, why: DeletionEntry['why']) => Promise<boolean>
  /** Deletes what is due in all campaigns. @returns how many submissions were deleted */
  readonly retain: () => Promise<number>
  /** Destroys the key and everything here: whatever copy exists elsewhere becomes unreadable. */
  readonly end: (campaign: Campaign) => Promise<boolean>
}

export function createErasure({ campaigns, box, cache, tally, now, built }: ErasureDeps): Erasure {
  const log = (campaign: Campaign, count: number, why: DeletionEntry['why']) =>
    campaigns.logDeletion({ at: now(), campaign: campaign.id, title: campaign.title, count, why })

  const erase: Erasure['erase'] = async (campaign, rids, why) => {
    if (rids.size === 0) return true
    const { id } = campaign
    // The tombstone first: from now on no import brings it back, whatever happens next.
    const gone = [(await campaigns.addErased(id, [...rids])).type === 'Put']
    gone.push(await createSealedBox(box, id).remove(rids))
    gone.push(await removeCopies(cache, id, rids))
    gone.push(await removeRecords(box, id, rids))
    const due = Object.entries(await campaigns.due(id)).filter(([rid]) => !rids.has(rid))
    gone.push((await campaigns.saveDue(id, Object.fromEntries(due))).type === 'Put')
    tally.subtract(id, rids.size)
    await log(campaign, rids.size, why)
    return gone.every(Boolean)
  }

  return {
    erase,
    async retain() {
      let count = 0
      for (const found of await campaigns.all()) {
        if (found.type !== 'Campaign') continue
        const { campaign } = found
        const rids = await dueIn(campaign, campaigns, box, (due) => isDue(due, now(), built))
        await erase(campaign, rids, 'retention')
        count += rids.size
      }
      return count
    },
    async end(campaign) {
      const { id } = campaign
      const collecting = await campaigns.collecting()
      if (collecting?.campaign === id) await campaigns.collect(undefined)
      const counted = tally.counts()[id] ?? 0
      // The key first: what might remain after it cannot be read.
      const gone = [await campaigns.remove(id)]
      gone.push(await createSealedBox(box, id).removeAll())
      gone.push(await removeAllRecords(box, id))
      gone.push(await removeAllCopies(cache, id))
      tally.forget(id)
      await log(campaign, counted, 'ended')
      return gone.every(Boolean)
    },
  }
}

/** Decided ones by their own date; the others, once the campaign is closed, by the campaign's. */
async function dueIn(
  campaign: Campaign,
  campaigns: CampaignStore,
  box: MirroredStore,
  isOver: (due: number | undefined) => boolean,
): Promise<ReadonlySet<string>> {
  const decided = await campaigns.due(campaign.id)
  const over = Object.entries(decided).flatMap(([rid, due]) => (isOver(due) ? [rid] : []))
  if (!isOver(dueAt(undefined, campaign))) return new Set(over)
  const rids: string[] = []
  for await (const batch of createSealedBox(box, campaign.id).all()) rids.push(...batch.map(({ rid }) => rid))
  return new Set([...over, ...rids.filter((rid) => !Object.hasOwn(decided, rid))])
}
