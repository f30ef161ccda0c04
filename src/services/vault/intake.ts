import type { Bank } from '../../domain/bank/bank'
import type { Deleted } from '../../domain/campaign/tombstone'
import type { Progress, Stop } from '../../domain/ground/progress'
import type { Brought, NotBrought } from '../../domain/submission/brought'
import type { Opened, Unopened } from '../../domain/submission/opened'
import { ridOf } from '../../domain/submission/receipt'
import { decodeSubmission } from '../../domain/submission/submission'
import type { SealedBox, SealedRecord } from '../submission/sealed-box'
import type { VaultIndex } from './vault-index'

/**
 * How a sealed submission gets into the list, whether it was handed in on this device or is brought from elsewhere: in
 * batches it is unsealed, checked, and added to the index. Stopped between two batches, nothing is lost.
 */

/** What the seal says about one record; done in a worker, because opening takes most of a millisecond each. */
export type OpenedSubmission =
  | { readonly type: 'Json'; readonly value: unknown; readonly device: string }
  | { readonly type: 'OtherKey' | 'Damaged' }

export interface Unsealer {
  readonly open: (records: readonly SealedRecord[]) => Promise<readonly OpenedSubmission[]>
  readonly close: () => void
}

export interface IntakeDeps {
  /** Id of the campaign; a submission says inside for which one it is. */
  readonly campaign: string
  readonly bank: Bank
  readonly box: SealedBox
  readonly index: VaultIndex
  readonly unsealer: Unsealer
  /** Deleted here before: not opened again, whoever brings it. Undefined when that cannot be read now. */
  readonly erased: () => Promise<ReadonlyMap<string, Deleted> | undefined>
  readonly now: () => number
  /** The list of what could not be opened is another one. */
  readonly onchange: () => void
}

/** What became of one record. `Left`: its original is not here. */
type IntakeOutcome =
  | { readonly type: 'Added'; readonly rid: string }
  | { readonly type: 'Unopened'; readonly unopened: Unopened }
  | { readonly type: 'Left'; readonly rid: string; readonly why: NotBrought }

interface Gone extends Deleted {
  readonly rid: string
}

/** @returns why the original does not stay here; undefined where it does */
type Keep = (record: SealedRecord, found: Opened | Unopened) => Promise<NotBrought | undefined>

const BATCH = 50

export class Intake {
  readonly #deps: IntakeDeps
  #unopened: readonly Unopened[] = []
  #erased: ReadonlyMap<string, Deleted> = new Map()
  #isAll = true

  constructor(deps: IntakeDeps) {
    this.#deps = deps
  }

  /** What is here and cannot be opened. */
  get unopened(): readonly Unopened[] {
    return this.#unopened
  }

  /** False when some of the originals could not be read at the last look. */
  get isAll(): boolean {
    return this.#isAll
  }

  /** Who was deleted. While that cannot be read, those count who were known before. @returns whether it is known now */
  async readErased(): Promise<boolean> {
    const erased = await this.#deps.erased()
    this.#erased = erased ?? this.#erased
    return erased !== undefined
  }

