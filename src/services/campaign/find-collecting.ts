import type { ObjectStore } from '../storage/object-store'

/** Whether a campaign collects on this device. The truth lies in IndexedDB; what localStorage says about it only speeds up. */

/** `unknown`: the store does not answer, so neither a practice run nor a campaign may be begun. */
export type Collects = 'yes' | 'no' | 'unknown'

/**
 * Asked once where the hint is missing: a browser that lost its power may have lost the hint and kept the enrolment.
 * What lies there may be damaged or by a later Kontor; it is an enrolment all the same.
 * @param core the database of campaigns
 */
export async function findCollecting(core: ObjectStore): Promise<Collects> {
  const read = await core.read('collecting')
  if (read.type === 'Unreadable') return 'unknown'
  return read.value === null ? 'no' : 'yes'
}
