import type { Campaign } from '../../domain/campaign/campaign'
import type { Language } from '../../domain/ground/language'
import { runningHere } from '../../services/attempt/draft'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import { readInvitation } from '../../services/campaign/invitation'
import type { Stations } from '../../services/device/station'
import { fiveWords } from '../../services/seal/fingerprint'
import type { ObjectStore } from '../../services/storage/object-store'
import type { Enrolment } from '../../ui/station/world/enrolment'
import { addDefaultNotices, type WriteDefault } from '../shared/invitation-notices'
import { nameStation } from './name-station'

export interface EnrolmentDeps {
  readonly campaigns: CampaignStore
  readonly stations: Stations
  readonly draft: ObjectStore
  readonly writeDefault: WriteDefault
  readonly wordsOf: (language: Language) => Promise<readonly string[]>
  /** 16 random bytes. */
  readonly newSalt: () => Uint8Array
}

/** A device begins to collect for the campaign of an invitation. */
export function createEnrolment(deps: EnrolmentDeps): Enrolment {
  const { campaigns, stations } = deps
  const saveInvited = async (campaign: Campaign) =>
    (await campaigns.save(await addDefaultNotices(campaign, deps.writeDefault))).type === 'Saved'

  return {
    readInvitation: (text) => readInvitation(text.trim().replace(/^.*#c=/s, '')),
    async enrol({ campaign, mode }, naming) {
      const [before, station] = await Promise.all([campaigns.findCollecting(), stations.read()])
      // What cannot be read now may be a station that stands for another campaign.
      if (before.type === 'Newer' || before.type === 'Unreadable') return 'unreadable'
      if (station.type !== 'Nothing' && station.type !== 'Found') return 'unreadable'
      // Another campaign's link, and one that would make a phone of a station, wait until staff have withdrawn it.
      const isOther = before.type === 'Found' && before.data.campaign !== campaign.id
      if (station.type === 'Found' && (isOther || mode === 'own-device')) return 'pinned'
      const known = await campaigns.find(campaign.id)
      if (known.type !== 'Nothing' && known.type !== 'Found') return 'unreadable'
      // A station whose note of its campaign is damaged is mended by the link of the campaign that lies here, and by no other.
      if (before.type === 'Damaged' && station.type === 'Found' && known.type === 'Nothing') return 'pinned'
      // A laptop that made the campaign itself knows more about it than any link.
      const isKept = known.type === 'Found' || (await saveInvited(campaign))
      const isNamed = naming === undefined || (await nameStation(stations, naming, deps.newSalt()))
      if (!isKept || !isNamed) return 'not-kept'
      return (await campaigns.collect({ campaign: campaign.id, mode })).type === 'Put' ? 'enrolled' : 'not-kept'
    },
    runsPractice: async () => (await runningHere(deps.draft)) === 'practice',
    fiveWords: async (recipient, language) => fiveWords(recipient, await deps.wordsOf(language)),
  }
}
