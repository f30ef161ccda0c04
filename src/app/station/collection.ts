import { parcelOf } from '../../services/submission/parcel'
import type { Collection } from '../../ui/station/world/collection'
import { findOutbox, type OutboxDeps } from './find-outbox'
import { needCampaign } from './need-campaign'

/** What was sealed here goes to the recruiter's device, and is noted as soon as it has arrived. */
export function createCollection(deps: OutboxDeps): Collection {
  return {
    async parcel() {
      const here = await needCampaign(deps.campaigns)
      const outbox = await findOutbox(deps, here)
      const [waiting, station] = await Promise.all([outbox.waiting(), deps.stations.read()])
      const number = station.type === 'Found' ? station.data.number : 0
      return parcelOf(waiting, `${here.campaign.id.slice(0, 8)}-${number}`)
    },
    async arrived(rids) {
      const outbox = await findOutbox(deps, await needCampaign(deps.campaigns))
      return outbox.arrived(rids)
    },
  }
}
