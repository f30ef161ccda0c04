import { get } from 'svelte/store'
import { createActor, waitFor } from 'xstate'
import { campaignBank, coreBank } from '../shared/banks'
import { draft } from '../shared/draft'
import { newId } from '../shared/new-id'
import { openLanguage, showScreen } from '../shared/page'
import { startAttempt } from '../../domain/attempt/attempt'
import { campaignOf, decodeAttempt, encodeAttempt } from '../../domain/attempt/draft'
import { CORE } from '../../domain/form/blueprint'
import { blueprintFor } from '../../domain/form/sections'
import type { Campaign } from '../../domain/campaign/campaign'
import { expectedMinutes, questionCount } from '../../domain/form/length'
import { createAttemptMachine } from '../../machines/attempt.machine'
import { waitingCampaign } from '../../services/attempt/draft'
import { createAttemptStore } from '../../services/attempt/attempt-store'
import { saveBytes, saveFile } from '../../services/device/save-file'
import { mayCollect, rememberCollecting, rememberLanguage } from '../../services/storage/hints'
import type { ReadingAloud } from '../../services/audio/reading-aloud'
import { createTabLock } from '../../services/storage/tab-lock'
import App from '../../ui/App.svelte'
import type * as campaignPages from '../../ui/candidate/campaign/campaign-screens'
import type { World } from '../../ui/context'
import Incomplete from '../../ui/Incomplete.svelte'
import { language as currentLanguage, needBankTexts, needTexts, switchLanguage } from '../../ui/i18n'

/** The composition root of the candidate's side: here services are fitted to what machine and screens need. */

const now = () => Date.now()

