import type { Keys } from '../../domain/bank/bank'
import { askedFrom, decodeQuestions, keysFrom, type Questions } from '../../domain/bank/frozen-bank'
import type { BankRef } from '../../domain/bank/writing'
import type { TakenBank } from '../../domain/bank/taken-bank'
import type { OwnBanks } from '../../services/banks/frozen-banks'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import { readJsonFile } from '../../services/device/read-file'
import { addItemWords } from './bank-words'
import { findCampaignHere } from './campaign-here'
import type { FindOwnBank } from './found-bank'

/** The own bank that a campaign asks from, where candidates are. Fetched only where a campaign may collect. */

interface Deps {
  readonly campaigns: Pick<CampaignStore, 'findCollecting' | 'find'>
  readonly ownBanks: Pick<OwnBanks, 'questions' | 'keepQuestions' | 'whole'>
  /** Firms that host Kontor themselves may put the questions beside it. */
  readonly fetch: (address: string) => Promise<Response>
}

export function createOwnBankFinder({ campaigns, ownBanks, fetch }: Deps): FindOwnBank {
  /** Only the device that made the campaign has keys; everywhere else feedback comes later. */
  async function keysHere(ref: BankRef): Promise<Keys> {
    return keysFrom(ref, (await ownBanks.whole(ref.digest))?.parts ?? [])
  }

  async function fromHost(ref: BankRef): Promise<Questions | undefined> {
    try {
      const answer = await fetch(`banks/${ref.digest}.json`)
      const decoded = decodeQuestions(answer.ok ? await answer.json() : undefined, ref.digest)
      if (decoded.type !== 'Questions') return undefined
      await ownBanks.keepQuestions(decoded.questions)
      return decoded.questions
    } catch (failure) {
      // No network, or a host that answers with a page.
      if (failure instanceof TypeError || failure instanceof SyntaxError) return undefined
      throw failure
    }
  }

  async function take(ref: BankRef, value: unknown): Promise<TakenBank> {
    const decoded = decodeQuestions(value, ref.digest)
    if (decoded.type !== 'Questions') return decoded.type
    return (await ownBanks.keepQuestions(decoded.questions)) ? 'taken' : 'not-kept'
  }

  async function campaignOf(waiting: string | undefined) {
    if (waiting === undefined) return findCampaignHere(campaigns)
    const found = await campaigns.find(waiting)
    return found.type === 'Found' ? ({ type: 'Found', campaign: found.data } as const) : { type: found.type }
  }

  return async (waiting) => {
    const found = await campaignOf(waiting)
    if (found.type === 'Nothing') return undefined
    if (found.type !== 'Found') return { type: found.type }
    const ref = found.campaign.bank
    if (ref === undefined) return undefined
    const kept = await ownBanks.questions(ref.digest)
    const questions = kept.type === 'Found' ? kept.data : await fromHost(ref)
    if (questions === undefined && (kept.type === 'Newer' || kept.type === 'Unreadable')) return { type: kept.type }
    if (questions === undefined)
      return { type: 'Missing', ref, take: async (file) => take(ref, await readJsonFile(file)) }
    addItemWords(ref, questions.parts)
    return { type: 'Bank', bank: askedFrom(ref, questions), keys: () => keysHere(ref) }
  }
}
