import type { MirroredStore } from '../../services/storage/mirrored-store'
import { createSealedBox } from '../../services/submission/sealed-box'
import type { SubmissionCount } from '../../services/submission/submission-count'

export interface SealedCount {
  /** Sealed submissions on this device, counted without opening anything; undefined while that cannot be told. */
  readonly sealed: number | undefined
  /** Fewer than this device has taken in: something was lost. 0 while that cannot be told. */
  readonly lost: number
}

/** What lies here of a campaign, against what this device has noted in a third place. */
export async function countSealed(
  { box, submissionCount }: { readonly box: MirroredStore; readonly submissionCount: Pick<SubmissionCount, 'counts'> },
  campaign: string,
): Promise<SealedCount> {
  const sealed = await createSealedBox(box, campaign).count()
  const takenIn = submissionCount.counts()[campaign] ?? 0
  return { sealed, lost: sealed === undefined ? 0 : Math.max(0, takenIn - sealed) }
}
