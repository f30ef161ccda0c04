import { fingerprint } from '../ground/random'

/** Raised whenever a rule of this folder changes what a response scores or how sure that is; a stored score of another version is stale (S11). */
export const RULES_VERSION = '3'

/** Whoever handed in before this day may have seen figures of the version before; their report says that they are scored anew (S11). */
export const RULES_SINCE = '2026-11-28'

/** The same 16 hexadecimal digits for the same content, whatever the order in which its fields were written. */
export function contentVersion(content: unknown): string {
  return fingerprint(JSON.stringify(content, sortedFields) ?? '', 16)
}

function sortedFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
