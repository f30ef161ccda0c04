import { createCampaignStore } from '../../services/campaign/campaign-store'
import { createDevice } from '../../services/device/device-key'
import { cacheMirror } from '../../services/storage/cache-mirror'
import { createMirroredStore } from '../../services/storage/mirrored-store'
import { rememberCollecting } from '../../services/storage/hints'
import { openObjectStore } from '../../services/storage/object-store'
import { createOwnBanks } from '../../services/banks/frozen-banks'
import { createSubmissionCount } from '../../services/submission/submission-count'

/** What is kept of campaigns, put together for both composition roots. Fetched only where there is a campaign. */

const core = openObjectStore('kontor-core', 'strict')
/** Campaigns, locked keyrings, what collects here, what is due: nothing about persons. */
export const coreBox = createMirroredStore(core, cacheMirror('kontor-core'))
export const campaigns = createCampaignStore(coreBox, (work) => oneTab('kontor-campaigns', work), rememberCollecting)
export const ownBanks = createOwnBanks(coreBox)
/** Sealed submissions, and what the firm wrote about persons, under the vault's key. */
export const box = createMirroredStore(openObjectStore('kontor-box', 'strict'), cacheMirror('kontor-box'))
export const submissionCount = createSubmissionCount(() => localStorage)

const station = openObjectStore('kontor-station', 'strict')
/** What belongs to this device and cannot be mirrored: its key, and how many it has sealed. */
export const deviceStore = station
export const device = createDevice(station)

/** One tab at a time; where the browser has no locks, nothing stands in the way. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => oneTab('kontor-commit', work)

/** Work under one name never asks for the same name again; `kontor-campaigns` is the innermost. */
function oneTab<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator.locks === 'undefined') return work()
  return navigator.locks.request(name, work)
}
