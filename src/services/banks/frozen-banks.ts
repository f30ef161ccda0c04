import * as v from 'valibot'
import type { BankData } from '../../domain/authoring/document'
import { BankFile, nextVersion } from '../../domain/bank/bank-file'
import { Questions, questionsOf, refOf } from '../../domain/bank/frozen-bank'
import { upgradeBank } from '../../domain/bank/upgrade-bank'
import type { BankRef } from '../../domain/bank/writing'
import { createRecord } from '../../domain/ground/record'
import type { CampaignStore } from '../campaign/campaign-store'
import type { MirroredStore } from '../storage/mirrored-store'
import { putDocument, readDocument, type ReadRecord } from '../storage/stored-record'

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
  /** What a later Kontor wrote, or what does not answer, is not written over. @returns false when they could not be stored */
  readonly keepQuestions: (questions: Questions) => Promise<boolean>
  /** For those who must tell "not there" from "not readable now". */
  readonly find: (digest: string) => Promise<ReadRecord<BankData>>
  /** With keys and reasons; undefined where only the questions are, or nothing. */
  readonly whole: (digest: string) => Promise<BankData | undefined>
  /** Of the whole bank where that lies here. */
  readonly questions: (digest: string) => Promise<ReadRecord<Questions>>
  /** Removes what no campaign asks from any more. @returns false when something remains, or when nobody can tell; then all stay */
  readonly keepOnly: (digests: ReadonlySet<string>) => Promise<boolean>
}

const WHOLE = createRecord('kontor-kept-bank', 2, BankFile.entries.data, [upgradeBank])
const QUESTIONS = createRecord('kontor-kept-questions', 2, Questions, [upgradeBank])
const PREFIX = { whole: 'bank:', questions: 'questions:' }

export function createOwnBanks(store: MirroredStore): OwnBanks {
  const find = (digest: string) => readDocument(store, PREFIX.whole + digest, WHOLE)
  const keptQuestions = (digest: string) => readDocument(store, PREFIX.questions + digest, QUESTIONS)
  async function whole(digest: string): Promise<BankData | undefined> {
    const document = await find(digest)
    return document.type === 'Found' ? document.data : undefined
  }
  async function keep(bank: BankData): Promise<BankRef | undefined> {
    const ref = refOf(questionsOf(bank))
    const data = v.parse(WHOLE.schema, bank)
    const before = await find(ref.digest)
    // What cannot be read is not written over.
    if (before.type !== 'Found' && before.type !== 'Nothing') return undefined
    if (before.type === 'Found' && JSON.stringify(before.data) !== JSON.stringify(data))
      return keep({ ...bank, version: nextVersion(bank.version) })
    const put = await putDocument(store, PREFIX.whole + ref.digest, WHOLE, data)
    return put.type === 'Put' ? ref : undefined
  }
  return {
    keep,
    async keepQuestions(questions) {
      const { type } = await keptQuestions(refOf(questions).digest)
      if (type === 'Newer' || type === 'Unreadable') return false
      const put = await putDocument(store, PREFIX.questions + refOf(questions).digest, QUESTIONS, questions)
      return put.type === 'Put'
    },
    find,
    whole,
    async questions(digest) {
      const own = await find(digest)
      if (own.type === 'Found') return { type: 'Found', data: questionsOf(own.data) }
      const alone = await keptQuestions(digest)
      // The whole bank may lie here and not answer.
      return alone.type === 'Nothing' && own.type !== 'Nothing' ? own : alone
    },
    async keepOnly(digests) {
      const lists = await Promise.all(Object.values(PREFIX).map((prefix) => store.list(prefix)))
      if (lists.some(({ type }) => type === 'Unreadable')) return false
      const keys = lists.flatMap((list) => (list.type === 'Keys' ? list.keys : []))
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
  const all = await campaigns.all()
  if (all.type === 'Unreadable') return false
  if (all.unknown.length > 0) return true
  return banks.keepOnly(new Set(all.campaigns.flatMap(({ bank }) => bank?.digest ?? [])))
}
