/** Why a vault did not open. */
export type Refusal =
  | 'wrong-passphrase'
  /** The keyring on this device cannot be read. */
  | 'damaged'
  /** The keyring belongs to another campaign. */
  | 'other-campaign'
  /** No keyring on this device. */
  | 'missing'
  /** Another tab has it open. */
  | 'elsewhere'
  /** The store does not answer. */
  | 'unreadable'

export type Unlocked = { readonly type: 'Open' } | { readonly type: 'Refused'; readonly why: Refusal }

export interface Progress {
  readonly done: number
  readonly all: number
}

/** What the machine needs. Passphrase, keys and persons stay behind these functions and never come into the machine. */
export interface VaultDeps {
  /** With the passphrase that was typed last, which is forgotten then. */
  readonly unlock: (signal: AbortSignal) => Promise<Unlocked>
  /** Opens what has come since. Can be stopped without loss. */
  readonly arrive: (onprogress: (progress: Progress) => void, signal: AbortSignal) => Promise<void>
  /** Keeps what is being typed, then forgets the key. */
  readonly lock: () => Promise<void>
  /** Milliseconds; a laptop that slept runs no timers. */
  readonly now: () => number
}

/** Milliseconds until the vault closes by itself. */
export const IDLE = 10 * 60_000
export const HIDDEN = 2 * 60_000
