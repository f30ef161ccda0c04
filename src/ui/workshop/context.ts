import { createContext } from 'svelte'
import type { Finding } from '../../domain/kinds/finding'
import type { Icu } from '../../domain/checker/icu'
import type { BankData } from '../../domain/authoring/document'
import type { Language } from '../../domain/ground/language'

/** What the workshop's screens may ask of the world; `authoring.ts` fits the services to it. */
export interface AuthoringWorld {
  readonly builtIn: BankData
  readonly icu: Icu
  readonly list: () => Promise<readonly Stored[]>
  readonly read: (id: string) => Promise<BankData | undefined>
  readonly save: (id: string, bank: BankData) => Promise<Saved>
  readonly remove: (id: string) => Promise<boolean>
  /** Undefined when it was stopped, or could not run. */
  readonly check: (bank: BankData, signal: AbortSignal) => Promise<readonly Finding[] | undefined>
  readonly newId: () => string
  /** A day, `2026-11-24`. */
  readonly today: () => string
  /** Undefined: larger than any bank. */
  readonly readFile: (file: File) => Promise<string | undefined>
  readonly saveFile: (name: string, type: string, text: string) => void
  readonly saveZip: (name: string, files: Readonly<Record<string, string>>) => void
  readonly rememberLanguage: (language: Language) => void
  readonly leave: () => void
}

/** `elsewhere`: another tab has changed or deleted it meanwhile. */
export type Saved = 'kept' | 'elsewhere' | 'not-kept'

export type Stored =
  | { readonly type: 'Bank'; readonly id: string; readonly bank: BankData }
  /** By a newer Kontor, or damaged; kept as it is. */
  | { readonly type: 'Unreadable'; readonly id: string; readonly stored: unknown }

export const [useAuthoring, provideAuthoring] = createContext<AuthoringWorld>()

/** The bank that came with the app; every other id belongs to an own bank. */
export const BUILT_IN = 'kontor'
