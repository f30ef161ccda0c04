import { createActor } from 'xstate'
import { createCollecting } from '../candidate/collecting'
import { bank } from '../../bank/full'
import { keys } from '../../bank/full-keys'
import { profiles } from '../../bank/profiles'
import { NO_ADJUSTMENTS } from '../../domain/attempt/adjustments'
import { startAttempt } from '../../domain/attempt/attempt'
import { askableSkills, faultsIn } from '../../domain/authoring/faults'
import { encodeQuestions, questionsOf } from '../../domain/bank/frozen-bank'
import { CORE, FULL } from '../../domain/form/blueprint'
import type { Campaign } from '../../domain/campaign/campaign'
import { writeBundles } from '../../domain/submission/bundle'
import { createVaultMachine } from '../../machines/vault.machine'
import { discardAttempt } from '../../services/attempt/draft'
import { createBackups } from '../../services/campaign/backup'
import { createBankStore } from '../../services/banks/bank-store'
import { openCamera } from '../../services/device/camera'
import { createCodeReader } from '../../services/device/code-reader'
import { createErasure, type Retained } from '../../services/vault/erasure'
import { readJsonFile } from '../../services/device/read-file'
import { saveBytes, saveFile } from '../../services/device/save-file'
import { icu } from '../../services/banks/icu'
import { readIncoming } from '../../services/submission/incoming'
import { writeInvitation } from '../../services/campaign/invitation'
import type { Offline } from '../../services/device/offline'
import { forgetUnused } from '../../services/banks/frozen-banks'
import { openObjectStore } from '../../services/storage/object-store'
import { rememberLanguage } from '../../services/storage/hints'
import { fiveWords } from '../../services/seal/fingerprint'
import { createKeyringWorker } from '../../services/seal/keyring-worker'
import SealWorker from '../../services/seal/seal.worker?worker'
import { generatePassphrase, isStrongEnough, wordsOf } from '../../services/seal/passphrase'
import { createUnsealWorker } from '../../services/seal/unseal-worker'
import { createSealedBox } from '../../services/submission/sealed-box'
import { createTabLock } from '../../services/storage/tab-lock'
import { removeAllCopies } from '../../services/vault/cache'
import { createVaults } from '../../services/vault/session'
import { BUILT } from '../shared/build'
import { createKeyedBanks } from '../shared/keyed-banks'
import { newId } from '../shared/new-id'
import { leave, openLanguage, showScreen } from '../shared/page'
import { box, campaigns, coreBox, ownBanks, tally } from '../shared/stores'
import { defaultNotice } from '../../ui/default-notice'
import { needBankTexts, needKeyTexts, needTexts } from '../../ui/i18n'
import type { RecruiterWorld } from '../../ui/recruiter/context'
import Recruiter from '../../ui/recruiter/Recruiter.svelte'

/** The composition root of the recruiter's side: fetched only where the address says `#recruiting`. */

const now = () => Date.now()
const { fetchBank, keyedBankOf } = createKeyedBanks({ bank, keys }, ownBanks)
const cache = openObjectStore('kontor-vault')
const paper = openObjectStore('kontor-paper')
const paperHandIn = createCollecting({
  draft: paper,
  discardAttempt: () => discardAttempt(paper),
  // What is typed back from paper was drawn here; its questions are looked at when it is opened.
  bank: () => Promise.resolve(undefined),
  now,
})
const READ_ON_PAPER = { ...NO_ADJUSTMENTS, listening: 'transcript' } as const
const reader = createCodeReader()
const keyrings = createKeyringWorker(() => new SealWorker())
const erasure = createErasure({ campaigns, box, cache, tally, now, built: BUILT })
/** What became of deleting at this start. */
let retained: Retained | undefined
const backups = createBackups({
  campaigns,
  ownBanks,
  keyrings,
  box,
  cache,
  erasure,
  forgetOpened: (campaign) => removeAllCopies(cache, campaign),
  now,
})
/** What the workshop writes. */
const written = createBankStore(openObjectStore('kontor-banks', 'strict'))
const vaults = createVaults({
  box,
  cache,
  campaigns,
  erasure,
  asked: keyedBankOf,
  now,
  keyrings,
  unsealer: (identity, recipient) => createUnsealWorker(() => new SealWorker(), identity, recipient),
  lockFor: (campaign) => createTabLock(navigator.locks, `kontor-vault-${campaign}`, () => actor.send({ type: 'LOST' })),
})

const actor = createActor(createVaultMachine({ unlock: vaults.unlock, arrive: vaults.arrive, lock: vaults.lock, now }))

