import * as v from 'valibot'
import type { BankData } from '../../domain/authoring/document'
import { BankFile, nextVersion } from '../../domain/bank/bank-file'
import { Questions, questionsOf, refOf } from '../../domain/bank/frozen-bank'
import type { BankRef } from '../../domain/bank/writing'
import type { CampaignStore } from '../campaign/campaign-store'
import { putDocument, readDocument } from '../storage/documents'
import type { MirroredStore } from '../storage/mirrored-store'

/**
 * Own banks that campaigns ask from, frozen as they were chosen and named by their digest. Where a campaign was made lies
 * the whole bank; a station or a phone only ever gets the questions.
 */
export interface OwnBanks {
  /**
   * @returns undefined when it could not be stored. The version is a later one where the same questions lie here with other
   *   keys: what a campaign is scored with never changes.
   */
  readonly keep: (bank: BankData) => Promise<BankRef | undefined>
  /** @returns false when they could not be stored */
  readonly keepQuestions: (questions: Questions) => Promise<boolean>
  /** With keys and reasons; undefined where only the questions are, or nothing. */
  readonly whole: (digest: string) => Promise<BankData | undefined>
  readonly questions: (digest: string) => Promise<Questions | undefined>
  /** Removes what no campaign asks from any more. @returns false when something remains */
  readonly keepOnly: (digests: ReadonlySet<string>) => Promise<boolean>
}

const WHOLE = { kind: 'kontor-kept-bank', version: 1, schema: BankFile.entries.data }
const QUESTIONS = { kind: 'kontor-kept-questions', version: 1, schema: Questions }
const PREFIX = { whole: 'bank:', questions: 'questions:' }

export function createOwnBanks(store: MirroredStore): OwnBanks {
  async function whole(digest: string): Promise<BankData | undefined> {
    const document = await readDocument(store, PREFIX.whole + digest, WHOLE)
    return document.type === 'Document' ? document.data : undefined
  }
  async function keep(bank: BankData): Promise<BankRef | undefined> {
    const ref = refOf(questionsOf(bank))
    const data = v.parse(WHOLE.schema, bank)
    const before = await whole(ref.digest)
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(data))
      return keep({ ...bank, version: nextVersion(bank.version) })
    const put = await putDocument(store, PREFIX.whole + ref.digest, WHOLE, data)
    return put.type === 'Put' ? ref : undefined
  }
  return {
    keep,
    async keepQuestions(questions) {
      const put = await putDocument(store, PREFIX.questions + refOf(questions).digest, QUESTIONS, questions)
      return put.type === 'Put'
    },
    whole,
    async questions(digest) {
      const own = await whole(digest)
      if (own !== undefined) return questionsOf(own)
      const document = await readDocument(store, PREFIX.questions + digest, QUESTIONS)
      return document.type === 'Document' ? document.data : undefined
    },
    async keepOnly(digests) {
      const keys = (await Promise.all(Object.values(PREFIX).map((prefix) => store.keys(prefix)))).flat()
      const unused = keys.filter((key) => !digests.has(key.slice(key.indexOf(':') + 1)))
      return (await Promise.all(unused.map((key) => store.remove(key)))).every(Boolean)
    },
  }
}

/**
 * Removes own banks that no campaign on this device asks from any more. While one cannot be read, nobody knows what it asks
 * from, and all of them stay. @returns false when something remains that should not
 */
export async function forgetUnused(campaigns: Pick<CampaignStore, 'all'>, banks: OwnBanks): Promise<boolean> {
  const found = await campaigns.all()
  const known = found.flatMap((each) => (each.type === 'Campaign' ? [each.campaign] : []))
  if (known.length < found.length) return true
  return banks.keepOnly(new Set(known.flatMap(({ bank }) => bank?.digest ?? [])))
}
