import * as v from 'valibot'
import { BankFile, type BankData } from '../domain/bank/document'
import type { ObjectStore } from './object-store'

/**
 * Own banks on this device. They hold keys, so a candidate's side never opens this store. What is being written may be
 * unfinished: only its shape has to be right, everything else is for the checker.
 */
export interface BankStore {
  readonly list: () => Promise<readonly Stored[]>
  readonly read: (id: string) => Promise<Stored | undefined>
  /** @returns false when it could not be stored */
  readonly save: (id: string, bank: BankData) => Promise<boolean>
  readonly remove: (id: string) => Promise<boolean>
}

export type Stored =
  | { readonly type: 'Bank'; readonly id: string; readonly bank: BankData }
  /** By a newer Kontor, or damaged; kept as it is. */
  | { readonly type: 'Unreadable'; readonly id: string; readonly stored: unknown }

const KIND = 'kontor-own-bank'
const Envelope = v.object({ kind: v.literal(KIND), version: v.literal(1), data: BankFile.entries.data })

export function createBankStore(store: ObjectStore): BankStore {
  async function read(id: string): Promise<Stored | undefined> {
    const found = await store.read(id)
    if (found.type !== 'Value' || found.value === null) return undefined
    const parsed = v.safeParse(Envelope, found.value)
    return parsed.success
      ? { type: 'Bank', id, bank: parsed.output.data }
      : { type: 'Unreadable', id, stored: found.value }
  }
  return {
    read,
    async list() {
      const keys = await store.keys()
      const ids = keys.type === 'Keys' ? keys.keys : []
      return (await Promise.all(ids.map(read))).flatMap((found) => found ?? [])
    },
    save: async (id, data) => (await store.write(id, { kind: KIND, version: 1, data })).type === 'Kept',
    remove: async (id) => (await store.remove(id)).type === 'Kept',
  }
}