/** @param emptyPage gives the place of the app, cleared of what was there before */
export async function takeTest(emptyPage: () => HTMLElement): Promise<void> {
  const languageReady = openLanguage()

  // Nothing of the bank is needed to read the start screen; a click on it is remembered meanwhile.
  /** A campaign may ask about every skill; whoever only practises is asked about four. */
  const isFull = mayCollect()
  const [asked, { practice }] = await Promise.all([
    isFull ? campaignBank(() => waitingCampaign(draft)) : coreBank(),
    import('../../bank/practice'),
  ]).catch(async (failure: unknown) => {
    await languageReady
    showScreen(Incomplete, emptyPage(), {})
    throw failure
  })
  if (asked.type === 'Missing') {
    const [{ default: QuestionsMissing }] = await Promise.all([
      import('../../ui/candidate/campaign/QuestionsMissing.svelte'),
      languageReady.then(() => needTexts('campaign')),
    ])
    showScreen(QuestionsMissing, emptyPage(), { title: asked.ref.title, take: asked.take })
    return
  }
  const { bank } = asked

  /** The campaign that collects here, or that the waiting attempt is for. */
  let campaign: Campaign | undefined
  let campaignScreens: typeof campaignPages | undefined
  /** What the device is for that campaign: a station, or somebody's own. */
  let station: Pick<World, 'desk' | 'handOver'> | undefined

  const lock = createTabLock(navigator.locks, 'kontor-attempt', () => actor.send({ type: 'LOST' }))
  const store = createAttemptStore({ store: draft, lock, bank, now })

  const blueprint = () => (campaign && blueprintFor(bank, campaign.sections, campaign.extent)) ?? CORE

  /** Nothing of campaigns is fetched where none collects. */
  const loadCollecting = once(async () => {
    const [{ createCollecting, findCampaign, findCollecting }, screens] = await Promise.all([
      import('./collecting'),
      import('../../ui/candidate/campaign/campaign-screens'),
      needTexts('campaign'),
      needTexts('device'),
    ])
    const found = await findCollecting()
    campaign = found?.campaign
    await languageReady
    const { languages = [] } = campaign ?? {}
    const [first] = languages
    if (first !== undefined && !languages.includes(get(currentLanguage))) await switchLanguage(first)
    campaignScreens = screens
    station = found
    const handIn = createCollecting({ draft, discardAttempt: store.discardOf, bank: async () => bank, now })
    return { handIn, findCampaign, found, mode: found?.mode ?? 'supervised' }
  })
  const collecting = mayCollect() ? loadCollecting().catch(() => undefined) : undefined

  /** Every word of the form, so that no later screen has to wait for the network. */
  const loadTexts = () =>
    Promise.all([...blueprint().sections.map(({ skill }) => skill), 'practice'].map((part) => needBankTexts(part)))

  /** Drawing brings SHA-256 and the generator along; nobody needs them before the test begins. */
  const loadDrawing = () => import('../../domain/form/draw')
  let aloud: ReadingAloud | undefined
  const loadScreens = async () => {
    const [screens, sound] = await Promise.all([import('../../ui/screens'), import('./aloud'), needTexts('candidate')])
    aloud = sound.aloud
    return screens
  }

  const actor = createActor(
    createAttemptMachine({
      bank,
      now,
      async open(takeOver) {
        const found = await collecting
        const opened = await store.open(takeOver)
        if (opened.type === 'Damaged' && !isFull && campaignOf(opened.stored) !== undefined) {
          // The browser has lost the hint that a campaign collects here, and kept the attempt.
          rememberCollecting(true)
          location.reload()
          return new Promise(() => undefined)
        }
        const attempt = opened.type === 'Attempt' ? opened.attempt : undefined
        const own = attempt?.campaign === undefined ? found : await loadCollecting()
        if (own && attempt?.campaign !== undefined) campaign = (await own.findCampaign(attempt.campaign)) ?? campaign
        if (own && attempt && (await own.handIn.hasPending(attempt.id))) return { type: 'Sealed', attempt }
        void own?.handIn.finishLeftBehind(attempt?.id)
        if (attempt) await loadTexts()
        return opened
      },
      async draw() {
        const [{ drawForm }] = await Promise.all([loadDrawing(), loadTexts(), loadScreens()])
        const drawn = drawForm(bank, blueprint(), newId(), campaign?.id)
        if (drawn.type === 'BankTooSmall') throw new Error(`The bank is too small for ${drawn.skill}`)
        return startAttempt(newId(), drawn.form, now(), campaign?.id)
      },
      keep: store.keep,
      keepSoon: store.keepSoon,
      discard: store.discard,
      async handIn(attempt, person) {
        const { handIn, mode } = await loadCollecting()
        return handIn.handIn({ attempt, person, mode, language: get(currentLanguage) })
      },
      async resumeHandIn(attempt) {
        const { handIn } = await loadCollecting()
        return handIn.resume(attempt.id)
      },
      async score(attempt) {
        const [{ scoreAttempt }, keys, { profiles }] = await Promise.all([
          import('../../domain/scoring/result'),
          asked.keys(),
          import('../../bank/profiles'),
          needTexts('feedback'),
          needTexts('profiles'),
        ])
        return scoreAttempt(bank, keys, profiles, attempt.form, attempt.responses)
      },
    }),
  )

  const world: World = {
    bank,
    get campaign() {
      return campaign
    },
    get desk() {
      return station?.desk
    },
    get handOver() {
      return station?.handOver
    },
    startAnew() {
      // The next person starts in the campaign's own language.
      rememberLanguage(campaign?.languages[0] ?? get(currentLanguage))
      location.reload()
    },
    now,
    practice,
    send: (event) => actor.send(event),
    saveFile,
    saveBytes,
    asFile: (stored) => JSON.stringify(stored),
    encode: encodeAttempt,
    async openAttemptFile(file) {
      const { readJsonFile } = await import('../../services/device/read-file')
      const decoded = decodeAttempt(await readJsonFile(file), bank)
      if (decoded.type !== 'Attempt') return undefined
      await loadTexts()
      return decoded.attempt
    },
    rememberLanguage,
    hasVoice: async (spoken) => (await aloud?.hasVoice(spoken)) ?? false,
    async say(...line) {
      const said = (await aloud?.say(...line)) ?? { type: 'failed' as const }
      idle?.activity()
      return said
    },
    hush: () => aloud?.hush(),
  }

  document.addEventListener('visibilitychange', () => actor.send({ type: document.hidden ? 'HIDE' : 'SHOW' }))
  addEventListener('pagehide', () => actor.send({ type: 'HIDE' }))
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    // A station shows nobody what lay on its screen before.
    if (station?.desk) location.reload()
    else actor.send({ type: 'SHOW' })
  })
  /** How much active time a crash may cost, in milliseconds. */
  const HEARTBEAT = 10_000
  setInterval(() => !document.hidden && actor.send({ type: 'TICK' }), HEARTBEAT)

  actor.start()
  if (document.hidden) actor.send({ type: 'HIDE' })
  const screens = loadScreens()
  await Promise.all([languageReady, waitFor(actor, (snapshot) => !snapshot.matches('opening'))])
  const idle = station?.desk && (await import('../station/idle-watch')).watchIdle(actor)
  takeOver()

  /** Puts the app where the static start screen was; a click that came before counts. */
  function takeOver() {
    const length = { minutes: expectedMinutes(bank, blueprint()), count: questionCount(blueprint()) }
    showScreen(App, emptyPage(), { actor, idle: idle?.actor, world, campaignScreens, ...length, screens })
    const root = document.documentElement
    if (root.dataset.early === 'start') actor.send({ type: 'START' })
    // The first question comes from what is here already.
    setTimeout(() => void Promise.all([loadDrawing(), loadTexts()]).catch(() => undefined), 300)
  }
}

/** The same promise every time, and a new one after a failure. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () =>
    (loading ??= load().catch((failure: unknown) => {
      loading = undefined
      throw failure
    }))
}
