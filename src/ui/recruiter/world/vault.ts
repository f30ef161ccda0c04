import { createContext } from 'svelte'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { VaultEvent } from '../../../machines/vault.machine'
import type { Vault } from '../../../domain/summary/vault'

/** The way to the vault: opening it, and what is open. */
export interface VaultAccess {
  /** The passphrase goes straight to the services and is forgotten after the next try. */
  readonly present: (campaign: Campaign, passphrase: string) => void
  /** What opened the gate of this device a moment ago. @returns false where it has to be typed */
  readonly presentTyped: (campaign: Campaign) => boolean
  readonly send: (event: VaultEvent) => void
  /** Undefined while it is locked. */
  readonly current: () => Vault | undefined
  /** Kept under the seal when the vault is locked in mid-sentence. */
  readonly draftNote: (rid: string, text: string) => void
  /**
   * Every sealed original. One text for each file; several where one file could not be read again. `isAll` is false when some
   * of the originals could not be read: they are missing in the texts.
   */
  readonly sealedBundles: (
    onprogress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<{ readonly texts: readonly string[]; readonly isAll: boolean }>
}

export const [useVault, provideVault] = createContext<VaultAccess>()