const world: Omit<RecruiterWorld, 'offline'> = {
  asked: keyedBankOf,
  builtIn: profiles,
  now,
  rememberLanguage,
  saveFile,
  saveBytes,
  async home() {
    const [all, collecting, deletions] = await Promise.all([
      campaigns.all(),
      campaigns.findCollecting(),
      campaigns.deletions(),
    ])
    const isListed = all.type === 'Found'
    return {
      campaigns: isListed ? await Promise.all(all.campaigns.map(listedFrom)) : [],
      unreadable: isListed ? all.unknown.length : 0,
      unread: [
        ...(isListed ? [] : (['campaigns'] as const)),
        ...(deletions.type === 'Found' ? [] : (['deletions'] as const)),
      ],
      unfinished: retained?.unfinished ?? 0,
      doubtfulDate: retained === undefined || retained.clock.type === 'Trusted' ? undefined : now(),
      collecting: collecting.type === 'Found' ? collecting.data : undefined,
      deletions: deletions.type === 'Found' ? [...deletions.data].reverse() : [],
    }
  },
  async campaign(id) {
    const found = await campaigns.find(id)
    if (found.type !== 'Found') return found.type === 'Nothing' ? undefined : 'unreadable'
    await fetchBank(found.data.bank)
    return found.data
  },
  async confirmDate() {
    retained = await erasure.retain(true)
  },
  async ownBanks() {
    const found = await written.list()
    return found.flatMap((each) =>
      each.type === 'Bank' ? [{ id: each.id, title: each.bank.title, version: each.bank.version }] : [],
    )
  },
  async chooseBank(id) {
    const stored = await written.read(id)
    if (stored?.type !== 'Bank') return { type: 'gone' }
    const { bank } = stored
    const faults = faultsIn(bank, icu)
    if (faults.length > 0) return { type: 'Faulty', count: faults.length }
    const ref = await ownBanks.keep(bank)
    if (ref === undefined) return { type: 'not-kept' }
    await fetchBank(ref)
    return { type: 'Chosen', bank: ref, skills: askableSkills(bank) }
  },
  async saveQuestions({ bank: ref }) {
    const whole = ref && (await ownBanks.whole(ref.digest))
    if (whole) saveFile(`${ref.digest}.json`, 'application/json', encodeQuestions(questionsOf(whole)))
  },
  newCampaign: () => ({
    id: newId(),
    title: '',
    firm: { name: '', contact: '' },
    roles: [],
    sections: CORE.sections.map(({ skill }) => skill),
    languages: ['de', 'en'],
    feedback: 'at-once',
    notices: {},
    country: 'de',
    months: 6,
    createdAt: now(),
    profiles: [],
  }),
  saveCampaign: campaigns.save,
  async removeDraft(campaign) {
    const isGone = await campaigns.remove(campaign.id)
    return (await forgetUnused(campaigns, ownBanks)) && isGone
  },
  async collect(collecting) {
    return (await campaigns.collect(collecting)).type === 'Put'
  },
  suggestPassphrase: async (language) =>
    generatePassphrase(await wordsOf(language), (count) => crypto.getRandomValues(new Uint32Array(count))),
  isStrongEnough,
  hasKeyring: async (id) => (await campaigns.findKeyring(id)).type !== 'Nothing',
  makeKey: backups.makeKey,
  async saveBackup(campaign) {
    const file = await backups.backupOf(campaign)
    if (file.type === 'Backup') saveFile(file.name, 'application/json', file.text)
    return file
  },
  keyringText: backups.keyringText,
  async invitationLink(campaign, mode) {
    const texts = await Promise.all(
      campaign.languages.map(async (language) => {
        const [own, usual] = [campaign.notices[language], await defaultNotice(campaign, language)]
        return own === usual ? [] : [[language, own] as const]
      }),
    )
    const notices = Object.fromEntries(texts.flat())
    return `${location.origin}${location.pathname}#c=${writeInvitation({ mode, campaign: { ...campaign, notices } })}`
  },
  fiveWords: async (recipient, language) => fiveWords(recipient, await wordsOf(language)),
  testBackup: backups.test,
  restore: backups.restore,
  present: vaults.present,
  send: (event) => actor.send(event),
  vault: vaults.current,
  draftNote: vaults.draftNote,
  async handInPaper(campaign, { form, responses, person, language, code }) {
    const begun = startAttempt(`paper-${code}`, form, now(), campaign.id)
    const attempt = { ...begun, responses: { ...responses }, adjustments: READ_ON_PAPER }
    const outcome = await paperHandIn.handIn({ attempt, person, language, mode: 'paper' })
    return outcome.type === 'HandedIn' ? outcome.receipt : undefined
  },
  eyes: { openCamera, read: reader.read, readPhoto: reader.readPhoto },
  readJson: readJsonFile,
  readIncoming,
  async sealedBundle(onprogress, signal) {
    const records: Uint8Array[] = []
    for await (const batch of vaults.originals()) {
      if (signal.aborted) break
      records.push(...batch.map(({ bytes }) => bytes))
      onprogress(records.length)
    }
    return writeBundles(records)
  },
  async endCampaign(campaign) {
    const isGone = await erasure.end(campaign)
    return (await forgetUnused(campaigns, ownBanks)) && isGone
  },
  leave,
}

async function listedFrom(campaign: Campaign) {
  const own = createSealedBox(box, campaign.id)
  const sealed = await own.count()
  return {
    campaign,
    sealed,
    lost: Math.max(0, (tally.counts()[campaign.id] ?? 0) - sealed),
    hasKeyring: (await campaigns.findKeyring(campaign.id)).type !== 'Nothing',
  }
}

document.addEventListener('visibilitychange', () => actor.send({ type: document.hidden ? 'HIDE' : 'SHOW' }))
for (const sign of ['pointerdown', 'keydown', 'wheel'])
  addEventListener(sign, () => actor.send({ type: 'ACTIVITY' }), { passive: true })

/** Puts the recruiter's side where the start screen was. @param emptyPage gives the place of the app */
export async function showRecruiting(emptyPage: () => HTMLElement, offline: Offline): Promise<void> {
  await openLanguage()
  await Promise.all([
    ...(
      [
        'recruiter',
        'device',
        'candidate',
        'feedback',
        'campaign',
        'profiles',
        'interview',
        'quality',
        'access',
        'method',
      ] as const
    ).map(needTexts),
    ...[...FULL.sections.map(({ skill }) => skill), 'practice'].map(needBankTexts),
    ...FULL.sections.map(({ skill }) => needKeyTexts(skill)),
  ])
  // What either copy has lost comes back from the other; then what is due is deleted (R5).
  await Promise.all([box.reconcile(), coreBox.reconcile()])
  retained = await erasure.retain()
  actor.start()
  showScreen(Recruiter, emptyPage(), { actor, world: { ...world, offline } })
}
