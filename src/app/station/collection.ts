import { parcelOf } from '../../services/submission/parcel'
import type { Collection } from '../../ui/station/world/collection'
import { findUncollected, type UncollectedDeps } from './find-uncollected'
import { needCampaign } from './need-campaign'

/** What was sealed here goes to the recruiter's device, and is noted as soon as it has arrived. */
export function createCollection(deps: UncollectedDeps): Collection {
  return {
    async parcel() {
      const here = await needCampaign(deps.campaigns)
      const uncollected = await findUncollected(deps, here)
      const [waiting, station] = await Promise.all([uncollected.waiting(), deps.stations.read()])
      const number = station.type === 'Found' ? station.data.number : 0
      return parcelOf(waiting, `${here.campaign.id.slice(0, 8)}-${number}`)
    },
    async arrived(rids) {
      const uncollected = await findUncollected(deps, await needCampaign(deps.campaigns))
      return uncollected.arrived(rids)
    },
  }
}
