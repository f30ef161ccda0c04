import { createContext } from 'svelte'
import type { BankData } from '../../../domain/authoring/document'
import type { Finding } from '../../../domain/kinds/finding'
import type { Icu } from '../../../domain/checker/icu'

export interface Checker {
  readonly icu: Icu
  /** Undefined when it was stopped, or could not run. */
  readonly check: (bank: BankData, signal: AbortSignal) => Promise<readonly Finding[] | undefined>
}

export const [useChecker, provideChecker] = createContext<Checker>()
