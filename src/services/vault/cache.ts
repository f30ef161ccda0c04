import * as v from 'valibot'
import { Opened } from '../../domain/submission/opened'
import { decodeSummary, encodeSummary, type Summary } from '../../domain/summary/summary'
import type { ObjectStore } from '../storage/object-store'
import { decrypt, encrypt } from '../seal/vault-key'
import type { Names } from '../submission/sealed-box'

/**
 * What was opened once, kept under the vault's own key so that it need not be opened again: packs of a hundred, and one
 * summary from which the list opens. Only a cache: whatever is missing or damaged is made again from the sealed originals.
 */

export interface VaultCache {
  readonly summary: () => Promise<Summary | undefined>
  readonly saveSummary: (summary: Summary) => Promise<boolean>
  /** In order; numbers of the packs there are. */
  readonly packs: () => Promise<readonly number[]>
  readonly pack: (number: number) => Promise<readonly Opened[] | undefined>
  readonly savePack: (number: number, opened: readonly Opened[]) => Promise<boolean>
  readonly removePack: (number: number) => Promise<boolean>
}

const Packed = v.object({
  kind: v.literal('kontor-opened'),
  version: v.literal(1),
  data: v.object({
    /** In clear: what must be deleted is found without the key. */ rids: v.array(v.string()),
    bytes: v.instance(Uint8Array),
  }),
})
const Summarised = v.object({ kind: v.literal('kontor-summary'), version: v.literal(1), data: v.instance(Uint8Array) })

const packPrefix = (campaign: string) => `o:${campaign}:`
const packKey = (campaign: string, number: number) => `${packPrefix(campaign)}${String(number).padStart(6, '0')}`
const summaryKey = (campaign: string) => `t:${campaign}`

export function createVaultCache(store: ObjectStore, campaign: string, key: CryptoKey): VaultCache {
  const isKept = (written: { type: string }) => written.type === 'Kept'
  return {
    async summary() {
      const read = await store.read(summaryKey(campaign))
      const parsed = v.safeParse(Summarised, read.type === 'Value' ? read.value : undefined)
      const plain = parsed.success && (await decrypt(key, parsed.output.data, summaryKey(campaign)))
      return plain ? decodeSummary(plain) : undefined
    },
    async saveSummary(summary) {
      const data = await encrypt(key, encodeSummary(summary), summaryKey(campaign))
      return isKept(await store.write(summaryKey(campaign), { kind: 'kontor-summary', version: 1, data }))
    },
    packs: () => packNumbers(store, campaign),
    async pack(number) {
      const name = packKey(campaign, number)
      const read = await store.read(name)
      const parsed = v.safeParse(Packed, read.type === 'Value' ? read.value : undefined)
      const plain = parsed.success ? await decrypt(key, parsed.output.data.bytes, name) : undefined
      if (plain === undefined) return undefined
      const opened = v.safeParse(v.array(Opened), JSON.parse(new TextDecoder().decode(plain)))
      return opened.success ? opened.output : undefined
    },
    async savePack(number, opened) {
      const name = packKey(campaign, number)
      const bytes = await encrypt(key, new TextEncoder().encode(JSON.stringify(opened)), name)
      const data = { rids: opened.map(({ rid }) => rid), bytes }
      return isKept(await store.write(name, { kind: 'kontor-opened', version: 1, data }))
    },
    removePack: async (number) => isKept(await store.remove(packKey(campaign, number))),
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
    const read = await store.read(name)
    if (read.type === 'Unreadable') return false
    const parsed = v.safeParse(Packed, read.value)
    // What cannot be read may hold one of them.
    if (!parsed.success || parsed.output.data.rids.some((rid) => rids.has(rid))) gone.push(await store.remove(name))
  }
  return gone.every(({ type }) => type === 'Kept')
}

/** Without the key: throws away every copy of a campaign. */
export async function removeAllCopies(store: ObjectStore, campaign: string): Promise<boolean> {
  const found = await store.keys()
  const keys = found.type === 'Keys' ? found.keys : []
  const own = keys.filter((name) => name === summaryKey(campaign) || name.startsWith(packPrefix(campaign)))
  const gone = await Promise.all(own.map((name) => store.remove(name)))
  return found.type === 'Keys' && gone.every(({ type }) => type === 'Kept')
}

/** Who lies in the copies, without the key. */
export async function ridsInCopies(store: ObjectStore, campaign: string): Promise<Names> {
  const listed = await store.keys()
  if (listed.type === 'Unreadable') return { rids: [], isAll: false }
  const names = listed.keys.filter((key) => key.startsWith(packPrefix(campaign)))
  const read = await Promise.all(names.map((name) => store.read(name)))
  const rids = read.flatMap((each) => {
    const parsed = v.safeParse(Packed, each.type === 'Value' ? each.value : undefined)
    return parsed.success ? parsed.output.data.rids : []
  })
  return { rids, isAll: read.every(({ type }) => type === 'Value') }
}

async function packNumbers(store: ObjectStore, campaign: string): Promise<readonly number[]> {
  const found = await store.keys()
  const prefix = packPrefix(campaign)
  const names = found.type === 'Keys' ? found.keys.filter((name) => name.startsWith(prefix)) : []
  return names.map((name) => Number(name.slice(prefix.length))).sort((a, b) => a - b)
}
