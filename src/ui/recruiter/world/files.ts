import { createContext } from 'svelte'
import type { Incoming } from '../../../domain/submission/incoming'

/** Files that people choose. */
export interface Files {
  /** Undefined for what is no JSON. */
  readonly readJson: (file: File) => Promise<unknown>
  readonly readIncoming: (file: File) => Promise<Incoming>
}

export const [useFiles, provideFiles] = createContext<Files>()
