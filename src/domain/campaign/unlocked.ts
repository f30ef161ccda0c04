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

/** What came of a passphrase. */
export type Unlocked = { readonly type: 'Open' } | { readonly type: 'Refused'; readonly why: Refusal }
