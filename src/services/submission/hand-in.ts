import type { HandedIn } from '../../domain/submission/handed-in'
import type { CampaignStore } from '../campaign/campaign-store'
import type { ObjectStore } from '../storage/object-store'
import { createChains } from './chain'
import { createClosedFiles } from './closed-files'
import { finish, type FinishDeps } from './finish'
import { createNumbers } from './numbers'
import { sealedOf, type Pending } from './pending'
import { notSealed, sealNext, type SealDeps } from './seal-next'
import type { Given } from './seal-submission'
import { createUnfinished } from './unfinished'

/**
 * Handing in: sealed, kept beside the draft, numbered, written strictly, read back and compared, mirrored, counted; only
 * then the draft goes and the receipt is shown. The sealed bytes are kept before anything else, so that a browser killed
 * at any step goes on with the same submission and never makes a second one. While something that is needed cannot be
 * read, nothing is sealed and the draft stays.
 */

export interface HandInDeps extends SealDeps, FinishDeps {
  readonly draft: ObjectStore
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
  const numbers = createNumbers(createChains(deps.core), unfinished, deps.device)
  const closed = createClosedFiles(deps.campaigns)

  const finishWork = (work: Pending) => finish(work, deps, numbers, unfinished)

  async function sealAndFinish(given: Given): Promise<HandedIn> {
    const next = await sealNext(given, deps, numbers.last)
    if (!('work' in next)) return next
    const { type, work } = next
    if (type === 'ForFile') {
      // A number that is not written would be given a second time.
      return (await numbers.advance(work)).type === 'NotKept' ? { type: 'Closed' } : closed.keep(work)
    }
    const [isKept, isNumbered] = [await unfinished.keep(work), await numbers.advance(work)]
    // Neither place knows the number: the next submission would be given it a second time.
    if (isKept.type === 'NotKept' && isNumbered.type === 'NotKept')
      return { type: 'NotHandedIn', reason: isNumbered.reason, sealed: sealedOf(work) }
    return finishWork(work)
  }

  async function sealOrGoOn(given: Given): Promise<HandedIn> {
    const before = await closed.again(given.attempt.id)
    if (before === undefined) return sealAndFinish(given)
    if (before.type !== 'Reopened') return before
    await unfinished.keep(before.work)
    return finishWork(before.work)
  }

  /** @param otherwise what is done when nothing of the attempt was sealed before */
  async function finishOr(attempt: string, otherwise: () => HandedIn | Promise<HandedIn>): Promise<HandedIn> {
    const work = await unfinished.of(attempt)
    if (work.type === 'Found') return finishWork(work.data)
    return work.type === 'Nothing' ? otherwise() : notSealed(work)
  }

  async function finishLeftBehind(except?: string): Promise<number> {
    const left = (await unfinished.all()).filter(({ attempt }) => attempt !== except)
    const outcomes: HandedIn[] = []
    for (const work of left) outcomes.push(await deps.inTurn(() => finishWork(work)))
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
