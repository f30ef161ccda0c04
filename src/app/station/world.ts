import { get } from 'svelte/store'
import { waitingCampaign } from '../../services/attempt/draft'
import { createTransfer } from '../../services/attempt/transfer'
import { createSpeech } from '../../services/audio/speech'
import type { Offline } from '../../domain/device/offline'
import { preflight } from '../../services/device/preflight'
import { isPrivateWindow } from '../../services/device/private-window'
import { createStations } from '../../services/device/station'
import { wordsOf } from '../../services/seal/passphrase'
import { rememberLanguage } from '../../services/storage/hints'
import { defaultNotice } from '../../ui/default-notice'
import { language } from '../../ui/i18n'
import type { StationWorld } from '../../ui/station/world/world'
import { createCampaignHandIn } from '../shared/campaign-hand-in'
import { campaignBank } from '../shared/banks'
import { APP_VERSION, BUILT } from '../shared/build'
import { draft } from '../shared/draft'
import { erasure } from '../shared/erasure'
import { gateKeeper } from '../shared/gate-screen'
import { createStaffDevice } from '../shared/staff-device'
import { box, campaigns, device, deviceStore, ownBanks, submissionCount } from '../shared/stores'
import { needCampaign } from './need-campaign'
import { createBankSource } from './bank-source'
import { createCollection } from './collection'
import { createEnrolment } from './enrol'
import { createRunningTest } from './running-test'
import { createStaff } from './staff'

const now = () => Date.now()
const newSalt = () => crypto.getRandomValues(new Uint8Array(16))

/** The features of a collecting device, over the stores of this device. */
export function createStationWorld(offline: Offline) {
  const stations = createStations(deviceStore, now)
  const findBank = createBankSource(() => campaignBank(() => waitingCampaign(draft)))
  const transfer = createTransfer(draft, findBank)
  const uncollected = { campaigns, stations, box, deviceStore, submissionCount }
  const world: StationWorld = {
    collection: createCollection(uncollected),
    device: createStaffDevice(offline, now),
    enrolment: createEnrolment({
      campaigns,
      stations,
      draft,
      writeDefault: defaultNotice,
      wordsOf,
      newSalt,
    }),
    preflight: createPreflight(offline, findBank),
    runningTest: createRunningTest({
      transfer,
      campaigns,
      handIn: createCampaignHandIn({ draft, discardAttempt: transfer.discard, bank: findBank, now }),
      hasVoice: createSpeech(window.speechSynthesis).hasVoice,
      language: () => get(language),
    }),
    staff: createStaff({
      ...uncollected,
      gate: gateKeeper,
      ownBanks,
      draft,
      transfer,
      erasure,
      version: async () => `${APP_VERSION} · ${(await findBank())?.version ?? '–'}`,
      device,
      wordsOf,
      newSalt,
      fullScreen: document.fullscreenEnabled ? () => void document.documentElement.requestFullscreen() : undefined,
    }),
    rememberLanguage,
  }
  return { finishDeleting: erasure.finish, world }
}

/** What has to be in order before the first candidate sits down. */
function createPreflight(offline: Offline, findBank: () => Promise<unknown>): StationWorld['preflight'] {
  return {
    run: async (tell) =>
      preflight(
        {
          box,
          device: deviceKey,
          campaign: (await needCampaign(campaigns)).campaign,
          hasQuestions: async () => (await findBank()) !== undefined,
          missingFiles: offline.missingFiles,
          storage: navigator.storage,
          isPrivate: () => isPrivateWindow({ storage: navigator.storage, memory: heapLimit() }),
          devices: navigator.mediaDevices,
          hasWakeLock: 'wakeLock' in navigator,
          isAlone: matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches,
          now,
          built: BUILT,
        },
        tell,
      ),
  }
}

/** Only in Chromium, and in no standard. */
function heapLimit(): number | undefined {
  const { memory } = performance as Performance & { readonly memory?: { readonly jsHeapSizeLimit: number } }
  return memory?.jsHeapSizeLimit
}

/** @throws Error where there is none that can be used: the check that asks is bad then */
async function deviceKey() {
  const kept = await device.find()
  // A damaged one is never read again, and would let nobody hand in.
  const found = kept.type === 'Damaged' ? await device.renew() : kept
  if (found.type !== 'Device') throw new Error('No key of this device')
  return found.key
}
