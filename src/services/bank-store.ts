import { readBankData, type BankData } from '../domain/bank/document'
import type { ObjectStore } from './object-store'

/** Own banks on this device. They hold keys, so a candidate's side never opens this store. */
export interface BankStore {
  readonly list: () => Promise<readonly { readonly id: string; readonly bank: BankData }[]>
  /** @returns undefined where there is none, or none that can be read */
  readonly read: (id: string) => Promise<BankData | undefined>
  /** @returns false when it could not be stored */
  readonly save: (id: string, bank: BankData) => Promise<boolean>
  readonly remove: (id: string) => Promise<boolean>
}

const KIND = 'kontor-own-bank'

export function createBankStore(store: ObjectStore): BankStore {
  async function read(id: string): Promise<BankData | undefined> {
    const found = await store.read(id)
    const value: unknown = found.type === 'Value' ? found.value : undefined
    if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== KIND) return undefined
    const decoded = readBankData('data' in value ? value.data : undefined)
    return decoded.type === 'Bank' ? decoded.bank : undefined
  }
  return {
    read,
    async list() {
      const keys = await store.keys()
      const ids = keys.type === 'Keys' ? keys.keys : []
      const banks = await Promise.all(ids.map(async (id) => ({ id, bank: await read(id) })))
      return banks.flatMap(({ id, bank }) => (bank === undefined ? [] : [{ id, bank }]))
    },
    save: async (id, data) => (await store.write(id, { kind: KIND, version: 1, data })).type === 'Kept',
    remove: async (id) => (await store.remove(id)).type === 'Kept',
  }
}
