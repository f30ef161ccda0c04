import type { Written } from '../../domain/ground/written'
import type { HandedIn } from '../../domain/submission/handed-in'
import { ridOf } from '../../domain/submission/receipt'
import type { CampaignStore } from '../campaign/campaign-store'
import type { ObjectStore } from '../storage/object-store'
import { boxSubmission, type BoxDeps } from './box-submission'
import { createChains, type Chains, type LastLink, type Numbering } from './chain'
import { createClosedFiles } from './closed-files'
import { sealedOf, type Pending } from './pending'
import { notSealed, sealNext, type SealDeps } from './seal-next'
import type { Given } from './seal-submission'
import { createUnfinished, type Unfinished } from './unfinished'

/**
 * Handing in: sealed, kept beside the draft, numbered, written strictly, read back and compared, mirrored, counted; only
 * then the draft goes and the receipt is shown. The sealed bytes are kept before anything else, so that a browser killed
 * at any step goes on with the same submission and never makes a second one. While something that is needed cannot be
 * read, nothing is sealed and the draft stays.
 */

export interface HandInDeps extends SealDeps, BoxDeps {
  readonly draft: ObjectStore
  /** Removes this attempt, after the writes to it that are still under way; never another one that lies in its place. */
  readonly discardAttempt: (attempt: string) => Promise<Written>
  /** Counts what this device has sealed. */
  readonly core: ObjectStore
  readonly campaigns: CampaignStore
  /** One tab at a time. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

export interface HandIn {
  /** Afterwards, without being waited for, what others have left behind is finished. */
  readonly handIn: (given: Given) => Promise<HandedIn>
  /** Whether this attempt was sealed before the browser was closed; finished by `resume`. */
  readonly hasPending: (attempt: string) => Promise<boolean>
  readonly resume: (attempt: string) => Promise<HandedIn>
  /**
   * Puts where it belongs what was sealed here and left behind. Nobody is shown anything of it.
   * @param except the attempt that is on the screen, which `resume` finishes
   * @returns how many remain
   */
  readonly finishLeftBehind: (except?: string) => Promise<number>
}

export function createHandIn(deps: HandInDeps): HandIn {
  const unfinished = createUnfinished(deps.draft)
  const chains = createChains(deps.core)
  const closed = createClosedFiles(deps.campaigns)

  const lastLink = (campaign: string, by: Numbering) => lastLinkOf(campaign, by, chains, unfinished)

  async function advance({ campaign, number, device, sealed }: Pending): Promise<Written> {
    const own = await deps.device.find()
    // It was signed by the key that this device had before: those numbers are over.
    if (own.type === 'Device' && device !== undefined && device !== own.key.publicKey) return { type: 'Kept' }
    return chains.advance(campaign, { number, previous: ridOf(sealed), ...(device !== undefined && { device }) })
  }

  async function finish(work: Pending): Promise<HandedIn> {
    const isNumbered = await advance(work)
    const outcome = await boxSubmission(work, deps)
    if (outcome.type !== 'HandedIn') return outcome
    // While the attempt cannot be removed or its number not be written, what is pending stays, and the next start ends it.
    const isDiscarded = await deps.discardAttempt(work.attempt)
    if (isDiscarded.type === 'Kept' && isNumbered.type === 'Kept') await unfinished.remove(work.attempt)
    unfinished.release(work.attempt)
    return outcome
  }

  async function sealAndFinish(given: Given): Promise<HandedIn> {
    const next = await sealNext(given, deps, lastLink)
    if (!('work' in next)) return next
    const { type, work } = next
    if (type === 'ForFile') {
      // A number that is not written would be given a second time.
      return (await advance(work)).type === 'NotKept' ? { type: 'Closed' } : closed.keep(work)
    }
    const [isKept, isNumbered] = [await unfinished.keep(work), await advance(work)]
    // Neither place knows the number: the next submission would be given it a second time.
    if (isKept.type === 'NotKept' && isNumbered.type === 'NotKept')
      return { type: 'NotHandedIn', reason: isNumbered.reason, sealed: sealedOf(work) }
    return finish(work)
  }

  async function sealOrGoOn(given: Given): Promise<HandedIn> {
    const before = await closed.again(given.attempt.id)
    if (before === undefined) return sealAndFinish(given)
    if (before.type !== 'Reopened') return before
    await unfinished.keep(before.work)
    return finish(before.work)
  }

  /** @param otherwise what is done when nothing of the attempt was sealed before */
  async function finishOr(attempt: string, otherwise: () => HandedIn | Promise<HandedIn>): Promise<HandedIn> {
    const work = await unfinished.of(attempt)
    if (work.type === 'Found') return finish(work.data)
    return work.type === 'Nothing' ? otherwise() : notSealed(work)
  }

  async function finishLeftBehind(except?: string): Promise<number> {
    const left = (await unfinished.all()).filter(({ attempt }) => attempt !== except)
    const outcomes: HandedIn[] = []
    for (const work of left) outcomes.push(await deps.inTurn(() => finish(work)))
    return outcomes.filter(({ type }) => type !== 'HandedIn').length
  }

  return {
    async handIn(given) {
      const outcome = await deps.inTurn(() => finishOr(given.attempt.id, () => sealOrGoOn(given)))
      void finishLeftBehind(given.attempt.id)
      return outcome
    },
    hasPending: async (attempt) => (await unfinished.of(attempt)).type === 'Found',
    resume: (attempt) => deps.inTurn(() => finishOr(attempt, () => ({ type: 'Closed' }))),
    finishLeftBehind,
  }
}

/** What was sealed and has not been numbered yet counts too. */
async function lastLinkOf(campaign: string, by: Numbering, chains: Chains, unfinished: Unfinished): Promise<LastLink> {
  const link = await chains.last(campaign, by)
  if (link.type !== 'Found') return link
  const isOfNow = ({ device = by.isRenewed ? '' : by.publicKey }: Pending) => device === by.publicKey
  const own = (await unfinished.numbered(campaign)).filter(isOfNow)
  const latest = own.reduce(
    (last, { number, sealed }) => (number > last.number ? { number, previous: ridOf(sealed) } : last),
    link.data,
  )
  // What was begun anew and is not numbered yet has begun it.
  return { type: 'Found', data: latest, isAnew: link.isAnew && latest === link.data }
}
