import { createContext } from 'svelte'

export interface BankFiles {
  /** Undefined: larger than any bank. */
  readonly read: (file: File) => Promise<string | undefined>
  readonly save: (name: string, type: string, text: string) => void
  /** @param files text by path */
  readonly saveZip: (name: string, files: Readonly<Record<string, string>>) => void
}

export const [useFiles, provideFiles] = createContext<BankFiles>()
