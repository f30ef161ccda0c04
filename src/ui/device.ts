import { createContext } from 'svelte'
import type { Offline } from '../domain/device/offline'
import type { CodeScanner } from './parts/scanner'

/** What the pages of recruiters and staff may ask of the device and of the page around them. */
export interface StaffDevice {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly scanner: CodeScanner
  readonly offline: Offline
  readonly saveFile: (name: string, type: string, text: string) => void
  /** To the candidate's side. */
  readonly leave: () => void
}

export const [useDevice, provideDevice] = createContext<StaffDevice>()
