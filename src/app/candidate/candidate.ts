import { get } from 'svelte/store'
import { createActor, waitFor } from 'xstate'
import { createAttemptMachine } from '../../machines/attempt.machine'
import { createAttemptStore } from '../../services/attempt/attempt-store'
import { waitingCampaign } from '../../services/attempt/draft'
import type { ReadAloud } from '../../domain/attempt/read-aloud'
import { mayCollect, rememberCollecting, rememberLanguage } from '../../services/storage/hints'
import { createTabLock } from '../../services/storage/tab-lock'
import { language, needKeyTexts, needTexts, switchLanguage } from '../../ui/i18n'
import Incomplete from '../../ui/Incomplete.svelte'
import { campaignBank, coreBank } from '../shared/banks'
import { draft } from '../shared/draft'
import type { BankHere, BankMissing, BankUnknown } from '../shared/found-bank'
import { neededWords } from '../shared/needed-words'
import { newId } from '../shared/new-id'
import { openLanguage, showScreen } from '../shared/page'
import { createAttemptSession, type AttemptSession, type AttemptSessionDeps } from './attempt-session'
import type { openCampaignSide } from './campaign-side'
import { mountApp } from './mount'
import { followPage } from './page-events'
import { withoutKeys } from './without-keys'
import { createWorld } from './world'

/** The composition root of the candidate's side: here services are fitted to what machine and screens need. */

const now = () => Date.now()
/** What runs is measured by this one: whoever sets the date of the device gains and loses nothing. */
const elapsed = () => performance.now()
const reload = () => location.reload()
/** Drawing brings SHA-256 and the generator along; nobody needs them before the test begins. */
const loadDrawing = () => import('../../domain/form/draw')
const loadCollectsHere = () => import('./collects-here')
const loadScreenParts = () => import('../../ui/screens')

/** @param emptyPage gives the place of the app, cleared of what was there before */
export async function takeTest(emptyPage: () => HTMLElement): Promise<void> {
  const languageReady = openLanguage()
  const found = await findBank().catch(async (failure: unknown) => {
    await languageReady
    showScreen(Incomplete, emptyPage(), {})
    throw failure
  })
  const { asked, practice, forms } = found
  if (asked.type === 'Missing') return askForBank(asked, languageReady, emptyPage)
  if (asked.type !== 'Bank') return sayShut(asked, languageReady, emptyPage)
  const { bank } = asked
  const { session, actor, speaker, screens } = begin(asked, forms.PRACTICE, languageReady)
  await Promise.all([languageReady, waitFor(actor, (snapshot) => !snapshot.matches('opening'))])
  const idle = isStation(session) ? (await import('../station/idle-watch')).watchIdle(actor) : undefined
  const world = createWorld({
    bank,
    practice,
    async loadKeys(skills) {
      const [keys] = await Promise.all([asked.keys(), ...skills.map(needKeyTexts)])
      return keys
    },
    now,
    elapsed,
    send: actor.send,
    session,
    speaker,
    readFile: async (file) => (await import('../../services/device/read-file')).readJsonFile(file),
    noteActivity: () => idle?.activity(),
    rememberLanguage,
    restart(first = get(language)) {
      rememberLanguage(first)
      reload()
    },
  })
  const [state, blueprint] = [session.state(), session.blueprint()]
  mountApp(emptyPage(), {
    actor,
    idle: idle?.actor,
    world,
    campaignScreens: state.type === 'practice' ? undefined : state.screens,
    lengths: forms.lengthsOf(bank, blueprint),
    screens,
  })
  // Where they do not arrive, the app says so itself.
  void Promise.all([screens, import('./history-steps')])
    .then(([parts, { followHistory }]) => {
      followPerson(parts)
      followHistory(actor)
    })
    .catch(() => undefined)
  // The first question comes from what is here already.
  setTimeout(() => void Promise.all([loadDrawing(), session.loadTexts()]).catch(() => undefined), 300)
}

/** What the page has to know about whoever is in front of it, as soon as there is more than the start screen. */
function followPerson({ guardPresses, followTranslation }: Awaited<ReturnType<typeof loadScreenParts>>) {
  guardPresses(document)
  followTranslation(document)
}

