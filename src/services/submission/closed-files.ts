import { stateOf } from '../../domain/campaign/campaign'
import type { HandedIn } from '../../domain/submission/handed-in'
import type { CampaignStore } from '../campaign/campaign-store'
import { sealedOf, type Pending } from './pending'

/**
 * What was sealed for a campaign that was closed by then, as files for the firm to bring by hand: sealed once for as long as
 * the page lives, so that whoever tries again gets the same file.
 */
export function createClosedFiles(campaigns: Pick<CampaignStore, 'find'>) {
  /** By attempt. */
  const files = new Map<string, Pending>()
  return {
    keep(work: Pending): HandedIn {
      files.set(work.attempt, work)
      return closedAs(work)
    },
    /** @returns the same file again; `Reopened`, forgotten here, where the campaign takes submissions once more; undefined for none */
    async again(
      attempt: string,
    ): Promise<HandedIn | { readonly type: 'Reopened'; readonly work: Pending } | undefined> {
      const work = files.get(attempt)
      if (work === undefined) return undefined
      const found = await campaigns.find(work.campaign)
      if (found.type !== 'Found' || stateOf(found.data) !== 'open') return closedAs(work)
      files.delete(attempt)
      return { type: 'Reopened', work }
    },
  }
}

const closedAs = (work: Pending): HandedIn => ({ type: 'Closed', sealed: sealedOf(work) })
