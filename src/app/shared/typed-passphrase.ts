/**
 * The passphrase that opened the gate of a device, for the vault behind it: asked for once and not twice. It is given once,
 * for the campaign that it belongs to, and only within a short time: whoever comes to the open page later is asked.
 */
export interface TypedPassphrase {
  readonly keep: (campaign: string, passphrase: string) => void
  /** Forgets it, whether it fits or not. */
  readonly take: (campaign: string) => string | undefined
}

/** Milliseconds. */
const FRESH = 120_000

/** @param elapsed milliseconds since the page was opened, by a clock that is never set */
export function createTypedPassphrase(elapsed: () => number): TypedPassphrase {
  let typed: { readonly campaign: string; readonly passphrase: string; readonly at: number } | undefined
  return {
    keep(campaign, passphrase) {
      typed = { campaign, passphrase, at: elapsed() }
    },
    take(campaign) {
      const taken = typed
      typed = undefined
      return taken?.campaign === campaign && elapsed() - taken.at <= FRESH ? taken.passphrase : undefined
    },
  }
}
