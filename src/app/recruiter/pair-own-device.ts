import { isPaired, withPaired } from '../../domain/campaign/paired-device'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import type { OwnDevice } from '../../services/device/device-key'

export interface PairingDeps {
  readonly campaigns: Pick<CampaignStore, 'find' | 'save'>
  readonly device: Pick<OwnDevice, 'find'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Before the laptop that made a campaign seals for it: nobody has to compare words with themselves (R9). Where that cannot
 * be noted now, the words can still be compared later.
 */
export async function pairOwnDevice({ campaigns, device, now }: PairingDeps, id: string): Promise<void> {
  const [found, own] = await Promise.all([campaigns.find(id), device.find()])
  if (found.type !== 'Found' || own.type !== 'Device' || isPaired(found.data, own.key.publicKey)) return
  await campaigns.save(withPaired(found.data, own.key.publicKey, now()))
}
