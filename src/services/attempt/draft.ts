import { campaignOf, isFinished } from '../../domain/attempt/draft'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'

/**
 * The database of the running attempt. It holds the attempt under one key, and under another one that was put aside when
 * it moved to another device. What begins or ends here is hinted at, so that the next page knows before it can read.
 */

export const ATTEMPT = 'attempt'

/** @param hint told whether an attempt lies here, whenever that has become known */
export function createDraft(store: ObjectStore, hint: (isHere: boolean) => void): ObjectStore {
  let told: boolean | undefined
  function tell(isHere: boolean) {
    if (isHere !== told) hint(isHere)
    told = isHere
  }
  const follow = (key: string, { type }: Written, isHere: boolean) => key === ATTEMPT && type === 'Kept' && tell(isHere)
  return {
    keys: store.keys,
    async read(key) {
      const read = await store.read(key)
      if (key === ATTEMPT && read.type === 'Value') tell(read.value !== null)
      return read
    },
    async write(key, value) {
      const written = await store.write(key, value)
      follow(key, written, true)
      return written
    },
    async remove(key) {
      const removed = await store.remove(key)
      follow(key, removed, false)
      return removed
    },
  }
}

export const discardAttempt = (draft: ObjectStore): Promise<Written> => draft.remove(ATTEMPT)

/** @returns false also when the store cannot be read */
export async function hasAttempt(draft: ObjectStore): Promise<boolean> {
  const read = await draft.read(ATTEMPT)
  return read.type === 'Value' && read.value !== null
}

/**
 * What runs here. A practice run that has come to its feedback runs no more; what cannot be read is taken for a test of a
 * campaign, because that is the one to be protected.
 */
export async function runningHere(draft: ObjectStore): Promise<'nothing' | 'practice' | 'campaign'> {
  const read = await draft.read(ATTEMPT)
  if (read.type === 'Unreadable') return 'campaign'
  if (read.value === null) return 'nothing'
  if (campaignOf(read.value) !== undefined) return 'campaign'
  return isFinished(read.value) ? 'nothing' : 'practice'
}

/** The campaign of the attempt that waits here, also where that attempt is damaged. */
export async function waitingCampaign(draft: ObjectStore): Promise<string | undefined> {
  const read = await draft.read(ATTEMPT)
  return read.type === 'Value' ? campaignOf(read.value) : undefined
}