  /** Opens what has come since, and whatever the cache has lost. */
  async arrive(onprogress: (progress: Progress) => void, stop: Stop): Promise<void> {
    const { index, box } = this.#deps
    await this.readErased()
    if (!index.isWhole) await index.restore(this.#erased, stop)
    await this.#takeIn(await this.#waiting(), async () => undefined, onprogress, stop)
    if (stop.aborted) return void (await index.save())
    // What could not be read is looked for again: a table that counted as whole would leave it out.
    if (!this.#isAll) return void (index.isWhole && (await index.save()))
    // While the cache does not list them, the originals stay where the next opening looks.
    if (await index.complete()) await box.pack()
  }

  /** Only what is in order, or of a later Kontor, is kept. */
  async bring(records: readonly Uint8Array[], onprogress: (progress: Progress) => void, stop: Stop): Promise<Brought> {
    const { index, box } = this.#deps
    const isKnown = await this.readErased()
    const sealed = [...new Map(records.map((bytes) => [ridOf(bytes), new Uint8Array(bytes)]))]
    const gone = sealed.flatMap(([rid]) => this.#goneOf(rid))
    const rest = sealed.filter(([rid]) => !this.#erased.has(rid))
    // Who must not come back is not known: nobody comes in.
    if (!isKnown)
      return broughtFrom(
        rest.map(([rid]) => ({ type: 'Left', rid, why: 'not-kept' })),
        0,
        gone,
      )
    const waiting = rest.flatMap(([rid, bytes]) => (index.has(rid) ? [] : [{ rid, bytes }]))
    const known = rest.length - waiting.length
    const outcomes = await this.#takeIn(waiting, (record, found) => keepBrought(box, record, found), onprogress, stop)
    if (outcomes.some(({ type }) => type === 'Added') && (await index.save())) await box.pack()
    return broughtFrom(outcomes, known, gone)
  }

  #goneOf(rid: string): readonly Gone[] {
    const deleted = this.#erased.get(rid)
    return deleted === undefined ? [] : [{ rid, ...deleted }]
  }

  /** One that the cache has lost. */
  async open(record: SealedRecord): Promise<Opened | undefined> {
    const [found] = await this.#unseal([record])
    if (found === undefined || 'submission' in found) return found
    this.#note([found])
    return undefined
  }

  forget(rids: ReadonlySet<string>): void {
    this.#unopened = this.#unopened.filter(({ rid }) => !rids.has(rid))
    this.#deps.onchange()
  }

  async #waiting(): Promise<readonly SealedRecord[]> {
    const { index, box } = this.#deps
    const isNew = (rid: string) => !index.has(rid) && !this.#erased.has(rid)
    const waiting: SealedRecord[] = []
    let isAll = true
    if (!index.isWhole)
      for await (const batch of box.all(() => (isAll = false))) waiting.push(...batch.filter(({ rid }) => isNew(rid)))
    else {
      const fresh = await box.fresh()
      isAll = fresh.isAll
      for (const rid of fresh.rids.filter(isNew)) {
        const record = await box.read(rid)
        if (record) waiting.push(record)
        else isAll = false
      }
    }
    if (isAll !== this.#isAll) this.#deps.onchange()
    this.#isAll = isAll
    return waiting
  }

  async #takeIn(
    waiting: readonly SealedRecord[],
    keep: Keep,
    onprogress: (progress: Progress) => void,
    stop: Stop,
  ): Promise<readonly IntakeOutcome[]> {
    const outcomes: IntakeOutcome[] = []
    for (let done = 0; done < waiting.length; done += BATCH) {
      onprogress({ done, all: waiting.length })
      if (stop.aborted) return outcomes
      outcomes.push(...(await this.#takeBatch(waiting.slice(done, done + BATCH), keep)))
    }
    onprogress({ done: waiting.length, all: waiting.length })
    return outcomes
  }

  async #takeBatch(batch: readonly SealedRecord[], keep: Keep): Promise<readonly IntakeOutcome[]> {
    const outcomes: IntakeOutcome[] = []
    const accepted: Opened[] = []
    for (const [at, found] of (await this.#unseal(batch)).entries()) {
      const record = batch[at]
      const why = record && (await keep(record, found))
      if (why !== undefined) outcomes.push({ type: 'Left', rid: found.rid, why })
      else if ('why' in found) outcomes.push({ type: 'Unopened', unopened: found })
      else {
        accepted.push(found)
        outcomes.push({ type: 'Added', rid: found.rid })
      }
    }
    await this.#deps.index.add(accepted)
    this.#note(outcomes.flatMap((outcome) => (outcome.type === 'Unopened' ? [outcome.unopened] : [])))
    return outcomes
  }

  async #unseal(batch: readonly SealedRecord[]): Promise<readonly (Opened | Unopened)[]> {
    const unsealed = await this.#deps.unsealer.open(batch)
    return batch.map(({ rid }, at) => this.#check(rid, unsealed[at] ?? { type: 'Damaged' }))
  }

  #check(rid: string, unsealed: OpenedSubmission): Opened | Unopened {
    const { bank, campaign, now } = this.#deps
    if (unsealed.type !== 'Json') return { rid, why: unsealed.type === 'OtherKey' ? 'other-key' : 'damaged' }
    const decoded = decodeSubmission(unsealed.value, bank)
    if (decoded.type !== 'Submission') return { rid, why: decoded.type === 'Newer' ? 'newer' : 'damaged' }
    if (decoded.submission.campaign !== campaign) return { rid, why: 'other-campaign' }
    return { rid, openedAt: now(), device: unsealed.device, submission: decoded.submission }
  }

  #note(unopened: readonly Unopened[]): void {
    if (unopened.length === 0) return
    const rids = new Set(unopened.map(({ rid }) => rid))
    this.#unopened = [...this.#unopened.filter(({ rid }) => !rids.has(rid)), ...unopened]
    this.#deps.onchange()
  }
}

async function keepBrought(
  box: SealedBox,
  { bytes }: SealedRecord,
  found: Opened | Unopened,
): Promise<NotBrought | undefined> {
  if ('why' in found && found.why !== 'newer') return found.why
  return (await box.add(bytes)) ? undefined : 'not-kept'
}

function broughtFrom(outcomes: readonly IntakeOutcome[], known: number, gone: readonly Gone[]): Brought {
  return {
    added: outcomes.flatMap((outcome) => (outcome.type === 'Added' ? [outcome.rid] : [])),
    known,
    erased: gone.filter(({ why }) => why === 'erased').length,
    retained: gone.filter(({ why }) => why === 'retention').map(({ rid, at }) => ({ rid, at })),
    newer: outcomes.filter(({ type }) => type === 'Unopened').length,
    refused: outcomes.flatMap((outcome) => (outcome.type === 'Left' ? [{ rid: outcome.rid, why: outcome.why }] : [])),
  }
}
