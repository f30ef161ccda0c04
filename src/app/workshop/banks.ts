import type { BankData } from '../../domain/authoring/document'
import type { BankStore } from '../../services/banks/bank-store'
import type { WrittenBanks } from '../../ui/workshop/world/banks'

export interface WrittenBanksDeps {
  readonly store: BankStore
  readonly builtIn: BankData
  /** Eight signs that no other bank on this device has. */
  readonly newId: () => string
  /** A day, `2026-11-24`. */
  readonly today: () => string
}

/** Own banks on this device, beside the one that came with the app. */
export function createBanks({ store, ...given }: WrittenBanksDeps): WrittenBanks {
  return {
    ...given,
    list: store.list,
    async read(id) {
      const stored = await store.read(id)
      return stored?.type === 'Bank' ? stored.bank : undefined
    },
    save: store.save,
    remove: store.remove,
  }
}
