import { isEqual, type Got, type MirroredStore, type Put } from '../storage/mirrored-store'
import type { Queue } from '../storage/queue'

/** Keyrings of campaigns, as they are locked with a passphrase. A key is never replaced: another one lies beside it. */

export type Keyrings =
  { readonly type: 'Found'; readonly keyrings: readonly Uint8Array<ArrayBuffer>[] } | { readonly type: 'Unreadable' }

export interface KeyringStore {
  readonly findKeyring: (id: string) => Promise<Got>
  /**
   * All that there are, the usual one first. There are several where a backup with another key was restored; which one
   * is the campaign's, its public key says.
   */
  readonly keyrings: (id: string) => Promise<Keyrings>
  /** Lies beside what is there; replaces nothing. @returns false when it could not be kept */
  readonly addKeyring: (id: string, keyring: Uint8Array<ArrayBuffer>) => Promise<boolean>
}

const usualKey = (id: string) => `keyring:${id}`
const otherKeys = (id: string) => `keyring-other:${id}:`

/** @param inTurn one tab at a time */
export function createKeyringStore(store: MirroredStore, inTurn: Queue): KeyringStore {
  const findKeyring = (id: string) => store.get(usualKey(id))

  async function keyrings(id: string): Promise<Keyrings> {
    const others = await store.list(otherKeys(id))
    if (others.type === 'Unreadable') return others
    const got = await Promise.all([usualKey(id), ...others.keys].map((key) => store.get(key)))
    if (got.some(({ type }) => type === 'Unreadable')) return { type: 'Unreadable' }
    return { type: 'Found', keyrings: got.flatMap((each) => (each.type === 'Bytes' ? [each.bytes] : [])) }
  }

  return {
    findKeyring,
    keyrings,
    addKeyring: (id, keyring) =>
      inTurn(async () => {
        const known = await keyrings(id)
        if (known.type === 'Unreadable') return false
        if (known.keyrings.some((each) => isEqual(each, keyring))) return true
        const others = await store.list(otherKeys(id))
        if (others.type === 'Unreadable') return false
        const isFirst = (await findKeyring(id)).type === 'Nothing'
        const key = isFirst ? usualKey(id) : freeKey(id, others.keys)
        return (await store.put(key, keyring)).type === 'Put'
      }),
  }
}

/** Not counted by those that can be read: beside one that is damaged, the next would take the place of another. */
function freeKey(id: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`${otherKeys(id)}${number}`)) number += 1
  return `${otherKeys(id)}${number}`
}

/** The usual keyring of a campaign that has not opened; only inside of a turn, after that was looked up. */
export function putKeyring(store: MirroredStore, id: string, keyring: Uint8Array<ArrayBuffer>): Promise<Put> {
  return store.put(usualKey(id), keyring)
}

/** Only inside of a turn. @returns false when one may remain */
export async function removeKeyrings(store: MirroredStore, id: string): Promise<boolean> {
  const others = await store.list(otherKeys(id))
  const gone: boolean[] = [others.type === 'Keys']
  for (const key of [usualKey(id), ...(others.type === 'Keys' ? others.keys : [])]) gone.push(await store.remove(key))
  return gone.every(Boolean)
}
