import { extended, startAttempt } from '../../domain/attempt/attempt'
import type { Ended } from '../../domain/attempt/ended'
import type { StoredAttempt } from '../../domain/attempt/opened-attempt'
import { campaignOf } from '../../domain/attempt/draft'
import { practicePart } from '../../domain/bank/bank'
import type { Unknown, Written } from '../../domain/ground/written'
import type { Blueprint } from '../../domain/form/blueprint'
import type { PRACTICE } from '../../domain/form/practice'
import type * as drawing from '../../domain/form/draw'
import type { Campaign } from '../../domain/campaign/campaign'
import type { Language } from '../../domain/ground/language'
import type { Result } from '../../domain/scoring/result'
import type { AttemptDeps } from '../../machines/attempt.deps'
import type { AttemptStore } from '../../services/attempt/attempt-store'
import type { Collects } from '../../services/campaign/find-collecting'
import type * as campaignScreens from '../../ui/candidate/campaign/campaign-screens'
import type { BankHere } from '../shared/found-bank'
import type { CampaignSide, CollectingHere } from './campaign-side'

/** What one run is for and what belongs to it: a practice run, or a campaign with its station, its hand-in and its screens. */

export type SessionState =
  | { readonly type: 'practice' }
  /** What is of campaigns has been fetched, and none is here: the hint has outlived it, or the campaign of the attempt is gone. */
  | ({ readonly type: 'no-campaign' } & CampaignParts)
  | ({ readonly type: 'campaign' } & CampaignParts & Omit<CollectingHere, 'type'>)

interface CampaignParts {
  readonly handIn: CampaignSide['handIn']
  readonly ended: CampaignSide['ended']
  readonly blueprintFor: CampaignSide['blueprintFor']
  readonly screens: typeof campaignScreens
}

export interface AttemptSessionDeps {
  readonly asked: BankHere
  readonly practiceForms: typeof PRACTICE
  readonly store: Omit<AttemptStore, 'discardOf'>
  /** A campaign may collect here. */
  readonly mayCollect: boolean
  /** The truth behind the hint; asked where the hint says no. */
  readonly findCollecting: () => Promise<Collects>
  /** Rejects when that part of the app could not be loaded, like everything that is loaded. */
  readonly loadCampaignSide: () => Promise<CampaignSide & Pick<CampaignParts, 'screens'>>
  /** Loads the page anew with the bank of campaigns. @returns false when that would change nothing */
  readonly reopenForCampaign: () => boolean
  /** Words of a part of the bank: a skill, or `practice`. */
  readonly loadWords: (part: string) => Promise<void>
  readonly loadDrawing: () => Promise<Pick<typeof drawing, 'drawForm'>>
  readonly loadScreens: () => Promise<unknown>
  /** @param campaign whose jobs and weights count; none in practice */
  readonly score: (
    asked: BankHere,
    attempt: Parameters<AttemptDeps['score']>[0],
    campaign: Pick<Campaign, 'roles' | 'profiles'> | undefined,
  ) => Promise<Result>
  readonly language: () => Language
  readonly newId: () => string
  readonly now: () => number
  readonly elapsed: () => number
}

export interface AttemptSession {
  readonly state: () => SessionState
  /** What the campaign asks; none in practice. */
  readonly blueprint: () => Blueprint | undefined
  /** Every word of the form, so that no later screen has to wait for the network. */
  readonly loadTexts: () => Promise<unknown>
  readonly machine: AttemptDeps
}

/** What the person before still saw goes; in practice nothing was handed in. */
async function forgetEnd(state: SessionState): Promise<Written> {
  return state.type === 'practice' ? { type: 'Kept' } : state.ended.remove()
}

export function createAttemptSession(deps: AttemptSessionDeps): AttemptSession {
  const { asked, practiceForms, store, mayCollect, now, elapsed } = deps
  const { bank } = asked
  const side = createSide(deps.loadCampaignSide)
  // Only so that it has arrived by then.
  if (mayCollect) side.open().catch(() => undefined)
  const campaignNow = () => {
    const state = side.state()
    return state.type === 'campaign' ? state : undefined
  }

  const blueprint = () => {
    const state = campaignNow()
    return state?.blueprintFor(bank, state.campaign.sections, state.campaign.extent)
  }
  const parts = () =>
    blueprint()?.sections.map(({ skill }) => skill) ??
    practiceForms.core.sections.map(({ skill }) => practicePart(skill))
  const loadTexts = () => Promise.all([...parts(), 'practice'].map(deps.loadWords))
  const drawing = async () => (await Promise.all([deps.loadDrawing(), loadTexts(), deps.loadScreens()]))[0]

  const machine: AttemptDeps = {
    ...store,
    bank,
    now,
    elapsed,
    open: createOpening(deps, side, loadTexts),
    async draw(length = 'short') {
      const { drawForm } = await drawing()
      // Somebody else begins.
      await forgetEnd(side.state())
      const campaign = campaignNow()?.campaign.id
      const form = formIn(drawForm(bank, blueprint() ?? practiceForms[length], deps.newId(), campaign))
      return startAttempt(deps.newId(), form, now(), campaign)
    },
    async extend(attempt) {
      const { drawForm } = await drawing()
      const form = formIn(drawForm(bank, practiceForms.core, deps.newId(), undefined, attempt.form))
      return extended(attempt, form, bank)
    },
    async handIn(attempt, person) {
      const { handIn } = await side.open()
      const mode = campaignNow()?.mode ?? 'supervised'
      return handIn.handIn({ attempt, person, mode, language: deps.language() })
    },
    async resumeHandIn(attempt) {
      const { handIn } = await side.open()
      return handIn.resume(attempt.id)
    },
    keepEnded: (end) => void side.open().then(({ ended }) => ended.keep(end)),
    async discard() {
      const removed = await forgetEnd(side.state())
      return removed.type === 'Kept' ? store.discard() : removed
    },
    score: (attempt) => deps.score(asked, attempt, campaignNow()?.campaign),
  }
  return { state: side.state, blueprint, loadTexts, machine }
}

