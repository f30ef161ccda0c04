import type { AskedHere } from './asked-here'
import type { ObjectStore } from '../../services/storage/object-store'

/** Which bank the candidate's side asks from. */

/** Whoever only practises is asked about the core four. */
export async function coreBank(): Promise<AskedHere> {
  const { bank } = await import('../../bank/core')
  return { type: 'Bank', bank, keys: async () => (await import('../../bank/keys')).keys }
}

/** A campaign asks from the bank with every skill, or from one that the firm brought. */
export async function campaignBank(draft: ObjectStore): Promise<AskedHere> {
  const [{ bank }, { askedHere }, waiting] = await Promise.all([
    import('../../bank/full'),
    import('./asked-here'),
    draft.read('attempt'),
  ])
  const own = await askedHere(waiting.type === 'Value' ? campaignIn(waiting.value) : undefined)
  return own ?? { type: 'Bank', bank, keys: async () => (await import('../../bank/full-keys')).keys }
}

/** The campaign of what was stored, which has not been checked yet. */
export const campaignIn = (stored: unknown) => /"campaign":"([0-9a-f]{16})"/.exec(JSON.stringify(stored) ?? '')?.[1]
