// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { startAttempt, type Attempt } from '../../../src/domain/attempt/attempt'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createAttemptStore, type AttemptStore } from '../../../src/services/attempt/attempt-store'
import { createLockedDraft } from '../../../src/services/attempt/locked-draft'
import { createDevice } from '../../../src/services/device/device-key'
import { createIdentity } from '../../../src/services/seal/keyring'
import { unsealer } from '../../../src/services/seal/unseal'
import { createQueue } from '../../../src/services/storage/queue'
import { createTabLock } from '../../../src/services/storage/tab-lock'
import { createHandIn } from '../../../src/services/submission/hand-in'
import { NOW, smallBank, smallForm } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk, type Contents } from '../../support/stores'

/**
 * A device on a bad day: people follow each other, stores fail, browsers are killed, clocks jump, a second tab takes over,
 * the app is replaced by a newer one.
 */

type Step =
  | { readonly do: 'whole test' | 'start' | 'answer' | 'hand in' | 'reload' | 'next person' | 'heal' | 'update' }
  /** The same address once more, which takes the test over: from a page that rests, or from one that is just handing in. */
  | { readonly do: 'other tab' | 'other tab while handing in' | 'back to the first tab' }
  | {
      readonly do: 'read fails' | 'write fails'
      readonly where: 'draft' | 'station' | 'box' | 'core'
      readonly times: number
    }
  | { readonly do: 'kill'; readonly after: number }
  | { readonly do: 'clock'; readonly by: number }

const oneOf = <T extends Step['do']>(...what: readonly T[]) => fc.record({ do: fc.constantFrom(...what) })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: oneOf('start', 'answer', 'hand in') },
  { weight: 5, arbitrary: oneOf('whole test') },
  { weight: 3, arbitrary: oneOf('reload', 'next person', 'heal', 'update') },
  { weight: 2, arbitrary: oneOf('other tab', 'other tab while handing in', 'back to the first tab') },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('read fails' as const, 'write fails' as const),
      where: fc.constantFrom('draft' as const, 'station' as const, 'box' as const, 'core' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), after: fc.integer({ min: 0, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), by: fc.integer({ min: -1e11, max: 1e11 }) }) },
)

let recipient = ''
let identity = ''
let campaign: Campaign
beforeAll(async () => {
  ;({ identity, recipient } = await createIdentity())
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
})

/** Which tab holds a lock; a tab that is closed holds none. */
class Locks {
  private readonly holders = new Map<string, { readonly tab: Tab; readonly lose: (why: DOMException) => void }>()
  get areFree() {
    return this.holders.size === 0
  }
  close(tab: Tab) {
    for (const [name, holder] of this.holders) if (holder.tab === tab) this.holders.delete(name)
  }
  of(tab: Tab): LockManager {
    const request = (name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) => {
      const holder = this.holders.get(name)
      if (holder && !options.steal) return Promise.resolve(callback(null))
      holder?.lose(new DOMException('Stolen', 'AbortError'))
      return new Promise((_, lose) => {
        this.holders.set(name, { tab, lose })
        void callback({ name, mode: 'exclusive' })
      })
    }
    return { request, query: () => Promise.resolve({}) } as unknown as LockManager
  }
}

/** One page, and what it shows. */
interface Tab {
  readonly attempts: AttemptStore
  readonly handIn: ReturnType<typeof createHandIn>
  attempt: Attempt | undefined
  /** What the page offers as a file, because it could not be put where it belongs. */
  offered: Attempt['id'] | undefined
}

class Day {
  readonly disk = new Disk()
  private readonly keys: Contents = new Map()
  private now = NOW
  private app = 1
  private browser = new Browser(this.disk)
  private locks = new Locks()
  private turn = createQueue()
  private front = this.openTab()
  private behind: Tab | undefined
  private person = 0
  /** Whose words were shown or given to whom; and what a receipt was given for. */
  readonly mixedUp: string[] = []
  readonly received = new Set<string>()
  /** Sealed at some time; saved as a file by whoever sat there; over, and gone from the screen. */
  readonly sealed = new Set<string>()
  readonly saved = new Set<string>()
  private readonly over = new Set<string>()

