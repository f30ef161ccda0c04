import { hex } from '@scure/base'
import { get } from 'svelte/store'
import { campaignBank } from '../shared/banks'
import { APP_VERSION, BUILT } from '../shared/build'
import { findCampaignHere, type CampaignHere } from '../shared/campaign-here'
import { draft } from '../shared/draft'
import type { FoundBank } from '../shared/found-bank'
import { leave, openLanguage, showScreen } from '../shared/page'
import { createCollecting } from '../candidate/collecting'
import { hasAnswers } from '../../domain/attempt/idle'
import type { Campaign } from '../../domain/campaign/campaign'
import { framesOf } from '../../domain/submission/frames'
import { openCamera } from '../../services/device/camera'
import { createCodeReader } from '../../services/device/code-reader'
import { createErasure } from '../../services/vault/erasure'
import { saveFile } from '../../services/device/save-file'
import { readInvitation } from '../../services/campaign/invitation'
import { hasAttempt, waitingCampaign } from '../../services/attempt/draft'
import { createMoving } from '../../services/attempt/transfer'
import { openObjectStore } from '../../services/storage/object-store'
import type { Offline } from '../../services/device/offline'
import { forgetUnused } from '../../services/banks/frozen-banks'
import { createOutbox, ownerOf } from '../../services/submission/uncollected'
import { parcelOf } from '../../services/submission/parcel'
import { preflight } from '../../services/device/preflight'
import { rememberLanguage } from '../../services/storage/hints'
import { createSealedBox } from '../../services/submission/sealed-box'
import { fiveWords } from '../../services/seal/fingerprint'
import { wordsOf } from '../../services/seal/passphrase'
import { createSpeech } from '../../services/audio/speech'
import { createStations, pinOf } from '../../services/device/station'
import { box, campaigns, coreBox, device, deviceStore, ownBanks, tally } from '../shared/stores'
import { defaultNotice } from '../../ui/default-notice'
import { language, needTexts } from '../../ui/i18n'
import type { Naming, StationWorld } from '../../ui/station/context'
import Station from '../../ui/station/Station.svelte'

/** The composition root of everything that makes a device collect: fetched only where the address says `#c=` or `#station`. */

const now = () => Date.now()
const cache = openObjectStore('kontor-vault')
const stations = createStations(deviceStore, now)
let looked: Promise<FoundBank> | undefined
/** Once for each page: what staff change must be written before they have left. */
async function askedOnce() {
  const asked = await (looked ??= campaignBank(() => waitingCampaign(draft)))
  if (asked.type === 'Missing') looked = undefined
  return asked
}
async function bankHere() {
  const asked = await askedOnce()
  return asked.type === 'Bank' ? asked.bank : undefined
}
const moving = createMoving(draft, bankHere)
const erasure = createErasure({ campaigns, box, cache, tally, now, built: BUILT })
const handIn = createCollecting({
  draft,
  discardAttempt: moving.discard,
  bank: bankHere,
  now,
})
const reader = createCodeReader()

async function hereOrThrow(): Promise<CampaignHere> {
  const found = await findCampaignHere(campaigns)
  if (found === undefined) throw new Error('No campaign collects here')
  return found
}
const campaignHere = async () => (await hereOrThrow()).campaign

async function outboxOf({ campaign, mode }: CampaignHere) {
  const owner = ownerOf(mode, await campaigns.findKeyring(campaign.id))
  return createOutbox({ box, device: deviceStore, stations, tally, owner }, campaign.id)
}

async function nameStation({ number, name, pin }: Naming): Promise<boolean> {
  const random = crypto.getRandomValues(new Uint8Array(16))
  return stations.change((before) => ({
    collected: [],
    paused: false,
    ...before,
    number,
    name,
    pin: pinOf(pin, random),
    tries: { wrong: 0, until: 0 },
  }))
}

/** @throws where there is none that can be used: the check that asks is bad then */
async function deviceKey() {
  const found = await device()
  if (found.type !== 'Device') throw new Error('No key of this device')
  return found.key
}

/** The link leaves out what every device can write by itself. */
async function withNotices(campaign: Campaign): Promise<Campaign> {
  const texts = await Promise.all(
    campaign.languages.map(async (language) => {
      const own = campaign.notices[language] ?? ''
      return [language, own === '' ? await defaultNotice(campaign, language) : own] as const
    }),
  )
  return { ...campaign, notices: Object.fromEntries(texts) }
}

