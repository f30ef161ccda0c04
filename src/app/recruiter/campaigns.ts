import type { Campaign } from '../../domain/campaign/campaign'
import { CORE } from '../../domain/form/blueprint'
import { forgetUnused, type OwnBanks } from '../../services/banks/frozen-banks'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import type { Followers } from '../../services/storage/followers'
import type { MirroredStore } from '../../services/storage/mirrored-store'
import type { SubmissionCount } from '../../services/submission/submission-count'
import type { Erasure, Retained } from '../../services/vault/erasure'
import type { Campaigns, ListedCampaign } from '../../ui/recruiter/world/campaigns'
import { countSealed } from '../shared/count-sealed'

export interface CampaignsDeps {
  readonly campaigns: CampaignStore
  readonly ownBanks: OwnBanks
  readonly box: MirroredStore
  readonly submissionCount: SubmissionCount
  readonly erasure: Pick<Erasure, 'end' | 'retain'>
  /** The bank of a campaign, before a page speaks about it. */
  readonly fetchBank: (ref: Campaign['bank']) => Promise<void>
  /** Of the staff, on this laptop. @returns false when it could not be stored */
  readonly setPin: (pin: string) => Promise<boolean>
  /** What this laptop seals for the campaign is known as its own. */
  readonly pairOwnDevice: (campaign: string) => Promise<void>
  /** 16 hexadecimal digits. */
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly followers: Followers<'campaigns'>
}

export interface StartedCampaigns extends Campaigns {
  /** At every start: what is due goes (R5), and what was interrupted is finished. */
  readonly deleteDue: () => Promise<void>
}

/** The list of campaigns, and a campaign from its first draft to its end. */
export function createCampaigns(deps: CampaignsDeps): StartedCampaigns {
  const { campaigns, ownBanks, erasure, followers } = deps
  /** What became of deleting at this start. */
  let retained: Retained | undefined
  async function told<T>(work: Promise<T>): Promise<T> {
    const outcome = await work
    followers.tell('campaigns')
    return outcome
  }
  return {
    subscribe: followers.subscribe,
    async home() {
      const [all, collecting, deletions] = await Promise.all([
        campaigns.all(),
        campaigns.findCollecting(),
        campaigns.deletions(),
      ])
      const isListed = all.type === 'Found'
      return {
        campaigns: isListed ? await Promise.all(all.campaigns.map((each) => listCampaign(deps, each))) : [],
        unreadable: isListed ? all.unknown.length : 0,
        unread: [
          ...(isListed ? [] : (['campaigns'] as const)),
          ...(deletions.type === 'Found' ? [] : (['deletions'] as const)),
        ],
        unfinished: retained?.unfinished ?? 0,
        doubtfulDate: retained === undefined || retained.clock.type === 'Trusted' ? undefined : deps.now(),
        collecting: collecting.type === 'Found' ? collecting.data : undefined,
        deletions: deletions.type === 'Found' ? [...deletions.data].reverse() : [],
      }
    },
    async read(id) {
      const found = await campaigns.find(id)
      if (found.type !== 'Found') return found.type === 'Nothing' ? undefined : 'unreadable'
      await deps.fetchBank(found.data.bank)
      return found.data
    },
    async deleteDue() {
      retained = await erasure.retain()
    },
    async confirmDate() {
      retained = await told(erasure.retain(true))
    },
    create: () => draftCampaign(deps.newId(), deps.now()),
    save: (campaign) => told(campaigns.save(campaign)),
    removeDraft: ({ id }) => told(removeCampaign(deps, id)),
    async end(campaign) {
      const isGone = await erasure.end(campaign)
      return (await forgetUnused(campaigns, ownBanks)) && isGone
    },
    async collect(collecting, pin) {
      if (pin !== undefined && !(await deps.setPin(pin))) return false
      if (collecting) await deps.pairOwnDevice(collecting.campaign)
      return told(campaigns.collect(collecting).then(({ type }) => type === 'Put'))
    },
  }
}

async function removeCampaign({ campaigns, ownBanks }: CampaignsDeps, id: string): Promise<boolean> {
  const isGone = await campaigns.remove(id)
  return (await forgetUnused(campaigns, ownBanks)) && isGone
}

const draftCampaign = (id: string, createdAt: number): Campaign => ({
  id,
  title: '',
  firm: { name: '', contact: '' },
  roles: [],
  sections: CORE.sections.map(({ skill }) => skill),
  extent: 'compact',
  languages: ['de', 'en'],
  feedback: 'at-once',
  notices: {},
  country: 'de',
  months: 6,
  createdAt,
  profiles: [],
})

async function listCampaign(deps: CampaignsDeps, campaign: Campaign): Promise<ListedCampaign> {
  return {
    campaign,
    ...(await countSealed(deps, campaign.id)),
    hasKeyring: (await deps.campaigns.findKeyring(campaign.id)).type !== 'Nothing',
  }
}
