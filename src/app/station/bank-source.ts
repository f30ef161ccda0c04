import type { FoundBank } from '../shared/found-bank'

/** Once for each page: what staff change must be written before they have left. Looks again while the questions are missing. */
export function createBankSource(find: () => Promise<FoundBank>) {
  let found: Promise<FoundBank> | undefined
  return async () => {
    const asked = await (found ??= find())
    if (asked.type === 'Bank') return asked.bank
    found = undefined
    return undefined
  }
}