  private openTab(): Tab {
    const { browser, disk, app } = this
    const draft = createLockedDraft(browser.store(disk.draft), browser.store(this.keys))
    const tab: { -readonly [K in keyof Tab]?: Tab[K] } = {}
    const locks = this.locks.of(tab as Tab)
    const lock = createTabLock(locks, 'kontor-attempt', () => (tab.attempt = undefined))
    tab.attempts = createAttemptStore({ store: draft, lock, bank: smallBank, now: () => this.now })
    tab.handIn = createHandIn({
      draft,
      discardAttempt: tab.attempts.discardOf,
      core: browser.store(disk.station),
      box: browser.box(),
      campaigns: browser.campaigns(),
      submissionCount: browser.submissionCount(),
      device: createDevice(browser.store(disk.station)),
      station: () => Promise.resolve({ type: 'Nothing' }),
      bank: () => Promise.resolve(smallBank),
      inTurn: this.turn,
      fingerprintOf: () => '0123456789abcdef',
      now: () => this.now,
      app: `test-${app}`,
    })
    return tab as Tab
  }
  /** What the page does next; of a killed browser it never comes back. */
  private async within<T>(work: Promise<T>): Promise<T | undefined> {
    let isDone = false
    const done = work.then((value) => {
      isDone = true
      return value
    })
    while (!isDone && this.browser.writes <= this.browser.lives) await new Promise((resolve) => setImmediate(resolve))
    return isDone ? done : undefined
  }
  /** The front tab opens the address anew. */
  private async load(takeOver = false) {
    const tab = this.openTab()
    this.front = tab
    const opened = await this.within(tab.attempts.open(takeOver))
    if (opened?.type === 'Attempt') tab.attempt = opened.attempt
    const isPending = tab.attempt && (await this.within(tab.handIn.hasPending(tab.attempt.id)))
    if (tab.attempt && isPending) await this.judge(tab, tab.attempt, tab.handIn.resume(tab.attempt.id))
    void tab.handIn.finishLeftBehind(tab.attempt?.id)
  }
  /** As a browser that was killed, or restarted by hand: one tab comes back. */
  private async restart(lives?: number) {
    this.browser = new Browser(this.disk, lives)
    this.locks = new Locks()
    this.turn = createQueue()
    this.behind = undefined
    await this.load()
  }
  private async leave(tab: Tab, id: string) {
    const discarded = await this.within(tab.attempts.discard())
    if (discarded?.type === 'Kept') this.over.add(id)
    if (discarded?.type === 'Kept') tab.attempt = undefined
  }
  private async judge(tab: Tab, attempt: Attempt, work: ReturnType<Tab['handIn']['resume']>) {
    const outcome = await this.within(work)
    if (outcome?.type === 'HandedIn') {
      this.received.add(attempt.id)
      // A tab that has lost the test to another one shows nothing of it any more.
      if (tab.attempt) await this.leave(tab, attempt.id)
    }
    if (outcome?.type !== 'NotHandedIn') return
    tab.offered = attempt.id
    const inside = (await insideOf(outcome.sealed.bytes)) ?? 'unreadable'
    if (inside !== attempt.id) this.mixedUp.push(`${inside} to ${attempt.id}`)
  }
  private handInOf(tab: Tab): Promise<void> {
    const { attempt } = tab
    if (!attempt) return Promise.resolve()
    return this.judge(tab, attempt, tab.handIn.handIn({ attempt, person: null, language: 'de', mode: 'supervised' }))
  }
  async take(step: Step): Promise<void> {
    await this.carryOut(step)
    for (const key of this.disk.draft.keys()) if (key.startsWith('pending:')) this.sealed.add(key.slice(8))
    const shown = [this.front, this.behind].flatMap((tab) => tab?.attempt?.id ?? [])
    if (shown.length > 1) this.mixedUp.push(`${shown.join(' and ')} at once`)
    for (const id of shown) if (this.over.has(id)) this.mixedUp.push(`${id} again`)
  }
  private async carryOut(step: Step): Promise<void> {
    const tab = this.front
    switch (step.do) {
      case 'whole test':
        for (const part of ['start', 'answer', 'hand in'] as const) await this.carryOut({ do: part })
        return
      case 'start': {
        if (tab.attempt) return
        const opened = await this.within(tab.attempts.open(false))
        if (opened?.type !== 'Nothing') return
        this.person += 1
        tab.attempt = {
          ...startAttempt(`p${this.person}`, smallForm, this.now, CAMPAIGN.id),
          place: { at: 'hand-in' },
        }
        await this.within(tab.attempts.keep(tab.attempt))
        return
      }
      case 'answer':
        if (tab.attempt) tab.attempt = { ...tab.attempt, responses: { li1: { type: 'choice', option: 'b' } } }
        if (tab.attempt) await this.within(tab.attempts.keep(tab.attempt))
        return
      case 'hand in':
        return this.handInOf(tab)
      case 'other tab':
      case 'other tab while handing in': {
        const work = step.do === 'other tab' ? undefined : this.handInOf(tab)
        if (this.behind) this.locks.close(this.behind)
        this.behind = tab
        await this.load(true)
        await (work && this.within(work))
        return
      }
      case 'back to the first tab':
        if (this.behind) [this.front, this.behind] = [this.behind, tab]
        return
      case 'reload':
        this.locks.close(tab)
        return this.load()
      case 'update':
        // The newer one waits while a tab has a test.
        if (!this.locks.areFree) return
        this.app += 1
        return this.restart()
      case 'next person':
        // The file was saved and the screen was emptied, as the page offers it.
        if (!tab.attempt) return
        if (tab.offered === tab.attempt.id) this.saved.add(tab.attempt.id)
        return this.leave(tab, tab.attempt.id)
      case 'heal':
        return this.browser.heal()
      case 'read fails':
        return this.browser.fail(this.disk[step.where], { on: 'read', times: step.times })
      case 'write fails':
        return this.browser.fail(this.disk[step.where], { on: 'write', times: step.times })
      case 'kill':
        return this.restart(step.after)
      case 'clock':
        this.now += step.by
    }
  }
  /** Everything is well again, and the device is opened once more. @returns how many remain, and whose test still stands there */
  async end(): Promise<{ left: number; open: string | undefined }> {
    await this.restart()
    await new Promise((resolve) => setImmediate(resolve))
    return { left: await this.front.handIn.finishLeftBehind(), open: this.front.attempt?.id }
  }
}