const world: Omit<StationWorld, 'offline' | 'preflight'> = {
  now,
  saveFile,
  rememberLanguage,
  eyes: { openCamera, read: reader.read, readPhoto: reader.readPhoto },
  readInvitation: (text) => readInvitation(text.trim().replace(/^.*#c=/s, '')),
  async enrol({ campaign, mode }, naming) {
    const [before, station] = await Promise.all([campaigns.findCollecting(), stations.read()])
    // What cannot be read now may be a station that stands for another campaign.
    if (before.type !== 'Nothing' && before.type !== 'Found') return 'unreadable'
    if (station.type !== 'Nothing' && station.type !== 'Found') return 'unreadable'
    const isOther = before.type === 'Found' && before.data.campaign !== campaign.id
    if (isOther && station.type === 'Found') return 'pinned'
    const known = await campaigns.find(campaign.id)
    if (known.type !== 'Nothing' && known.type !== 'Found') return 'unreadable'
    // A laptop that made the campaign itself knows more about it than any link.
    const isKept = known.type === 'Found' || (await campaigns.save(await withNotices(campaign))).type === 'Saved'
    const isNamed = naming === undefined || (await nameStation(naming))
    if (!isKept || !isNamed) return 'not-kept'
    return (await campaigns.collect({ campaign: campaign.id, mode })).type === 'Put' ? 'enrolled' : 'not-kept'
  },
  fiveWords: async (recipient, language) => fiveWords(recipient, await wordsOf(language)),
  async state() {
    const found = await findCampaignHere(campaigns)
    if (found === undefined) return undefined
    const { campaign, mode } = found
    const [station, waiting, sealed, isRunning, moved, asked] = await Promise.all([
      stations.read(),
      (await outboxOf(found)).waiting(),
      createSealedBox(box, campaign.id).count(),
      hasAttempt(draft),
      moving.moved(),
      askedOnce(),
    ])
    return {
      campaign,
      mode,
      station: station.type === 'Found' ? station.data : undefined,
      isLocked: station.type !== 'Found' && station.type !== 'Nothing',
      waiting: waiting.length,
      lost: Math.max(0, (tally.counts()[campaign.id] ?? 0) - sealed),
      isRunning,
      hasMoved: moved !== undefined && moved.length > 0,
      version: `${APP_VERSION} · ${asked.type === 'Bank' ? asked.bank.version : '–'}`,
    }
  },
  tryPin: stations.tryPin,
  rename: ({ number, name }) => stations.change((station) => station && { ...station, number, name }),
  setPin: nameStation,
  pause: (paused) => stations.change((station) => station && { ...station, paused }),
  async withdraw() {
    const found = await hereOrThrow()
    const { campaign } = found
    const gone = [await (await outboxOf(found)).forget(), await stations.remove()]
    // Where the key lies, or may lie, the campaign belongs to its owner and only stops to collect.
    const keyring = await campaigns.findKeyring(campaign.id)
    gone.push(keyring.type !== 'Unreadable')
    if (keyring.type === 'Nothing') gone.push(await erasure.end(campaign), await forgetUnused(campaigns, ownBanks))
    gone.push(await moving.clear())
    gone.push((await campaigns.collect(undefined)).type === 'Put')
    return gone.every(Boolean)
  },
  async parcel() {
    const found = await hereOrThrow()
    const [records, station] = await Promise.all([(await outboxOf(found)).waiting(), stations.read()])
    const number = station.type === 'Found' ? station.data.number : 0
    return parcelOf(records, `${found.campaign.id.slice(0, 8)}-${number}`)
  },
  arrived: async (rids) => (await outboxOf(await hereOrThrow())).arrived(rids),
  async packAttempt() {
    const packed = await moving.pack()
    if (packed.type !== 'Packed') return undefined
    const text = hex.encode(packed.bytes)
    return {
      codes: framesOf(packed.bytes),
      code: packed.code,
      file: { name: `kontor-test-${packed.code}.txt`, text },
    }
  },
  hasVoice: createSpeech(window.speechSynthesis).hasVoice,
  async adjustments() {
    const packed = await moving.pack()
    return packed.type === 'Packed' ? packed.attempt.adjustments : undefined
  },
  adjust: moving.adjust,
  async endAttempt() {
    const packed = await moving.pack()
    if (packed.type !== 'Packed') return false
    const { attempt } = packed
    return hasAnswers(attempt)
      ? (await handIn.handIn({ attempt, person: null, mode: 'kiosk', language: get(language) })).type === 'HandedIn'
      : (await moving.discard(attempt.id)).type === 'Kept'
  },
  lockAttempt: moving.lock,
  takeBackAttempt: moving.takeBack,
  receiveAttempt: async (bytes) => moving.receive(bytes, (await campaignHere()).id),
  leave,
  fullScreen: document.fullscreenEnabled ? () => void document.documentElement.requestFullscreen() : undefined,
}

/** Puts the pages for staff where the start screen was. @param invited what stands behind `#c=`, if the address has it */
export async function showStation(
  emptyPage: () => HTMLElement,
  offline: Offline,
  invited: string | undefined,
): Promise<void> {
  await openLanguage()
  await Promise.all((['candidate', 'device', 'station', 'campaign'] as const).map(needTexts))
  await Promise.all([box.reconcile(), coreBox.reconcile()])
  // A withdrawal that was interrupted.
  await erasure.finish()
  const whole: StationWorld = {
    ...world,
    offline,
    preflight: async (tell) =>
      preflight(
        {
          box,
          device: deviceKey,
          campaign: await campaignHere(),
          hasQuestions: async () => (await askedOnce()).type === 'Bank',
          missingFiles: offline.missingFiles,
          storage: navigator.storage,
          devices: navigator.mediaDevices,
          hasWakeLock: 'wakeLock' in navigator,
          isAlone: matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches,
          now,
          built: BUILT,
        },
        tell,
      ),
  }
  showScreen(Station, emptyPage(), { world: whole, invited })
}
