import type { Bank, Keys } from '../../domain/bank/bank'
import { askedFrom, decodeQuestions, keysFrom, type Questions } from '../../domain/bank/frozen-bank'
import type { BankRef } from '../../domain/bank/writing'
import { addTexts } from './own-words'
import { readJsonFile } from '../../services/device/files'
import { campaigns, ownBanks } from './stores'

/** The own bank that a campaign asks from, where candidates are. Fetched only where a campaign collects, to see whether it has one. */

export type AskedHere =
  | { readonly type: 'Bank'; readonly bank: Bank; readonly keys: () => Promise<Keys> }
  /** The questions are not on this device yet. */
  | { readonly type: 'Missing'; readonly ref: BankRef; readonly take: (file: File) => Promise<Taken> }

/** `other`: the file belongs to another campaign, or to another version of this bank. */
export type Taken = 'taken' | 'damaged' | 'newer' | 'other' | 'not-kept'

/** @param waiting the campaign of an attempt that waits here, before the one that collects */
export async function askedHere(waiting: string | undefined): Promise<AskedHere | undefined> {
  const id = waiting ?? (await campaigns.collecting())?.campaign
  const ref = (id === undefined ? undefined : await campaigns.read(id))?.bank
  if (ref === undefined) return undefined
  const questions = (await ownBanks.questions(ref.digest)) ?? (await fromHost(ref))
  if (questions === undefined)
    return { type: 'Missing', ref, take: async (file) => take(ref, await readJsonFile(file)) }
  addTexts(ref, questions.parts)
  return { type: 'Bank', bank: askedFrom(ref, questions), keys: () => keysHere(ref) }
}

/** Only the device that made the campaign has keys; everywhere else feedback comes later. */
async function keysHere(ref: BankRef): Promise<Keys> {
  return keysFrom(ref, (await ownBanks.whole(ref.digest))?.parts ?? [])
}

/** Firms that host Kontor themselves may put the questions beside it. */
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

async function take(ref: BankRef, value: unknown): Promise<Taken> {
  const decoded = decodeQuestions(value, ref.digest)
  if (decoded.type !== 'Questions') return decoded.type
  return (await ownBanks.keepQuestions(decoded.questions)) ? 'taken' : 'not-kept'
}
