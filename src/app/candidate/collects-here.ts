import { findCollecting, type Collects } from '../../services/campaign/find-collecting'
import { cacheMirror } from '../../services/storage/cache-mirror'
import { createMirroredStore } from '../../services/storage/mirrored-store'
import { openObjectStore } from '../../services/storage/object-store'

/** Whether a campaign collects here, from both copies: arrives beside the bank, because no start screen needs it. */
export const collectsHere = (): Promise<Collects> =>
  findCollecting(createMirroredStore(openObjectStore('kontor-core'), cacheMirror('kontor-core')))
