import type { Stop } from '../../domain/ground/progress'
import type { Opened } from '../../domain/submission/opened'
import {
  emptySummary,
  indexOfRid,
  withoutRids,
  withRows,
  withState,
  type State,
  type Summary,
  type SummaryRow,
} from '../../domain/summary/summary'
import type { VaultCache } from './cache'

/**
 * What was opened, ready to be looked at: the table of all rows, and the packs in which each submission can be read again.
 * Both are in the cache, so the sealed originals are the only truth.
 */

/** One row of the table. `isSure`: what was decided about the person could be read. */
export interface MadeRow {
  readonly row: SummaryRow
  readonly isSure: boolean
}

/** @param pack where the opened copy is kept */
export type MakeRow = (opened: Opened, pack: number) => Promise<MadeRow>

const PACK = 100
/** The table is written again when it has grown by a quarter: a long one takes long. */
const GROWTH = 1.25

export class VaultIndex {
  readonly #cache: VaultCache
  readonly #makeRow: MakeRow
  readonly #onchange: () => void
  #summary: Summary
  #savedRows: number
  #isWhole: boolean
  #isSure = true

  /**
   * @param stored the table as the cache has it; undefined where it has been lost
   * @param onchange after every change of the table
   */
  constructor(cache: VaultCache, makeRow: MakeRow, stored: Summary | undefined, onchange: () => void) {
    this.#cache = cache
    this.#makeRow = makeRow
    this.#onchange = onchange
    this.#summary = stored ?? emptySummary()
    this.#savedRows = this.#summary.rows
    this.#isWhole = stored !== undefined
  }

  get summary(): Summary {
    return this.#summary
  }

  /** False from the loss of the table until every original has been looked at once. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  has(rid: string): boolean {
    return indexOfRid(this.#summary, rid) >= 0
  }

  /** @returns undefined where the cache has lost it */
  async find(rid: string): Promise<Opened | undefined> {
    const at = indexOfRid(this.#summary, rid)
    const pack = at < 0 ? undefined : await this.#cache.pack(this.#summary.packs[at] ?? -1)
    return pack?.find((each) => each.rid === rid)
  }

  /** Adds to the newest pack until it is full; a pack is written before the rows that point to it. */
  async add(opened: readonly Opened[]): Promise<void> {
    let rest = opened
    while (rest.length > 0) {
      const { number, before } = await this.#openPack()
      const added = rest.slice(0, PACK - before.length)
      await this.#cache.savePack(number, [...before, ...added])
      await this.#addRows(added, number)
      rest = rest.slice(added.length)
    }
    if (this.#isWhole && this.#summary.rows >= this.#savedRows * GROWTH) await this.save()
  }

  async #openPack(): Promise<{ readonly number: number; readonly before: readonly Opened[] }> {
    const last = (await this.#cache.packs()).at(-1)
    const before = last === undefined ? [] : ((await this.#cache.pack(last)) ?? [])
    // One that cannot be read is left alone.
    const hasRoom = before.length > 0 && before.length < PACK
    return last !== undefined && hasRoom ? { number: last, before } : { number: (last ?? -1) + 1, before: [] }
  }

  async #addRows(opened: readonly Opened[], pack: number): Promise<void> {
    const made = await Promise.all(opened.map((each) => this.#makeRow(each, pack)))
    this.#isSure &&= made.every(({ isSure }) => isSure)
    this.#show(
      withRows(
        this.#summary,
        made.map(({ row }) => row),
      ),
    )
  }

  /** After a loss of the table: first what was opened already, which costs a hundredth of opening it again. */
  async restore(erased: Pick<ReadonlySet<string>, 'has'>, stop: Stop): Promise<void> {
    for (const number of await this.#cache.packs()) {
      if (stop.aborted) return
      const pack = (await this.#cache.pack(number)) ?? []
      await this.#addRows(
        pack.filter(({ rid }) => !erased.has(rid)),
        number,
      )
    }
  }

  /** Every original has been looked at. @returns whether the cache now says so, too */
  async complete(): Promise<boolean> {
    const isSaved = this.#isWhole && this.#isSure && this.#savedRows === this.#summary.rows
    this.#isWhole = true
    return isSaved || this.save()
  }

  /**
   * A table in the cache counts as whole, so half of one is not kept, nor one that was made while decisions could not be
   * read: the next opening then makes it again.
   * @returns false where the cache is left with less than the table shows
   */
  async save(): Promise<boolean> {
    if (!this.#isWhole) return false
    const isSaved = this.#isSure && (await this.#cache.saveSummary(this.#summary))
    if (isSaved) this.#savedRows = this.#summary.rows
    else await this.#cache.dropSummary()
    return isSaved
  }

  /** @param dueAt milliseconds; 0 where nothing counts yet */
  async decide(rid: string, state: State, dueAt: number): Promise<void> {
    this.#show(withState(this.#summary, rid, state, dueAt))
    await this.save()
  }

  /** Erasing throws whole packs away; those who were only beside the erased are put back. @param erase gives what is returned */
  async remove(rids: ReadonlySet<string>, erase: () => Promise<boolean>): Promise<boolean> {
    const others = await this.#neighboursOf(rids)
    const isGone = await erase()
    for (const [number, pack] of others) await this.#cache.savePack(number, pack)
    this.#show(withoutRids(this.#summary, rids))
    await this.save()
    return isGone
  }

  async #neighboursOf(rids: ReadonlySet<string>) {
    const numbers = new Set([...rids].flatMap((rid) => this.#summary.packs[indexOfRid(this.#summary, rid)] ?? []))
    const packs: (readonly [number, readonly Opened[]])[] = []
    for (const number of numbers) {
      const kept = ((await this.#cache.pack(number)) ?? []).filter(({ rid }) => !rids.has(rid))
      if (kept.length > 0) packs.push([number, kept])
    }
    return packs
  }

  /** Nothing of it stays in memory. */
  clear(): void {
    this.#summary = emptySummary()
  }

  #show(summary: Summary): void {
    this.#summary = summary
    this.#onchange()
  }
}
