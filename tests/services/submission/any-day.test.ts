// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { startAttempt, type Attempt } from '../../../src/domain/attempt/attempt'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createAttemptStore } from '../../../src/services/attempt/attempt-store'
import { createLockedDraft } from '../../../src/services/attempt/locked-draft'
import { createDevice } from '../../../src/services/device/device-key'
import { createIdentity } from '../../../src/services/seal/keyring'
import { unsealer } from '../../../src/services/seal/unseal'
import { createHandIn } from '../../../src/services/submission/hand-in'
import { NOW, smallBank, smallForm } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk, type Contents } from '../../support/stores'

/** A device on a bad day: people follow each other, stores fail, browsers are killed, clocks jump. */

type Step =
  | { readonly do: 'whole test' | 'start' | 'answer' | 'hand in' | 'reload' | 'next person' | 'heal' | 'other tab' }
  | {
      readonly do: 'read fails' | 'write fails'
      readonly where: 'draft' | 'station' | 'box' | 'core'
      readonly times: number
    }
  | { readonly do: 'kill'; readonly after: number }
  | { readonly do: 'clock'; readonly by: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('start' as const, 'answer' as const, 'hand in' as const) }) },
  { weight: 5, arbitrary: fc.constant({ do: 'whole test' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('reload' as const, 'next person' as const, 'heal' as const, 'other tab' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('read fails' as const, 'write fails' as const),
      where: fc.constantFrom('draft' as const, 'station' as const, 'box' as const, 'core' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), after: fc.integer({ min: 0, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), by: fc.integer({ min: -1e9, max: 1e9 }) }) },
)

let recipient = ''
let identity = ''
let campaign: Campaign
beforeAll(async () => {
  ;({ identity, recipient } = await createIdentity())
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
})

class Day {
  readonly disk = new Disk()
  private readonly keys: Contents = new Map()
  private now = NOW
  private browser = new Browser(this.disk)
  private page = this.open()
  private person = 0
  private attempt: Attempt | undefined
  /** Whose words were shown or given to whom; and what a receipt was given for. */
  readonly mixedUp: string[] = []
  readonly received = new Set<string>()

  private open() {
    const { browser, disk } = this
    const draft = createLockedDraft(browser.store(disk.draft), browser.store(this.keys))
    const lock = { claim: () => Promise.resolve('held' as const) }
    const attempts = createAttemptStore({ store: draft, lock, bank: smallBank, now: () => this.now })
    const handIn = createHandIn({
      draft,
      discardAttempt: attempts.discardOf,
      core: browser.store(disk.station),
      box: browser.box(),
      campaigns: browser.campaigns(),
      submissionCount: browser.submissionCount(),
      device: createDevice(browser.store(disk.station)),
      station: () => Promise.resolve({ type: 'Nothing' }),
      bank: () => Promise.resolve(smallBank),
      inTurn: (work) => work(),
      fingerprintOf: () => '0123456789abcdef',
      now: () => this.now,
      app: 'test',
    })
    return { attempts, handIn }
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
  private async reload(lives?: number) {
    this.browser = new Browser(this.disk, lives)
    this.page = this.open()
    this.attempt = undefined
    const opened = await this.within(this.page.attempts.open(false))
    if (opened?.type === 'Attempt') this.attempt = opened.attempt
    const isPending = this.attempt && (await this.within(this.page.handIn.hasPending(this.attempt.id)))
    if (this.attempt && isPending) await this.judge(this.attempt, this.page.handIn.resume(this.attempt.id))
    void this.page.handIn.finishLeftBehind(this.attempt?.id)
  }
  private async judge(attempt: Attempt, work: ReturnType<ReturnType<typeof createHandIn>['resume']>) {
    const outcome = await this.within(work)
    if (outcome?.type === 'HandedIn') {
      this.received.add(attempt.id)
      this.attempt = undefined
      await this.within(this.page.attempts.discard())
    }
    if (outcome?.type !== 'NotHandedIn') return
    const inside = (await insideOf(outcome.sealed.bytes)) ?? 'unreadable'
    if (inside !== attempt.id) this.mixedUp.push(`${inside} to ${attempt.id}`)
  }
  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'whole test':
        for (const part of ['start', 'answer', 'hand in'] as const) await this.take({ do: part })
        return
      case 'start': {
        if (this.attempt) return
        const opened = await this.within(this.page.attempts.open(false))
        if (opened?.type !== 'Nothing') return
        this.person += 1
        this.attempt = {
          ...startAttempt(`p${this.person}`, smallForm, this.now, CAMPAIGN.id),
          place: { at: 'hand-in' },
        }
        await this.within(this.page.attempts.keep(this.attempt))
        return
      }
      case 'answer':
        if (this.attempt) this.attempt = { ...this.attempt, responses: { li1: { type: 'choice', option: 'b' } } }
        if (this.attempt) await this.within(this.page.attempts.keep(this.attempt))
        return
      case 'hand in':
        if (this.attempt) {
          const { attempt } = this
          const given = { attempt, person: null, language: 'de', mode: 'supervised' } as const
          await this.judge(attempt, this.page.handIn.handIn(given))
        }
        return
      case 'other tab':
      case 'reload':
        return this.reload()
      case 'next person':
        // The file was saved and the screen was emptied, as the page offers it.
        await this.within(this.page.attempts.discard())
        this.attempt = undefined
        return
      case 'heal':
        return this.browser.heal()
      case 'read fails':
        return this.browser.fail(this.disk[step.where], { on: 'read', times: step.times })
      case 'write fails':
        return this.browser.fail(this.disk[step.where], { on: 'write', times: step.times })
      case 'kill':
        return this.reload(step.after)
      case 'clock':
        this.now += step.by
    }
  }
  /** Everything is well again, and the device is opened once more. */
  async end(): Promise<number> {
    await this.reload()
    await new Promise((resolve) => setImmediate(resolve))
    return this.page.handIn.finishLeftBehind()
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
        const left = await day.end()
        const sealed = [...day.disk.box.values()].map((value) => (value as { data: Uint8Array }).data)
        const inside = new Set(await Promise.all(sealed.map(insideOf)))
        expect(day.mixedUp).toEqual([])
        expect(left).toBe(0)
        expect([...day.received].filter((id) => !inside.has(id))).toEqual([])
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
