import * as v from 'valibot'
import type { BankData } from '../../domain/authoring/document'
import type { BankSaved, StoredBank } from '../../domain/authoring/stored-bank'
import { BankFile } from '../../domain/bank/bank-file'
import { upgradeBank } from '../../domain/bank/upgrade-bank'
import { createRecord, decodeRecord, encodeRecord } from '../../domain/ground/record'
import type { ObjectStore } from '../storage/object-store'

/**
 * Own banks on this device. They hold keys, so a candidate's side never opens this store. What is being written may be
 * unfinished: only its shape has to be right, everything else is for the checker.
 */
export interface BankStore {
  readonly list: () => Promise<readonly StoredBank[]>
  readonly read: (id: string) => Promise<StoredBank | undefined>
  /**
   * What was read or saved here last is replaced by what follows from it. Anything else in its place is the work of another
   * tab, and stays.
   */
  readonly save: (id: string, bank: BankData) => Promise<BankSaved>
  readonly remove: (id: string) => Promise<boolean>
}

const OWN_BANK = createRecord('kontor-own-bank', 2, BankFile.entries.data, [upgradeBank])

export function createBankStore(store: ObjectStore): BankStore {
  /** Versions as they were when this page last read or saved them. */
  const known = new Map<string, string>()
  let turn: Promise<unknown> = Promise.resolve()

  async function stored(id: string): Promise<StoredBank | undefined> {
    const found = await store.read(id)
    if (found.type !== 'Value' || found.value === null) return undefined
    const decoded = decodeRecord(OWN_BANK, found.value)
    return decoded.type === 'Found'
      ? { type: 'Bank', id, bank: decoded.data }
      : { type: 'Unreadable', id, stored: found.value }
  }
  async function save(id: string, bank: BankData): Promise<BankSaved> {
    const parsed = v.safeParse(OWN_BANK.schema, bank)
    if (!parsed.success) return 'not-kept'
    const before = await stored(id)
    const isOurs = before?.type === 'Bank' ? before.bank.version === known.get(id) : !before && !known.has(id)
    if (!isOurs) return 'elsewhere'
    if ((await store.write(id, encodeRecord(OWN_BANK, parsed.output))).type !== 'Kept') return 'not-kept'
    known.set(id, bank.version)
    return 'kept'
  }

  return {
    async read(id) {
      const found = await stored(id)
      if (found?.type === 'Bank') known.set(id, found.bank.version)
      return found
    },
    async list() {
      const keys = await store.keys()
      const ids = keys.type === 'Keys' ? keys.keys : []
      return (await Promise.all(ids.map(stored))).flatMap((found) => found ?? [])
    },
    save(id, bank) {
      // One after the other: the second of two quick ones follows from the first.
      const saved = turn.then(() => save(id, bank))
      turn = saved
      return saved
    },
    remove: async (id) => (await store.remove(id)).type === 'Kept',
  }
}