/** Nothing of the bank is needed to read the start screen; a click on it is remembered meanwhile. */
async function findBank() {
  const [asked, { practice }, { PRACTICE, lengthsOf }] = await Promise.all([
    mayCollect() ? campaignBank(() => waitingCampaign(draft)) : coreBank(),
    import('../../bank/practice'),
    import('./practice-forms'),
    // The hint says yes: nobody asks whether it is true.
    mayCollect() ? undefined : loadCollectsHere(),
  ])
  return { asked, practice, forms: { PRACTICE, lengthsOf } }
}

/** The run itself: from here on it answers, whatever of the screens is still under way. */
function begin(asked: BankHere, practiceForms: AttemptSessionDeps['practiceForms'], languageReady: Promise<void>) {
  const { bank } = asked
  const lock = createTabLock(navigator.locks, 'kontor-attempt', () => actor.send({ type: 'LOST' }))
  const store = createAttemptStore({ store: draft, lock, bank, now })
  const { loadScreens, speaker } = createScreens()
  const session = createAttemptSession({
    asked,
    practiceForms,
    store,
    mayCollect: mayCollect(),
    loadCampaignSide: () =>
      loadCampaignSide({ draft, discardAttempt: store.discardOf, bank: async () => bank, now }, languageReady),
    findCollecting: async () => (await loadCollectsHere()).collectsHere(),
    reopenForCampaign,
    loadWords: neededWords(bank),
    loadDrawing,
    loadScreens,
    score,
    language: () => get(language),
    newId,
    now,
    elapsed,
  })
  const machine = import.meta.env.VITE_PLAYER
    ? withoutKeys(session.machine, () => needTexts('player'))
    : session.machine
  const actor = createActor(createAttemptMachine(machine)).start()
  followPage({ send: actor.send, isStation: () => isStation(session), reload })
  return { session, actor, speaker, screens: loadScreens() }
}

/** The screens behind the start screen; what reads them aloud arrives with them. */
function createScreens() {
  let speaker: ReadAloud | undefined
  return {
    speaker: () => speaker,
    async loadScreens() {
      const [screens, sound] = await Promise.all([loadScreenParts(), import('./speaker'), needTexts('candidate')])
      speaker = sound.speaker
      return screens
    },
  }
}

function isStation(session: AttemptSession): boolean {
  const state = session.state()
  return state.type === 'campaign' && state.station !== undefined
}

/** Nothing of campaigns is fetched where none collects. */
async function loadCampaignSide(own: Parameters<typeof openCampaignSide>[0], languageReady: Promise<void>) {
  const [campaignSide, screens] = await Promise.all([
    import('./campaign-side'),
    import('../../ui/candidate/campaign/campaign-screens'),
    needTexts('campaign'),
    needTexts('device'),
  ])
  const side = await campaignSide.openCampaignSide(own)
  await languageReady
  const languages = side.here.type === 'Found' ? side.here.campaign.languages : []
  const [first] = languages
  if (first !== undefined && !languages.includes(get(language))) await switchLanguage(first)
  return { ...side, screens }
}

/** Where the browser refuses hints, loading anew would find the same again. */
function reopenForCampaign(): boolean {
  rememberCollecting(true)
  if (!mayCollect()) return false
  reload()
  return true
}

const score: AttemptSessionDeps['score'] = async ({ bank, keys }: BankHere, { form, responses }, campaign) => {
  const [{ scoreAttempt }, { currentProfiles }, right, { profiles }] = await Promise.all([
    import('../../domain/scoring/result'),
    import('../../domain/campaign/profile-version'),
    keys(),
    import('../../bank/profiles'),
    needTexts('feedback'),
    needTexts('profiles'),
  ])
  const weights = currentProfiles(campaign?.profiles ?? [], profiles)
  return scoreAttempt(bank, right, weights, form, responses, campaign?.roles ?? [])
}

async function askForBank({ ref, take }: BankMissing, languageReady: Promise<void>, emptyPage: () => HTMLElement) {
  const [{ default: QuestionsMissing }] = await Promise.all([
    import('../../ui/candidate/campaign/QuestionsMissing.svelte'),
    languageReady.then(() => needTexts('campaign')),
  ])
  showScreen(QuestionsMissing, emptyPage(), { title: ref.title, take })
}

async function sayShut({ type: why }: BankUnknown, languageReady: Promise<void>, emptyPage: () => HTMLElement) {
  const [{ default: CampaignShut }] = await Promise.all([
    import('../../ui/candidate/campaign/CampaignShut.svelte'),
    languageReady.then(() => Promise.all([needTexts('campaign'), needTexts('candidate')])),
  ])
  showScreen(CampaignShut, emptyPage(), { why })
}
