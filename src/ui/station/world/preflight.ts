import { createContext } from 'svelte'
import type { PreflightResult, PreflightStep } from '../../../domain/device/preflight'

/** Tries the device out before the doors open (P1). */
export interface RunPreflight {
  /** Tells each result as soon as it is there. */
  readonly run: (tell: (id: PreflightStep, finding: PreflightResult) => void) => Promise<void>
}

export const [usePreflight, providePreflight] = createContext<RunPreflight>()
