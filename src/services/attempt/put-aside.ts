import { idOf } from '../../domain/attempt/draft'
import type { ObjectStore } from '../storage/object-store'
import { ATTEMPT } from './draft'

/** Attempts that another device goes on with, put aside where no screen shows them, each in a place of its own. */

const PREFIX = 'moved:'
/** Until November 2026 there was one place for all. */
const SINGLE = 'moved'

export interface PutAside {
  /** Where it lies. */
  readonly key: string
  readonly value: unknown
}

export const isAside = (key: string) => key === SINGLE || key.startsWith(PREFIX)

/** @returns undefined when the places cannot be listed; one that cannot be read is left out */
export async function listAside(draft: ObjectStore): Promise<readonly PutAside[] | undefined> {
  const listed = await draft.keys()
  if (listed.type === 'Unreadable') return undefined
  const read = await Promise.all(listed.keys.filter(isAside).map(async (key) => ({ key, read: await draft.read(key) })))
  return read.flatMap(({ key, read }) => (read.type === 'Value' ? [{ key, value: read.value }] : []))
}

/** The running attempt. @returns false when it still runs here, or when none does */
export async function putAside(draft: ObjectStore): Promise<boolean> {
  const read = await draft.read(ATTEMPT)
  const id = read.type === 'Value' ? idOf(read.value) : undefined
  return read.type === 'Value' && id !== undefined && shift(draft, { key: ATTEMPT, value: read.value }, PREFIX + id)
}

/** The one that was put aside last; never over one that runs. */
export async function takeLastBack(draft: ObjectStore): Promise<boolean> {
  const here = await draft.read(ATTEMPT)
  if (here.type === 'Unreadable' || here.value !== null) return false
  const all = (await listAside(draft)) ?? []
  const [last] = [...all].sort((one, other) => savedAt(other.value) - savedAt(one.value))
  return last !== undefined && shift(draft, last, ATTEMPT)
}

async function shift(draft: ObjectStore, { key, value }: PutAside, to: string): Promise<boolean> {
  if (typeof value !== 'object' || value === null) return false
  return (await draft.write(to, value)).type === 'Kept' && (await draft.remove(key)).type === 'Kept'
}

function savedAt(stored: unknown): number {
  const { data } = Object(stored) as { readonly data?: { readonly savedAt?: unknown } }
  return typeof data?.savedAt === 'number' ? data.savedAt : 0
}
