import * as v from 'valibot'
import { createRecord } from '../../domain/ground/record'
import { Opened } from '../../domain/submission/opened'
import { decodeSummary, encodeSummary, type Summary } from '../../domain/summary/summary'
import { decrypt, encrypt } from '../seal/vault-key'
import type { ObjectStore } from '../storage/object-store'
import { readObject, writeObject } from '../storage/stored-record'
import type { Names } from '../submission/sealed-box'

/**
 * What was opened once, kept under the vault's own key so that it need not be opened again: packs of a hundred, and one
 * summary from which the list opens. Only a cache: whatever is missing, damaged or of a later Kontor is made again from the
 * sealed originals.
 */

export interface VaultCache {
  readonly summary: () => Promise<Summary | undefined>
  readonly saveSummary: (summary: Summary) => Promise<boolean>
  /** A summary that is no longer true is worse than none. @returns false when it is still there */
  readonly dropSummary: () => Promise<boolean>
  /** In order; numbers of the packs there are. */
  readonly packs: () => Promise<readonly number[]>
  readonly pack: (number: number) => Promise<readonly Opened[] | undefined>
  readonly savePack: (number: number, opened: readonly Opened[]) => Promise<boolean>
}

const Packed = createRecord(
  'kontor-opened',
  1,
  v.object({
    /** In clear: what must be deleted is found without the key. */ rids: v.array(v.string()),
    bytes: v.instance(Uint8Array),
  }),
)
const Summarised = createRecord('kontor-summary', 1, v.instance(Uint8Array))

const packPrefix = (campaign: string) => `o:${campaign}:`
const packKey = (campaign: string, number: number) => `${packPrefix(campaign)}${String(number).padStart(6, '0')}`
const summaryKey = (campaign: string) => `t:${campaign}`
const isKept = (written: { readonly type: string }) => written.type === 'Kept'

export function createVaultCache(store: ObjectStore, campaign: string, key: CryptoKey): VaultCache {
  const summaryName = summaryKey(campaign)
  return {
    async summary() {
      const read = await readObject(store, summaryName, Summarised)
      const plain = read.type === 'Found' ? await decrypt(key, read.data, summaryName) : undefined
      return plain && decodeSummary(plain)
    },
    async saveSummary(summary) {
      const bytes = new Uint8Array(await encrypt(key, encodeSummary(summary), summaryName))
      return isKept(await writeObject(store, summaryName, Summarised, bytes))
    },
    dropSummary: async () => isKept(await store.remove(summaryName)),
    packs: () => packNumbers(store, campaign),
    async pack(number) {
      const name = packKey(campaign, number)
      const read = await readObject(store, name, Packed)
      const plain = read.type === 'Found' ? await decrypt(key, read.data.bytes, name) : undefined
      if (plain === undefined) return undefined
      const opened = v.safeParse(v.array(Opened), JSON.parse(new TextDecoder().decode(plain)))
      return opened.success ? opened.output : undefined
    },
    async savePack(number, opened) {
      const name = packKey(campaign, number)
      const bytes = new Uint8Array(await encrypt(key, new TextEncoder().encode(JSON.stringify(opened)), name))
      return isKept(await writeObject(store, name, Packed, { rids: opened.map(({ rid }) => rid), bytes }))
    },
  }
}

/**
 * Without the key: throws away every copy in which one of these submissions lies. They are made again without it.
 * @returns false when one remains, or when it cannot be seen that none does
 */
export async function removeCopies(store: ObjectStore, campaign: string, rids: ReadonlySet<string>): Promise<boolean> {
  const gone = [await store.remove(summaryKey(campaign))]
  const listed = await store.keys()
  if (listed.type === 'Unreadable') return false
  for (const name of listed.keys.filter((key) => key.startsWith(packPrefix(campaign)))) {
    const read = await readObject(store, name, Packed)
    if (read.type === 'Unreadable') return false
    // One that is damaged or of a later Kontor may hold one of them.
    if (read.type !== 'Found' || read.data.rids.some((rid) => rids.has(rid))) gone.push(await store.remove(name))
  }
  return gone.every(isKept)
}

/** Without the key: throws away every copy of a campaign. */
export async function removeAllCopies(store: ObjectStore, campaign: string): Promise<boolean> {
  const found = await store.keys()
  const keys = found.type === 'Keys' ? found.keys : []
  const own = keys.filter((name) => name === summaryKey(campaign) || name.startsWith(packPrefix(campaign)))
  const gone = await Promise.all(own.map((name) => store.remove(name)))
  return found.type === 'Keys' && gone.every(isKept)
}

/** Who lies in the copies, without the key. */
export async function ridsInCopies(store: ObjectStore, campaign: string): Promise<Names> {
  const listed = await store.keys()
  if (listed.type === 'Unreadable') return { rids: [], isAll: false }
  const names = listed.keys.filter((key) => key.startsWith(packPrefix(campaign)))
  const read = await Promise.all(names.map((name) => readObject(store, name, Packed)))
  return {
    rids: read.flatMap((each) => (each.type === 'Found' ? each.data.rids : [])),
    isAll: read.every(({ type }) => type !== 'Unreadable'),
  }
}

async function packNumbers(store: ObjectStore, campaign: string): Promise<readonly number[]> {
  const found = await store.keys()
  const prefix = packPrefix(campaign)
  const names = found.type === 'Keys' ? found.keys.filter((name) => name.startsWith(prefix)) : []
  return names.map((name) => Number(name.slice(prefix.length))).sort((a, b) => a - b)
}
