import type { HandedIn } from '../../domain/submission/handed-in'
import { receiptOf } from '../../domain/submission/receipt'
import type { CampaignStore } from '../campaign/campaign-store'
import type { MirroredStore } from '../storage/mirrored-store'
import { boxKey } from './box-key'
import { sealedOf, type Pending } from './pending'
import type { SubmissionCount } from './submission-count'

export interface BoxDeps {
  readonly box: MirroredStore
  readonly campaigns: Pick<CampaignStore, 'find' | 'save'>
  readonly submissionCount: SubmissionCount
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Puts a sealed submission where it belongs, twice, and counts it. Done again, it changes nothing. */
export async function boxSubmission(
  work: Pick<Pending, 'campaign' | 'sealed'>,
  { box, campaigns, submissionCount, now }: BoxDeps,
): Promise<HandedIn> {
  const [id, sealed] = [work.campaign, sealedOf(work)]
  const { rid, bytes } = sealed
  const put = await box.put(boxKey(id, rid), bytes)
  if (put.type === 'NotPut') return { type: 'NotHandedIn', reason: put.reason, sealed }
  submissionCount.add(id, rid)
  const found = await campaigns.find(id)
  const campaign = found.type === 'Found' ? found.data : undefined
  // R3: from the first submission on, the weights stand.
  if (campaign && campaign.frozenAt === undefined) await campaigns.save({ ...campaign, frozenAt: now() })
  return { type: 'HandedIn', receipt: receiptOf(bytes), feedback: campaign?.feedback ?? 'none' }
}
