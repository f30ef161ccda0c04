import { wordsLanguage } from '../../domain/campaign/campaign'
import type { Language } from '../../domain/ground/language'
import { hasAttempt } from '../../services/attempt/draft'
import type { Transfer } from '../../services/attempt/transfer'
import { forgetUnused, type OwnBanks } from '../../services/banks/frozen-banks'
import type { OwnDevice } from '../../services/device/device-key'
import { fiveWords } from '../../services/seal/fingerprint'
import type { ObjectStore } from '../../services/storage/object-store'
import type { Erasure } from '../../services/vault/erasure'
import type { Staff } from '../../ui/station/world/staff'
import type { GateKeeper } from '../shared/gate'
import { findCampaignHere, type CampaignHere } from '../shared/campaign-here'
import { countSealed } from '../shared/count-sealed'
import { findUncollected, type UncollectedDeps } from './find-uncollected'
import { nameStation } from './name-station'
import { needCampaign } from './need-campaign'

export interface StaffDeps extends UncollectedDeps {
  readonly gate: Pick<GateKeeper, 'find' | 'open'>
  readonly ownBanks: OwnBanks
  readonly draft: ObjectStore
  readonly transfer: Pick<Transfer, 'moved' | 'clear'>
  readonly erasure: Pick<Erasure, 'end'>
  /** Of the app and of the questions, as people compare them. */
  readonly version: () => Promise<string>
  readonly device: Pick<OwnDevice, 'find'>
  readonly wordsOf: (language: Language) => Promise<readonly string[]>
  /** 16 random bytes. */
  readonly newSalt: () => Uint8Array
  readonly fullScreen: (() => void) | undefined
}

/** What staff see of the station, and what they do with it. */
export function createStaff(deps: StaffDeps): Staff {
  const { campaigns, stations } = deps
  return {
    async state() {
      const here = await findCampaignHere(campaigns)
      if (here.type !== 'Found') return { type: here.type }
      const [station, counts, isRunning, moved, version, deviceWords, { gate }] = await Promise.all([
        stations.read(),
        count(deps, here),
        hasAttempt(deps.draft),
        deps.transfer.moved(),
        deps.version(),
        wordsOfDevice(deps, here),
        deps.gate.find('staff'),
      ])
      const state = {
        campaign: here.campaign,
        mode: here.mode,
        ...counts,
        station: station.type === 'Found' ? station.data : undefined,
        gate,
        isRunning,
        hasMoved: moved !== undefined && moved.length > 0,
        version,
        deviceWords,
      }
      return { type: 'Found', state }
    },
    tryPin: stations.tryPin,
    async tryPassphrase(passphrase) {
      const opening = await deps.gate.open((await needCampaign(campaigns)).campaign, passphrase)
      return opening === 'opened' ? undefined : opening
    },
    setPin: (naming) => nameStation(stations, naming, deps.newSalt()),
    pause: (paused) => stations.change((station) => station && { ...station, paused }),
    withdraw: async () => withdraw(deps, await needCampaign(campaigns)),
    fullScreen: deps.fullScreen,
  }
}

async function count(deps: StaffDeps, here: CampaignHere) {
  const uncollected = await findUncollected(deps, here)
  const [waiting, { lost }] = await Promise.all([uncollected.waiting(), countSealed(deps, here.campaign.id)])
  return { waiting: waiting.isAll ? waiting.records.length : undefined, lost }
}

async function wordsOfDevice({ device, wordsOf }: StaffDeps, { campaign }: CampaignHere) {
  const own = await device.find()
  return own.type === 'Device' ? fiveWords(own.key.publicKey, await wordsOf(wordsLanguage(campaign))) : undefined
}

async function withdraw(deps: StaffDeps, here: CampaignHere): Promise<boolean> {
  const { campaigns, ownBanks } = deps
  const { campaign } = here
  const uncollected = await findUncollected(deps, here)
  const gone = [await uncollected.forget(), await deps.stations.remove()]
  // Where the encryption key lies, or may lie, the campaign belongs to its owner and only stops to collect.
  const keyring = await campaigns.findKeyring(campaign.id)
  gone.push(keyring.type !== 'Unreadable')
  if (keyring.type === 'Nothing') gone.push(await deps.erasure.end(campaign), await forgetUnused(campaigns, ownBanks))
  gone.push(await deps.transfer.clear())
  gone.push((await campaigns.collect(undefined)).type === 'Put')
  return gone.every(Boolean)
}