/** @throws Error where the bank cannot fill the form: a fault of the bank that its checker finds */
function formIn(drawn: ReturnType<typeof drawing.drawForm>) {
  if (drawn.type === 'BankTooSmall') throw new Error(`The bank is too small for ${drawn.skill}`)
  return drawn.form
}

/** What the run is for, and the campaign's side of it once that is needed. */
function createSide(load: AttemptSessionDeps['loadCampaignSide']) {
  let state: SessionState = { type: 'practice' }
  const open = once(async () => {
    const { here, findCampaign, ...parts } = await load()
    state = here.type === 'Found' ? { ...here, ...parts, type: 'campaign' } : { type: 'no-campaign', ...parts }
    return {
      handIn: parts.handIn,
      ended: parts.ended,
      shut: isUnknown(here) ? here.type : undefined,
      /** @returns why the campaign is not known */
      async turnTo(id: string): Promise<Unknown | undefined> {
        const found = await findCampaign(id)
        if (isUnknown(found)) return found.type
        if (found.type === 'Found')
          state = { mode: 'supervised', ...parts, ...state, type: 'campaign', campaign: found.data }
        return undefined
      },
    }
  })
  return { state: () => state, open }
}

/** What is found when the page opens: an attempt to go on with, one that was sealed, or none. */
function createOpening(
  { mayCollect, findCollecting, reopenForCampaign, store }: AttemptSessionDeps,
  side: ReturnType<typeof createSide>,
  loadTexts: () => Promise<unknown>,
): AttemptDeps['open'] {
  return async (takeOver) => {
    const collects = mayCollect ? 'yes' : await findCollecting()
    // Nothing is looked for and nothing begun: what is begun now might be a practice run where a campaign collects.
    if (collects === 'unknown') return { type: 'Unreadable' }
    const isForgotten = collects === 'yes' && !mayCollect
    // The browser has lost the hint that a campaign collects here, and kept the enrolment.
    if (isForgotten && reopenForCampaign()) return new Promise(() => undefined)
    const collecting = collects === 'yes' ? await side.open() : undefined
    // What is begun now would be nobody's.
    if (collecting?.shut) return { type: 'Shut', why: collecting.shut }
    const opened = await openStored(store, side.state(), takeOver)
    const attempt = opened.type === 'Attempt' ? opened.attempt : undefined
    // The browser has lost the hint that a campaign collects here, and kept the attempt.
    const isOfCampaign = opened.type === 'Damaged' && campaignOf(opened.stored) !== undefined
    if (isOfCampaign && !mayCollect && reopenForCampaign()) return new Promise(() => undefined)
    const opening = attempt?.campaign === undefined ? collecting : await side.open()
    const shut =
      opening?.shut ?? (attempt?.campaign === undefined ? undefined : await opening?.turnTo(attempt.campaign))
    if (shut) return { type: 'Shut', why: shut }
    if (attempt && (await opening?.handIn.hasPending(attempt.id))) return { type: 'Sealed', attempt }
    void opening?.handIn.finishLeftBehind(attempt?.id)
    const end = opened.type === 'Nothing' ? await findEnd(side.state()) : undefined
    if (attempt || end) await loadTexts()
    return end ? { type: 'Ended', ended: end } : opened
  }
}

/** Where a campaign collects, a practice run that was begun before is over: it is nobody's, and would never be handed in. */
async function openStored(
  store: AttemptSessionDeps['store'],
  { type }: SessionState,
  takeOver: boolean,
): Promise<StoredAttempt> {
  const opened = await store.open(takeOver)
  const isPractice = opened.type === 'Older' || (opened.type === 'Attempt' && opened.attempt.campaign === undefined)
  if (!isPractice || type !== 'campaign') return opened
  return (await store.discard()).type === 'Kept' ? { type: 'Nothing' } : { type: 'Unreadable' }
}

async function findEnd(state: SessionState): Promise<Ended | undefined> {
  if (state.type !== 'campaign') return undefined
  return state.ended.findOf(state.campaign.id, state.mode === 'own-device' ? 'own' : 'shared')
}

const isUnknown = (found: { readonly type: string }): found is { readonly type: Unknown } =>
  found.type === 'Damaged' || found.type === 'Newer' || found.type === 'Unreadable'

/** The same promise every time, and a new one after a failure. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () =>
    (loading ??= load().catch((failure: unknown) => {
      loading = undefined
      throw failure
    }))
}
