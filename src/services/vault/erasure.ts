import type { Campaign } from '../../domain/campaign/campaign'
import { dueAt, isDue } from '../../domain/campaign/retention'
import { clockTrust, type ClockTrust } from '../../domain/ground/clock'
import type { CampaignStore } from '../campaign/campaign-store'
import type { Deletion } from '../campaign/deletion-store'
import type { MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import { createSealedBox, type Names } from '../submission/sealed-box'
import type { SubmissionCount } from '../submission/submission-count'
import { ridsInCopies, removeAllCopies, removeCopies } from './cache'
import { removeAllRecords, removeRecords, ridsWithRecords } from './records'

/**
 * Deleting without the vault's key: one person, what is due (R5), or a whole campaign. What is to go is written down
 * first; whatever interrupts it, the next start finishes it. The log, without persons, is written when listings prove that
 * nothing is left, and once.
 */

export interface ErasureDeps {
  readonly campaigns: CampaignStore
  readonly box: MirroredStore
  readonly cache: ObjectStore
  readonly submissionCount: SubmissionCount
  /** Milliseconds. */
  readonly now: () => number
  /** When this version of the app was built, milliseconds. */
  readonly built: number
}

export interface Retained {
  /** Submissions that are gone, both copies and everything about them. */
  readonly deleted: number
  /** Deletions that are to be tried again at the next start. */
  readonly unfinished: number
  /** False when something could not be read: more may be due. */
  readonly isComplete: boolean
  /** Not `Trusted`: nothing was deleted because the date is doubtful, and a person is asked. */
  readonly clock: ClockTrust
}

export interface Erasure {
  /** @returns false when something of it may remain on this device; it is tried again at the next start */
  readonly erase: (
    campaign: Campaign,
    rids: ReadonlySet<string>,
    why: Exclude<Deletion['why'], 'ended'>,
  ) => Promise<boolean>
  /**
   * Finishes what was interrupted, then deletes what is due in all campaigns.
   * @param isConfirmed a person says that the date of this device is right
   */
  readonly retain: (isConfirmed?: boolean) => Promise<Retained>
  /** Destroys the key and everything here: whatever copy exists elsewhere becomes unreadable. */
  readonly end: (campaign: Campaign) => Promise<boolean>
  /** Goes on with deletions that were interrupted. @returns how many are still not finished */
  readonly finish: () => Promise<number>
}

export function createErasure(deps: ErasureDeps): Erasure {
  const inTurn = createQueue()
  const { campaigns, submissionCount, now } = deps

  async function begin(deletion: Deletion): Promise<boolean> {
    // Without the note, an interruption would leave half of it for ever: then rather nothing is deleted.
    return (await campaigns.beginDeletion(deletion)) && carryOut(deps, deletion)
  }
  const deletionOf = (campaign: Campaign, why: Deletion['why'], rids: readonly string[], count: number): Deletion => ({
    id: `${now()}-${why === 'ended' ? why : (rids.toSorted()[0] ?? '')}`,
    at: now(),
    campaign: campaign.id,
    title: campaign.title,
    why,
    rids,
    count,
  })
  const erase = async (campaign: Campaign, rids: ReadonlySet<string>, why: 'erased' | 'retention') =>
    rids.size === 0 || begin(deletionOf(campaign, why, [...rids], rids.size))

  async function finish(): Promise<{ readonly left: number; readonly deleted: number }> {
    const { deletions, isAll } = await campaigns.unfinished()
    let [left, deleted] = [isAll ? 0 : 1, 0]
    for (const deletion of deletions) {
      const isDone = await carryOut(deps, deletion)
      if (!isDone) left += 1
      else if (deletion.why === 'retention') deleted += deletion.count
    }
    return { left, deleted }
  }

  return {
    erase: (campaign, rids, why) => inTurn(() => erase(campaign, rids, why)),
    finish: () => inTurn(async () => (await finish()).left),
    retain: (isConfirmed = false) =>
      inTurn(async () => {
        const { left, deleted } = await finish()
        const start = await campaigns.lastStart()
        const clock = clockTrust(now(), deps.built, start.type === 'Found' ? start.data.at : undefined)
        const isKnown = start.type === 'Found' || start.type === 'Nothing'
        if (clock.type !== 'Trusted' && !isConfirmed) return { deleted, unfinished: left, isComplete: isKnown, clock }
        const outcome = { deleted, unfinished: left, isComplete: isKnown, clock: { type: 'Trusted' } as const }
        // Whether the date is far from the last start is not known now: the next start will see.
        if (!isKnown) return outcome
        await campaigns.keepStart(now())
        const all = await campaigns.all()
        if (all.type === 'Unreadable') return { ...outcome, isComplete: false }
        let isComplete = all.unknown.length === 0
        for (const campaign of all.campaigns) {
          const due = await dueIn(deps, campaign)
          isComplete &&= due.isAll
          if (await erase(campaign, due.rids, 'retention')) outcome.deleted += due.rids.size
          else outcome.unfinished += 1
        }
        return { ...outcome, isComplete }
      }),
    end: (campaign) =>
      inTurn(async () => begin(deletionOf(campaign, 'ended', [], submissionCount.counts()[campaign.id] ?? 0))),
  }
}

/** May be done any number of times. @returns true when listings say that nothing of it is left, and the log tells it */
async function carryOut(deps: ErasureDeps, deletion: Deletion): Promise<boolean> {
  const isGone = deletion.why === 'ended' ? await endCampaign(deps, deletion) : await removeSubmissions(deps, deletion)
  if (!isGone) return false
  const { campaigns, submissionCount } = deps
  const { id, at, campaign, title, why, count } = deletion
  const added = await campaigns.logDeletions([{ id, at, campaign, title, why, count }])
  if (added === undefined) return false
  if (why === 'ended') submissionCount.forget(campaign)
  else submissionCount.subtract(campaign, count, id)
  return campaigns.finishDeletion(deletion)
}

async function removeSubmissions(
  { campaigns, box, cache }: ErasureDeps,
  { campaign, rids, why, at }: Deletion,
): Promise<boolean> {
  const names = new Set(rids)
  const what = why === 'retention' ? 'retention' : 'erased'
  // The tombstone first: from now on no import brings it back, whatever happens next.
  const gone = [
    await campaigns.addTombstones(
      campaign,
      rids.map((rid) => ({ rid, what, at })),
    ),
  ]
  gone.push(await createSealedBox(box, campaign).remove(names))
  gone.push(await removeCopies(cache, campaign, names))
  gone.push(await removeRecords(box, campaign, names))
  // Only what is gone is no longer due.
  if (gone.every(Boolean)) {
    gone.push(await campaigns.changeDue(campaign, Object.fromEntries(rids.map((rid) => [rid, undefined]))))
  }
  return gone.every(Boolean)
}

async function endCampaign({ campaigns, box, cache }: ErasureDeps, { campaign }: Deletion): Promise<boolean> {
  const collecting = await campaigns.findCollecting()
  const gone = [collecting.type === 'Found' || collecting.type === 'Nothing']
  if (collecting.type === 'Found' && collecting.data.campaign === campaign)
    gone.push((await campaigns.collect(undefined)).type === 'Put')
  // The key first: what might remain after it cannot be read.
  gone.push(await campaigns.remove(campaign))
  gone.push(await createSealedBox(box, campaign).removeAll())
  gone.push(await removeAllRecords(box, campaign))
  gone.push(await removeAllCopies(cache, campaign))
  return gone.every(Boolean)
}

interface Due {
  readonly rids: ReadonlySet<string>
  /** False when something could not be read: more may be due. */
  readonly isAll: boolean
}

/** Decided ones by their own date; the others, once the campaign is closed, by the campaign's. */
async function dueIn({ campaigns, box, cache, now }: ErasureDeps, campaign: Campaign): Promise<Due> {
  const due = await campaigns.due(campaign.id)
  // While decisions cannot be read, nobody knows whose date is their own.
  if (due.type !== 'Found') return { rids: new Set(), isAll: false }
  const decided = due.data
  const over = Object.entries(decided).flatMap(([rid, at]) => (isDue(at, now()) ? [rid] : []))
  if (!isDue(dueAt(undefined, campaign), now())) return { rids: new Set(over), isAll: true }
  // A person may be left in one place only, where an earlier deletion was interrupted.
  const here = await ridsHere(box, cache, campaign.id)
  const found = here.rids.filter((rid) => !Object.hasOwn(decided, rid))
  return { rids: new Set([...over, ...found]), isAll: here.isAll }
}

/** Everybody of whom something lies on this device: sealed, opened, or written about. */
export async function ridsHere(box: MirroredStore, cache: ObjectStore, campaign: string): Promise<Names> {
  const places = await Promise.all([
    createSealedBox(box, campaign).rids(),
    ridsInCopies(cache, campaign),
    ridsWithRecords(box, campaign),
  ])
  return {
    rids: [...new Set(places.flatMap(({ rids }) => rids))],
    isAll: places.every(({ isAll }) => isAll),
  }
}
