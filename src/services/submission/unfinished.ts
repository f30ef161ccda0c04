import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'
import type { ReadRecord } from '../storage/stored-record'
import { createPendingSubmissions, type Pending } from './pending'

/**
 * Sealed submissions that are not yet where they belong: kept beside the draft, and held by the page as well, because
 * what could not even be kept there lasts as long as the page.
 */
export interface Unfinished {
  readonly of: (attempt: string) => Promise<ReadRecord<Pending>>
  /** One for each attempt, of those that can be read now. */
  readonly all: () => Promise<readonly Pending[]>
  /** What may have taken a number of the campaign that its chain does not know yet; one may come twice. */
  readonly numbered: (campaign: string) => Promise<readonly Pending[]>
  /** Held in any case. @returns whether it is kept beside the draft too */
  readonly keep: (work: Pending) => Promise<Written>
  /** Only what is kept beside the draft. */
  readonly remove: (attempt: string) => Promise<Written>
  /** Only what the page holds. */
  readonly release: (attempt: string) => void
}

export function createUnfinished(draft: ObjectStore): Unfinished {
  const kept = createPendingSubmissions(draft)
  /** By attempt. */
  const held = new Map<string, Pending>()
  return {
    async of(attempt) {
      const own = held.get(attempt)
      return own === undefined ? kept.of(attempt) : { type: 'Found', data: own }
    },
    async all() {
      const both = [...(await kept.all()), ...held.values()]
      return [...new Map(both.map((work) => [work.attempt, work])).values()]
    },
    async numbered(campaign) {
      const others = (await kept.all()).filter((each) => each.campaign === campaign)
      return [...others, ...[...held.values()].filter((each) => each.campaign === campaign)]
    },
    keep(work) {
      held.set(work.attempt, work)
      return kept.put(work)
    },
    remove: kept.remove,
    release: (attempt) => void held.delete(attempt),
  }
}
