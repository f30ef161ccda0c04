import type { BankData } from './document'

/** `elsewhere`: another tab has changed or deleted it meanwhile. `not-kept`: no space, or nothing that could be read again. */
export type BankSaved = 'kept' | 'elsewhere' | 'not-kept'

export type StoredBank =
  | { readonly type: 'Bank'; readonly id: string; readonly bank: BankData }
  /** By a newer Kontor, or damaged; kept as it is. */
  | { readonly type: 'Unreadable'; readonly id: string; readonly stored: unknown }
