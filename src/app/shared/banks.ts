import type { Keys } from '../../domain/bank/bank'
import type { BankHere, FindOwnBank, FoundBank } from './found-bank'

/** Which bank candidates are asked from here: the core four, every skill, or one that the firm brought. */

/** A build for candidates alone has no keys. */
const NONE: Keys = new Map()

/** Practice runs ask about the core four. Rejects when the bank could not be loaded, like `campaignBank`. */
export async function coreBank(): Promise<BankHere> {
  const { bank } = await import('../../bank/core')
  return {
    type: 'Bank',
    bank,
    keys: async () => (import.meta.env.VITE_PLAYER ? NONE : (await import('../../bank/keys')).keys),
  }
}

/** @param waiting the campaign of an attempt that waits here, if one does */
export async function campaignBank(
  waiting: () => Promise<string | undefined>,
  load: () => Promise<FindOwnBank> = loadFinder,
): Promise<FoundBank> {
  const [{ bank }, findOwnBank, campaign] = await Promise.all([import('../../bank/full'), load(), waiting()])
  const own = await findOwnBank(campaign)
  return (
    own ?? {
      type: 'Bank',
      bank,
      keys: async () => (import.meta.env.VITE_PLAYER ? NONE : (await import('../../bank/full-keys')).keys),
    }
  )
}

async function loadFinder(): Promise<FindOwnBank> {
  const [{ createOwnBankFinder }, { campaigns, ownBanks }] = await Promise.all([
    import('./own-bank'),
    import('./stores'),
  ])
  return createOwnBankFinder({ campaigns, ownBanks, fetch: (address) => fetch(address) })
}
