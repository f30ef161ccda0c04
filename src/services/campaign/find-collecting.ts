import type { MirroredStore } from '../storage/mirrored-store'

/** Whether a campaign collects on this device. The truth lies in the store of campaigns; what localStorage says about it only speeds up. */

/** `unknown`: the store does not answer, so neither a practice run nor a campaign may be begun. */
export type Collects = 'yes' | 'no' | 'unknown'

/**
 * Asked once where the hint is missing: a browser that lost its power may have lost the hint and kept the enrolment.
 * What lies there may be damaged or by a later Kontor; it is an enrolment all the same.
 * @param core the store of campaigns
 */
export async function findCollecting(core: Pick<MirroredStore, 'get'>): Promise<Collects> {
  const got = await core.get('collecting')
  if (got.type === 'Unreadable') return 'unknown'
  return got.type === 'Nothing' ? 'no' : 'yes'
}
