import type { Campaign } from '../../domain/campaign/campaign'
import { gateOf, type Gate, type GuardedSide } from '../../domain/submission/side-gate'
import { discardAttempt, runningHere, waitingCampaign } from '../../services/attempt/draft'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import type { Stations } from '../../services/device/station'
import type { KeyringWorker } from '../../services/seal/keyring-worker'
import type { ObjectStore } from '../../services/storage/object-store'

export interface GateDeps {
  readonly campaigns: Pick<CampaignStore, 'findCollecting' | 'find' | 'findKeyring'>
  readonly stations: Pick<Stations, 'read'>
  readonly draft: ObjectStore
  readonly keyrings: Pick<KeyringWorker, 'open'>
}

export interface FoundGate {
  readonly gate: Gate
  /** Whose passphrase opens; undefined where none is asked for. */
  readonly campaign: Campaign | undefined
}

/** `failed`: the encryption key could not be read or opened at all. */
export type Opening = 'opened' | 'wrong-passphrase' | 'failed'

/** Before a side opens: what this device is used for, and the secret that opens it all the same (C12). */
export function createGate({ campaigns, stations, draft, keyrings }: GateDeps) {
  async function findCollecting() {
    const found = await campaigns.findCollecting()
    if (found.type === 'Found') return found.data
    return found.type === 'Nothing' ? undefined : ('unknown' as const)
  }
  async function findCampaign(id: string | undefined) {
    const found = id === undefined ? undefined : await campaigns.find(id)
    return found?.type === 'Found' ? found.data : undefined
  }

  return {
    async find(side: GuardedSide): Promise<FoundGate> {
      const [collecting, station, running] = await Promise.all([findCollecting(), stations.read(), runningHere(draft)])
      if (collecting === 'unknown') return { gate: 'unknown', campaign: undefined }
      const campaign = await findCampaign(collecting?.campaign ?? (await waitingCampaign(draft)))
      const keyring = campaign && (await campaigns.findKeyring(campaign.id))
      const gate = gateOf(side, {
        collecting: collecting?.mode,
        running,
        // A station whose record cannot be read is still a station.
        hasPin: station.type !== 'Nothing',
        hasKeyring: keyring !== undefined && keyring.type !== 'Nothing',
        isUnlocked: false,
      })
      return { gate, campaign: gate === 'passphrase' ? campaign : undefined }
    },
    async open(campaign: Campaign, passphrase: string): Promise<Opening> {
      const keyring = await campaigns.findKeyring(campaign.id)
      if (keyring.type !== 'Bytes') return 'failed'
      // The worker may not start, or be stopped: nothing opens then.
      const opened = await keyrings.open(keyring.bytes, passphrase).catch(() => undefined)
      if (opened === undefined || opened.type === 'Damaged') return 'failed'
      return opened.type === 'Keyring' ? 'opened' : 'wrong-passphrase'
    },
    endPractice: async (): Promise<boolean> => (await discardAttempt(draft)).type === 'Kept',
  }
}

export type GateKeeper = ReturnType<typeof createGate>
