import { createContext } from 'svelte'
import type { BankData } from '../../../domain/authoring/document'
import type { BankSaved, StoredBank } from '../../../domain/authoring/stored-bank'

/** The bank that came with the app; every other id belongs to an own bank. */
export const BUILT_IN = 'kontor'

export interface WrittenBanks {
  readonly builtIn: BankData
  readonly list: () => Promise<readonly StoredBank[]>
  /** Undefined where there is none that can be read. */
  readonly read: (id: string) => Promise<BankData | undefined>
  readonly save: (id: string, bank: BankData) => Promise<BankSaved>
  readonly remove: (id: string) => Promise<boolean>
  readonly newId: () => string
  /** A day, `2026-11-24`. */
  readonly today: () => string
}

export const [useBanks, provideBanks] = createContext<WrittenBanks>()
