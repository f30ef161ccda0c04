import { utf8ToBytes } from '@noble/hashes/utils.js'
import { receiptOf } from './receipt'

/**
 * A short code over a pile of sealed submissions, so that two people can see that what went out is what came in: the
 * device that gives shows it, the device that takes shows it too. For a single submission it is its receipt.
 */
export function collectionCode(sealed: readonly { readonly rid: string; readonly bytes: Uint8Array }[]): string {
  const [first, ...others] = sealed
  if (first && others.length === 0) return receiptOf(first.bytes)
  return receiptOf(utf8ToBytes([...new Set(sealed.map(({ rid }) => rid))].sort().join('\n')))
}
