import { openObjectStore } from '../../services/storage/object-store'
import { createErasure } from '../../services/vault/erasure'
import { BUILT } from './build'
import { box, campaigns, submissionCount } from './stores'

/** What opening submissions leaves behind on this device, and how all that is kept of a campaign goes. */

export const cache = openObjectStore('kontor-vault')
export const erasure = createErasure({
  campaigns,
  box,
  cache,
  submissionCount,
  now: () => Date.now(),
  built: BUILT,
})