const recordIn = async (bytes: Uint8Array) => {
  const opened = (await unsealer(identity, recipient)(bytes)) as {
    device: string
    value?: { data: { attempt: string; record: { number: number } } }
  }
  return opened.value && { ...opened.value.data, device: opened.device }
}
const insideOf = async (bytes: Uint8Array) => (await recordIn(bytes))?.attempt

describe('whatever happens on a day', () => {
  it('no receipt is given for what is not there, nothing sealed is lost, and nobody gets what is another’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 30, size: 'max' }), async (steps) => {
        const day = new Day()
        await new Browser(day.disk).keepCampaign(campaign)
        for (const step of steps) await day.take(step)
        const { left, open } = await day.end()
        const sealed = [...day.disk.box.values()].map((value) => (value as { data: Uint8Array }).data)
        const inside = new Set(await Promise.all(sealed.map(insideOf)))
        expect(day.mixedUp).toEqual([])
        expect(left).toBe(0)
        expect([...day.received].filter((id) => !inside.has(id))).toEqual([])
        // Sealed is sealed: it is there, or whoever sat there was given it as a file, or stands before it once more.
        expect([...day.sealed].filter((id) => !inside.has(id) && !day.saved.has(id) && id !== open)).toEqual([])
        // A device that could not keep its key is another one after a reload, and begins anew.
        const numbers = (await Promise.all(sealed.map(recordIn))).map(
          (each) => `${each?.device} ${each?.record.number}`,
        )
        expect(new Set(numbers).size).toBe(numbers.length)
        // In clear lies nothing, at no time and of nobody.
        const words = JSON.stringify([...day.disk.draft.values()])
        for (const word of ['"li1"', '"choice"']) expect(words).not.toContain(word)
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
