import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { countedBy } from '../../src/domain/attempt/active-time'
import type { Ended } from '../../src/domain/attempt/ended'
import { goForward, startAttempt, withResponse, type Attempt } from '../../src/domain/attempt/attempt'
import type { Response } from '../../src/domain/kinds/answers'
import type { PracticeLength } from '../../src/domain/form/practice'
import type { Result } from '../../src/domain/scoring/result'
import type { Person } from '../../src/domain/submission/submission'
import type { Written } from '../../src/domain/ground/written'
import type { HandedIn } from '../../src/domain/submission/handed-in'
import type { OpenedAttempt } from '../../src/domain/attempt/opened-attempt'
import type { AttemptDeps } from '../../src/machines/attempt.deps'
import type { AttemptEvent } from '../../src/machines/attempt.context'
import { createAttemptMachine, type AttemptMachine } from '../../src/machines/attempt.machine'
import { attemptAt, DAY, MINUTE, nameOf, newAttempt, NOW, placeOf, smallBank, smallForm } from '../support/small-form'

const KEPT: Written = { type: 'Kept' }
const FULL: Written = { type: 'NotKept', reason: 'full' }
const B: Response = { type: 'choice', option: 'b' }
const CAMPAIGN = '00112233445566ff'
const PERSON: Person = { name: 'Ayşe Müller', contact: '' }
const RECEIVED: HandedIn = { type: 'HandedIn', receipt: 'BCDF-GHJK-2', feedback: 'later' }
const READ: HandedIn = { ...RECEIVED, feedback: 'at-once' }
const UNBOXED: HandedIn = {
  type: 'NotHandedIn',
  reason: 'full',
  sealed: { rid: 'abc', bytes: new Uint8Array([1]) },
}
const RESULT = { form: 'a result' } as unknown as Result

/** A promise that the test settles. */
interface Pending<Input, Output> {
  readonly input: Input
  readonly resolve: (output: Output) => void
  readonly reject: (failure: Error) => void
}

/** A world in which nothing is answered before the test answers it. */
class World {
  now = NOW
  readonly asked = {
    open: new Array<Pending<boolean, OpenedAttempt>>(),
    draw: new Array<Pending<PracticeLength | undefined, Attempt>>(),
    extend: new Array<Pending<Attempt, Attempt>>(),
    keep: new Array<Pending<Attempt, Written>>(),
    discard: new Array<Pending<undefined, Written>>(),
    handIn: new Array<Pending<Person | null, HandedIn>>(),
    resume: new Array<Pending<undefined, HandedIn>>(),
    score: new Array<Pending<Attempt, Result>>(),
  }
  readonly keptSoon: Attempt[] = []
  readonly ends: Ended[] = []
  readonly deps: AttemptDeps = {
    bank: smallBank,
    open: (takeOver) => pend(this.asked.open, takeOver),
    draw: (length) => pend(this.asked.draw, length),
    extend: (attempt) => pend(this.asked.extend, attempt),
    keep: (attempt) => pend(this.asked.keep, attempt),
    keepSoon: (attempt) => void this.keptSoon.push(attempt),
    keepEnded: (ended) => void this.ends.push(ended),
    discard: () => pend(this.asked.discard, undefined),
    handIn: (_, person) => pend(this.asked.handIn, person),
    resumeHandIn: () => pend(this.asked.resume, undefined),
    score: (attempt) => pend(this.asked.score, attempt),
    now: () => this.now,
    elapsed: () => this.now,
  }
  readonly actor: ActorRefFrom<AttemptMachine> = createActor(createAttemptMachine(this.deps)).start()

  get context() {
    return this.actor.getSnapshot().context
  }
  get state() {
    return stateOf(this.actor.getSnapshot())
  }
  get place() {
    return this.context.attempt && nameOf(this.context.attempt.place)
  }
  send(event: AttemptEvent | AttemptEvent['type']) {
    this.actor.send(typeof event === 'string' ? ({ type: event } as AttemptEvent) : event)
    return this
  }
  /** Answers the latest question of this kind, and lets the machine take note. */
  async answer<Ask extends keyof World['asked']>(
    ask: Ask,
    output: Parameters<World['asked'][Ask][number]['resolve']>[0] | Error,
  ) {
    const pending = this.asked[ask].at(-1) as Pending<unknown, unknown> | undefined
    if (pending === undefined) throw new Error(`nobody asked to ${ask}`)
    if (output instanceof Error) pending.reject(output)
    else pending.resolve(output)
    await settled()
    return this
  }
}

function pend<Input, Output>(list: Pending<Input, Output>[], input: Input): Promise<Output> {
  return new Promise((resolve, reject) => list.push({ input, resolve, reject }))
}

/** Everything that follows from an answered promise has happened: a task comes after all microtasks. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function stateOf({ value }: SnapshotFrom<AttemptMachine>): string {
  return typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([outer, inner]) => `${outer}.${String(inner)}`)
        .join()
}

/** A world with this found on the device. */
const opened = (found: OpenedAttempt) => new World().answer('open', found)
const openedAt = (name: string, change: Partial<Attempt> = {}) =>
  opened({ type: 'Attempt', attempt: attemptAt(placeOf(name), { savedAt: NOW, ...change }) })

describe('opening', () => {
  it.each<[string, OpenedAttempt, string]>([
    ['nothing', { type: 'Nothing' }, 'start'],
    ['a damaged attempt', { type: 'Damaged', stored: { half: 'an attempt' } }, 'damaged'],
    ['one of a newer Kontor', { type: 'Newer', stored: { version: 9 } }, 'newer'],
    ['practice over questions of an earlier bank', { type: 'Older', stored: {} }, 'older'],
    ['a store that cannot be read', { type: 'Unreadable' }, 'unreadable'],
    ['an attempt in another tab', { type: 'Elsewhere' }, 'elsewhere'],
    ['a running attempt', { type: 'Attempt', attempt: attemptAt(placeOf('question 0.1')) }, 'attending.showing'],
    [
      'one that was left long ago',
      { type: 'Attempt', attempt: attemptAt(placeOf('check 0'), { savedAt: NOW - DAY }) },
      'returning',
    ],
    ['one that is handed in', { type: 'Attempt', attempt: attemptAt({ at: 'feedback' }) }, 'scoring'],
  ])('%s', async (_, found, state) => {
    expect((await opened(found)).state).toBe(state)
  })

  it('asks for the attempt without taking it from another tab', () => {
    expect(new World().asked.open.map(({ input }) => input)).toEqual([false])
  })

  it('keeps what is damaged or newer, to be saved as a file', async () => {
    const stored = { half: 'an attempt' }
    expect((await opened({ type: 'Damaged', stored })).context.opened).toEqual({ type: 'Damaged', stored })
  })

  it('that fails because the app is half-loaded says so, and can be tried again', async () => {
    const world = await new World().answer('open', new TypeError('Failed to fetch'))
    expect(world.state).toBe('incomplete')
    world.send('RETRY')
    await world.answer('open', { type: 'Nothing' })
    expect(world.state).toBe('start')
  })

  it('[M5] goes on at the same place with the same answers, and notes the absence', async () => {
    const world = await openedAt('question 0.1', { savedAt: NOW - 5 * MINUTE, responses: { li1: B } })
    expect(world.place).toBe('question 0.1')
    expect(world.context.attempt).toMatchObject({
      responses: { li1: B },
      interruptions: [{ at: NOW, away: 5 * MINUTE }],
      times: { li2: { counted: 0, since: NOW } },
    })
  })
})

describe('coming back after long', () => {
  const returning = () => openedAt('question 0.1', { savedAt: NOW - DAY, responses: { li1: B } })

  it('shows no answer before it was asked', async () => {
    expect((await returning()).state).toBe('returning')
  })

  it('goes on where it was; neither the absence nor the asking counts as active time', async () => {
    const world = await returning()
    world.now += 3 * MINUTE
    world.send('GO_ON')
    expect([world.state, world.place]).toEqual(['attending.showing', 'question 0.1'])
    const watch = world.context.attempt?.times.li2
    expect(watch && countedBy(watch, world.now)).toBe(0)
  })

  it('to a finished attempt leads to its results', async () => {
    const world = await opened({
      type: 'Attempt',
      attempt: attemptAt({ at: 'feedback' }, { savedAt: NOW - 60 * MINUTE }),
    })
    expect([world.state, world.send('GO_ON').state]).toEqual(['returning', 'scoring'])
  })

  it('can delete everything', async () => {
    const world = (await returning()).send('DISCARD')
    expect(world.state).toBe('discarding')
    await world.answer('discard', KEPT)
    expect([world.state, world.context.attempt, world.context.opened]).toEqual(['start', undefined, undefined])
  })
})

describe('starting', () => {
  const started = async () => (await opened({ type: 'Nothing' })).send('START')

  it('draws one form, however often it is clicked', async () => {
    const world = (await started()).send('START').send('START')
    expect([world.state, world.asked.draw.length]).toEqual(['drawing', 1])
  })

  it('[C7] keeps the fresh attempt before its first page is shown', async () => {
    const world = await (await started()).answer('draw', newAttempt())
    expect([world.state, world.context.attempt, world.asked.keep.at(-1)?.input]).toEqual([
      'attending.keeping',
      undefined,
      newAttempt(),
    ])
    await world.answer('keep', KEPT)
    expect([world.state, world.place]).toEqual(['attending.showing', 'notice'])
  })

  it('that fails because a part of the app is missing says so, and leads back to the start', async () => {
    const world = await (await started()).answer('draw', new TypeError('Failed to fetch'))
    expect(world.state).toBe('incomplete')
    await world.send('RETRY').answer('open', { type: 'Nothing' })
    expect(world.state).toBe('start')
  })

  it('on a device that stores nothing still offers the way out', async () => {
    const world = await (await started()).answer('draw', newAttempt())
    await world.answer('keep', { type: 'NotKept', reason: 'blocked' })
    expect([world.state, world.context.trouble]).toEqual(['attending.unkept', 'blocked'])
    expect([world.send('GO_ON').state, world.place, world.context.keeping]).toEqual([
      'attending.showing',
      'notice',
      'memory',
    ])
  })

  it('from a file keeps it first, with its answers, and notes the absence', async () => {
    const saved = attemptAt(placeOf('question 0.1'), { savedAt: NOW - DAY, responses: { li1: B } })
    const world = (await opened({ type: 'Nothing' })).send({ type: 'OPEN_FILE', attempt: saved })
    expect([world.state, world.context.attempt]).toEqual(['attending.keeping', undefined])
    await world.answer('keep', KEPT)
    expect([world.state, world.place]).toEqual(['attending.showing', 'question 0.1'])
    expect(world.context.attempt).toMatchObject({
      savedAt: NOW,
      responses: { li1: B },
      interruptions: [{ at: NOW, away: DAY }],
    })
  })

  it('from a file does nothing while an attempt is running', async () => {
    const world = await openedAt('question 0.1')
    world.send({ type: 'OPEN_FILE', attempt: attemptAt({ at: 'hand-in' }) })
    expect([world.state, world.place]).toEqual(['attending.showing', 'question 0.1'])
  })
})

describe('[C7] a step', () => {
  it('shows the next screen only when the store has answered', async () => {
    const world = (await openedAt('question 0.0')).send({ type: 'ANSWER', response: B }).send('NEXT')
    expect([world.state, world.place]).toEqual(['attending.keeping', 'question 0.0'])
    expect(world.asked.keep.at(-1)?.input).toMatchObject({
      place: placeOf('question 0.1'),
      responses: { li1: B },
      savedAt: NOW,
    })
    await world.answer('keep', KEPT)
    expect([world.state, world.place]).toEqual(['attending.showing', 'question 0.1'])
  })

  it('is taken once, however often it is clicked', async () => {
    const world = (await openedAt('question 0.0')).send('NEXT').send('NEXT').send('BACK').send('NEXT')
    expect(world.asked.keep.length).toBe(1)
    await world.answer('keep', KEPT)
    expect([world.place, world.asked.keep.length]).toEqual(['question 0.1', 1])
  })

  it('cannot be overtaken by an answer to the screen that is going', async () => {
    const world = (await openedAt('question 0.0')).send({ type: 'ANSWER', response: B }).send('NEXT')
    world.send({ type: 'ANSWER', response: { type: 'choice', option: 'c' } })
    await world.answer('keep', KEPT)
    expect(world.context.attempt?.responses).toEqual({ li1: B })
  })

  it.each([
    ['BACK', 'question 0.1', 'question 0.0'],
    ['BACK', 'question 0.0', 'dialogue 0.0'],
    ['NEXT', 'check 3', 'hand-in'],
  ] as const)('%s from %s leads to %s', async (event, from, to) => {
    const world = (await openedAt(from)).send(event)
    expect(world.place).toBe(from)
    await world.answer('keep', KEPT)
    expect(world.place).toBe(to)
  })

  it('to change an answer leads to its question and back', async () => {
    const world = (await openedAt('check 0')).send({ type: 'CHANGE', question: 2 })
    await world.answer('keep', KEPT)
    expect(world.context.attempt?.place).toEqual({ at: 'question', section: 0, question: 2, from: 'check' })
    await world.send('NEXT').answer('keep', KEPT)
    expect(world.place).toBe('check 0')
  })

  it('of handing in leads to the results, only once it is kept', async () => {
    const world = (await openedAt('hand-in')).send('NEXT')
    expect([world.state, world.asked.score.length]).toEqual(['attending.keeping', 0])
    await world.answer('keep', KEPT)
    expect([world.state, world.asked.score.at(-1)?.input.place]).toEqual(['scoring', { at: 'feedback' }])
  })

  it('whose keeping throws is a mistake of the app, and says so', async () => {
    const world = await (await openedAt('question 0.0')).send('NEXT').answer('keep', new Error('bug'))
    expect(world.state).toBe('crashed')
    await world.send('RETRY').answer('open', { type: 'Attempt', attempt: attemptAt(placeOf('question 0.0')) })
    expect(world.state).toBe('attending.showing')
    expect(world.send({ type: 'ANSWER', response: B }).keptSoon.at(-1)).toEqual(world.context.attempt)
  })
})

describe('a store that fails', () => {
  const failed = async () => {
    const world = (await openedAt('question 0.0')).send({ type: 'ANSWER', response: B }).send('NEXT')
    return world.answer('keep', FULL)
  }

  it.each(['full', 'blocked', 'silent', 'broken'] as const)('(%s) is said at once, with its reason', async (reason) => {
    const world = await (await openedAt('question 0.0')).send('NEXT').answer('keep', { type: 'NotKept', reason })
    expect([world.state, world.context.trouble, world.place]).toEqual(['attending.unkept', reason, 'question 0.0'])
  })

  it('can be tried again with the same step, as often as needed', async () => {
    const world = await failed()
    for (let tries = 0; tries < 3; tries += 1) {
      expect(world.send('RETRY').state).toBe('attending.keeping')
      await world.answer('keep', FULL)
      expect(world.state).toBe('attending.unkept')
    }
    await world.send('RETRY').answer('keep', KEPT)
    expect([world.state, world.place, world.context.trouble]).toEqual(['attending.showing', 'question 0.1', undefined])
    expect(world.context.attempt?.responses).toEqual({ li1: B })
  })

  it('does not move on by clicks that belong to the question', async () => {
    const world = await failed()
    world.send('NEXT').send('BACK').send({ type: 'ANSWER', response: undefined }).send('LEAVE').send('TICK')
    expect([world.state, world.context.next?.responses]).toEqual(['attending.unkept', { li1: B }])
  })

  it('is not asked about again once the person goes on in memory, but every step is still tried', async () => {
    const world = (await failed()).send('GO_ON')
    expect([world.state, world.place, world.context.keeping]).toEqual(['attending.showing', 'question 0.1', 'memory'])
    const tries = world.asked.keep.length
    await world.send('NEXT').answer('keep', FULL)
    expect([world.state, world.place, world.asked.keep.length]).toEqual([
      'attending.showing',
      'dialogue 0.2',
      tries + 1,
    ])
  })

  it('that works again is used again', async () => {
    const world = (await failed()).send('GO_ON')
    await world.send('NEXT').answer('keep', KEPT)
    expect(world.context).toMatchObject({ keeping: 'disk', trouble: undefined })
    await world.send('NEXT').answer('keep', FULL)
    expect(world.state).toBe('attending.unkept')
  })

  it('[C4] does not make the time on its message count as time on the next question', async () => {
    const world = await failed()
    world.now += 5 * MINUTE
    world.send('HIDE').send('SHOW')
    world.now += MINUTE
    world.send('GO_ON')
    const watch = world.context.attempt?.times.li2
    expect(watch && countedBy(watch, world.now + 2000)).toBe(2000)
  })

  it('from the beginning lets a new test run in memory', async () => {
    const world = (await opened({ type: 'Unreadable' })).send('GO_ON')
    expect([world.state, world.context.keeping]).toEqual(['start', 'memory'])
    await world.send('START').answer('draw', newAttempt())
    await world.answer('keep', { type: 'NotKept', reason: 'silent' })
    expect([world.state, world.place]).toEqual(['attending.showing', 'notice'])
  })

  it('from the beginning can be tried again', async () => {
    const world = (await opened({ type: 'Unreadable' })).send('RETRY')
    expect([world.state, world.asked.open.length]).toEqual(['opening', 2])
  })
})

describe('on the open screen', () => {
  it('every choice is kept without waiting', async () => {
    const world = (await openedAt('question 0.0')).send({ type: 'ANSWER', response: B })
    expect([world.state, world.context.attempt?.responses, world.asked.keep.length]).toEqual([
      'attending.showing',
      { li1: B },
      0,
    ])
    expect(world.keptSoon.at(-1)).toEqual(world.context.attempt)
    world.send({ type: 'ANSWER', response: undefined })
    expect(world.keptSoon.at(-1)?.responses).toEqual({})
  })

  it('adjustments and heard lines are kept without waiting', async () => {
    const world = await openedAt('notice')
    const adjustments = { ...newAttempt().adjustments, listening: 'transcript' } as const
    world.send({ type: 'ADJUST', adjustments }).send({ type: 'HEARD', dialogue: 'call-1', lines: 2, way: 'voice' })
    expect(world.keptSoon.at(-1)).toMatchObject({
      adjustments,
      heard: { 'call-1': 2 },
      listened: { 'call-1': ['voice'] },
    })
  })

  it('[M5] a heartbeat writes the active time', async () => {
    const world = await openedAt('question 0.0')
    world.now += 10_000
    world.send('TICK')
    expect(world.keptSoon.at(-1)).toMatchObject({ savedAt: NOW + 10_000, times: { li1: { counted: 10_000 } } })
  })

  it('[C4] active time stops when the page is hidden and goes on when it is shown', async () => {
    const world = await openedAt('question 0.0')
    world.now += 4000
    world.send('HIDE')
    expect(world.keptSoon.at(-1)?.times.li1).toEqual({ counted: 4000 })
    world.now += 5 * MINUTE
    world.send('TICK').send('SHOW')
    world.now += 1000
    const watch = world.context.attempt?.times.li1
    expect(watch && countedBy(watch, world.now)).toBe(5000)
  })
})

describe('a page that is hidden while a step is being kept', () => {
  it('never writes the older attempt over the newer', async () => {
    const world = (await openedAt('hand-in')).send('NEXT').send('HIDE')
    expect(world.keptSoon.map(({ place }) => nameOf(place))).not.toContain('hand-in')
    await world.answer('keep', KEPT)
    expect(world.state).toBe('scoring')
  })

  it('[C4] does not count the hidden time to the question that arrives', async () => {
    const world = (await openedAt('question 0.0')).send('NEXT').send('HIDE')
    await world.answer('keep', KEPT)
    world.now += 5 * MINUTE
    world.send('SHOW')
    world.now += 3000
    const watch = world.context.attempt?.times.li2
    expect([world.place, watch && countedBy(watch, world.now)]).toEqual(['question 0.1', 3000])
  })
})

describe('leaving', () => {
  it('asks first, and goes on without counting the time of asking', async () => {
    const world = await openedAt('question 0.0')
    world.now += 2000
    world.send('LEAVE')
    expect([world.state, world.keptSoon.at(-1)?.times.li1]).toEqual(['leaving', { counted: 2000 }])
    world.now += MINUTE
    world.send('GO_ON')
    world.now += 1000
    const watch = world.context.attempt?.times.li1
    expect([world.state, watch && countedBy(watch, world.now)]).toEqual(['attending.showing', 3000])
  })

  it('by deleting forgets everything that was in memory, too', async () => {
    const world = (await openedAt('question 0.0', { responses: { li1: B } })).send('LEAVE').send('DISCARD')
    await world.answer('discard', KEPT)
    expect(world.state).toBe('start')
    expect(JSON.stringify(world.context)).toBe('{"keeping":"disk"}')
  })

  it('says when deleting failed, and tries again', async () => {
    const world = (await openedAt('question 0.0')).send('LEAVE').send('DISCARD')
    await world.answer('discard', { type: 'NotKept', reason: 'silent' })
    expect([world.state, world.context.attempt !== undefined]).toEqual(['undiscarded', true])
    await world.send('RETRY').answer('discard', KEPT)
    expect(world.state).toBe('start')
  })

  it('by a deletion that throws is a mistake of the app', async () => {
    const world = (await openedAt('question 0.0')).send('LEAVE').send('DISCARD')
    expect((await world.answer('discard', new Error('bug'))).state).toBe('crashed')
  })

  it.each<[OpenedAttempt, string]>([
    [{ type: 'Damaged', stored: {} }, 'damaged'],
    [{ type: 'Newer', stored: {} }, 'newer'],
    [{ type: 'Older', stored: {} }, 'older'],
  ])('%j is only deleted when asked', async (found, state) => {
    const world = await opened(found)
    world.send('START').send('NEXT').send('TICK').send('HIDE').send('GO_ON')
    expect([world.state, world.asked.discard.length, world.keptSoon.length]).toEqual([state, 0, 0])
    await world.send('DISCARD').answer('discard', KEPT)
    expect(world.state).toBe('start')
  })
})

describe('results', () => {
  it('are shown when they are there, and deleted on wish', async () => {
    const world = await openedAt('feedback')
    await world.answer('score', RESULT)
    expect([world.state, world.context.result]).toEqual(['feedback', RESULT])
    await world.send('DISCARD').answer('discard', KEPT)
    expect([world.state, world.context.result]).toEqual(['start', undefined])
  })

  it('that do not load can be fetched again, with the answers kept', async () => {
    const world = await openedAt('feedback', { responses: { li1: B } })
    await world.answer('score', new TypeError('Failed to fetch'))
    expect([world.state, world.context.attempt?.responses]).toEqual(['unscored', { li1: B }])
    await world.send('RETRY').answer('score', RESULT)
    expect(world.state).toBe('feedback')
  })

  it('are not left by going back, nor changed by an answer', async () => {
    const world = await openedAt('feedback', { responses: { li1: B } })
    await world.answer('score', RESULT)
    world.send('BACK').send('NEXT').send({ type: 'ANSWER', response: undefined }).send({ type: 'CHANGE', question: 0 })
    expect([world.state, world.context.attempt?.responses]).toEqual(['feedback', { li1: B }])
  })
})

describe('[M4] a practice run that is made more exact', () => {
  const longer = () => attemptAt(placeOf('question 1.0'), { begun: ['li1'], responses: { li1: B } })
  const atFeedback = async (change: Partial<Attempt> = {}) =>
    (await openedAt('feedback', { responses: { li1: B }, ...change })).answer('score', RESULT)

  it('starts in the length that was chosen', async () => {
    const world = (await opened({ type: 'Nothing' })).send({ type: 'START', length: 'core' })
    expect(world.asked.draw.map(({ input }) => input)).toEqual(['core'])
  })

  it('goes on where something new begins, once that is on disk', async () => {
    const world = (await atFeedback()).send('EXTEND').send('EXTEND')
    expect([world.state, world.asked.extend.length]).toEqual(['extending', 1])
    await world.answer('extend', longer())
    expect([world.state, world.place]).toEqual(['attending.keeping', 'feedback'])
    await world.answer('keep', KEPT)
    expect([world.state, world.place, world.context.result]).toEqual(['attending.showing', 'question 1.0', undefined])
  })

  it('keeps everything where a part of the app does not arrive', async () => {
    const world = await (await atFeedback()).send('EXTEND').answer('extend', new TypeError('Failed to fetch'))
    expect([world.state, world.context.attempt?.responses]).toEqual(['incomplete', { li1: B }])
  })

  it('is no run for a campaign: what was handed in stays as it is', async () => {
    const world = (await atFeedback({ campaign: CAMPAIGN })).send('EXTEND')
    expect([world.state, world.asked.extend.length]).toEqual(['feedback', 0])
  })
})

describe('two tabs', () => {
  it('the attempt can be taken over, and goes on where the other tab left it', async () => {
    const world = (await opened({ type: 'Elsewhere' })).send('TAKE_OVER')
    expect([world.state, world.asked.open.at(-1)?.input]).toEqual(['takingOver', true])
    await world.answer('open', {
      type: 'Attempt',
      attempt: attemptAt(placeOf('question 0.1'), { responses: { li1: B } }),
    })
    expect([world.state, world.place]).toEqual(['attending.showing', 'question 0.1'])
  })

  it('taking over may fail like opening', async () => {
    const world = (await opened({ type: 'Elsewhere' })).send('TAKE_OVER')
    expect((await world.answer('open', new TypeError('Failed to fetch'))).state).toBe('incomplete')
  })

  const states: readonly [string, () => Promise<World>][] = [
    ['opening', () => Promise.resolve(new World())],
    ['takingOver', async () => (await opened({ type: 'Elsewhere' })).send('TAKE_OVER')],
    ['start', () => opened({ type: 'Nothing' })],
    ['drawing', async () => (await opened({ type: 'Nothing' })).send('START')],
    ['attending.showing', () => openedAt('question 0.0')],
    ['attending.keeping', async () => (await openedAt('question 0.0')).send('NEXT')],
    ['attending.unkept', async () => (await openedAt('question 0.0')).send('NEXT').answer('keep', FULL)],
    ['scoring', () => openedAt('feedback')],
    ['feedback', async () => (await openedAt('feedback')).answer('score', RESULT)],
    ['returning', () => openedAt('question 0.0', { savedAt: NOW - DAY })],
    ['leaving', async () => (await openedAt('question 0.0')).send('LEAVE')],
    ['discarding', async () => (await openedAt('question 0.0')).send('LEAVE').send('DISCARD')],
    ['unreadable', () => opened({ type: 'Unreadable' })],
    ['crashed', async () => (await openedAt('question 0.0')).send('NEXT').answer('keep', new Error('bug'))],
  ]

  it.each(states)('who loses the attempt in %s stops, and forgets it', async (state, reach) => {
    const world = await reach()
    expect(world.state).toBe(state)
    world.send('LOST')
    expect([world.state, world.context.attempt, world.context.next]).toEqual(['elsewhere', undefined, undefined])
    const writes = world.keptSoon.length
    world.send('HIDE').send('TICK').send('NEXT').send({ type: 'ANSWER', response: B })
    expect([world.state, world.keptSoon.length]).toEqual(['elsewhere', writes])
  })

  it('an answer of the store that comes too late changes nothing', async () => {
    const world = (await openedAt('question 0.0')).send('NEXT').send('LOST')
    await world.answer('keep', KEPT)
    expect([world.state, world.context.attempt]).toEqual(['elsewhere', undefined])
  })
})

describe('handing in to a campaign', () => {
  const atTheEnd = () => openedAt('hand-in', { campaign: CAMPAIGN })
  const handing = async () => (await atTheEnd()).send({ type: 'HAND_IN', person: PERSON })

  it('shows the receipt only when the submission is where it belongs, and forgets the person', async () => {
    const world = await handing()
    expect([world.state, world.asked.handIn.at(-1)?.input]).toEqual(['handingIn', PERSON])
    await world.answer('handIn', RECEIVED)
    expect([world.state, world.context.person]).toEqual(['received', undefined])
    expect(world.context.ended).toMatchObject({ receipt: 'BCDF-GHJK-2', feedback: 'later', at: NOW })
  })

  it('[C13] keeps what its person still sees; the answers only where a result is made of them', async () => {
    const given = { campaign: CAMPAIGN, responses: { li1: B } }
    for (const [outcome, responses] of [
      [RECEIVED, {}],
      [READ, { li1: B }],
    ] as const) {
      const world = (await openedAt('hand-in', given)).send({ type: 'HAND_IN', person: PERSON })
      await world.answer('handIn', outcome)
      expect(world.ends).toHaveLength(1)
      expect(world.ends[0]?.attempt).toMatchObject({ place: { at: 'feedback' }, responses })
      expect(JSON.stringify(world.ends)).not.toContain('Müller')
    }
  })

  it('[C13] after a reload the end stands there again, until the person leaves', async () => {
    const ended: Ended = {
      attempt: attemptAt({ at: 'feedback' }, { campaign: CAMPAIGN }),
      receipt: 'BCDF-GHJK-2',
      feedback: 'at-once',
      at: NOW,
    }
    const world = await opened({ type: 'Ended', ended })
    expect([world.state, world.context.ended]).toEqual(['received', ended])
    await world.send('READ').answer('score', RESULT)
    expect(world.state).toBe('feedback')
    await world.send('BACK').send('DISCARD').answer('discard', KEPT)
    expect([world.state, world.context.ended, world.context.attempt]).toEqual(['start', undefined, undefined])
  })

  it('[C13] from the page before it to what is open, one after the other, and back', async () => {
    const [first, second, ...others] = smallForm.sections.flatMap(({ questions }) => questions)
    const responses = Object.fromEntries(others.map(({ item }) => [item, B]))
    const world = (await openedAt('hand-in', { campaign: CAMPAIGN, responses })).send('ANSWER_OPEN')
    const seen: unknown[] = []
    for (let n = 0; n < 3; n += 1) {
      await world.answer('keep', KEPT)
      seen.push(world.context.attempt?.place)
      world.send('NEXT')
    }
    expect(first && second).toBeDefined()
    expect(seen).toEqual([
      { at: 'question', section: 0, question: 0, from: 'hand-in' },
      { at: 'question', section: 0, question: 1, from: 'hand-in' },
      { at: 'hand-in' },
    ])
  })

  it('[C8] keeps no draft with a person: nothing is written while it is sealed', async () => {
    const world = await handing()
    world.send('HIDE').send('TICK').send('SHOW')
    expect(JSON.stringify(world.keptSoon)).not.toContain('Müller')
  })

  it('is done once, however often it is clicked', async () => {
    const world = await handing()
    world.send({ type: 'HAND_IN', person: PERSON }).send('NEXT')
    expect(world.asked.handIn).toHaveLength(1)
  })

  it('cannot be gone around: “next” does not lead past the seal', async () => {
    expect((await atTheEnd()).send('NEXT').state).toBe('attending.showing')
  })

  it('is not there in a practice run', async () => {
    const world = (await openedAt('hand-in')).send({ type: 'HAND_IN', person: PERSON })
    expect([world.state, world.asked.handIn.length]).toEqual(['attending.showing', 0])
  })

  it('leads to feedback on wish where the campaign wants it; the answers are frozen then', async () => {
    const world = await (await handing()).answer('handIn', READ)
    expect([world.state, world.place]).toEqual(['received', 'feedback'])
    await world.send('READ').answer('score', RESULT)
    expect(world.state).toBe('feedback')
  })

  it('[C9] shows no result where the firm gives it later, or never', async () => {
    const world = await (await handing()).answer('handIn', RECEIVED)
    expect([world.send('READ').state, world.asked.score.length]).toEqual(['received', 0])
  })

  it('that the store refuses keeps everything and can be tried again', async () => {
    const world = await (await handing()).answer('handIn', UNBOXED)
    expect([world.state, world.context.attempt?.place.at]).toEqual(['unboxed', 'hand-in'])
    world.send('RETRY')
    await world.answer('handIn', RECEIVED)
    expect(world.state).toBe('received')
  })

  it('that cannot be sealed leads back to the page with what was typed', async () => {
    const world = await (await handing()).answer('handIn', new TypeError('Failed to fetch'))
    expect(world.state).toBe('unsealed')
    world.send('BACK')
    expect([world.state, world.place, world.context.person]).toEqual(['attending.showing', 'hand-in', PERSON])
  })

  it('that is refused, because something cannot be read now, says why and leads back to the page', async () => {
    const world = await (await handing()).answer('handIn', { type: 'NotSealed', reason: 'unreadable' })
    expect([world.state, world.context.handedIn]).toEqual(['unsealed', { type: 'NotSealed', reason: 'unreadable' }])
    world.send('BACK')
    expect([world.state, world.place, world.context.person]).toEqual(['attending.showing', 'hand-in', PERSON])
  })

  it('to a campaign that was closed meanwhile says so, with the answers kept', async () => {
    const world = await (await handing()).answer('handIn', { type: 'Closed' })
    expect([world.state, world.context.attempt?.place.at]).toEqual(['closed', 'hand-in'])
  })

  it.each([
    ['unsealed', { type: 'NotSealed', reason: 'unreadable' }],
    ['closed', { type: 'Closed' }],
    ['unboxed', UNBOXED],
  ] as const)(
    '[P3] that ended %s, and from which somebody walks away, forgets the name and tries again',
    async (state, output) => {
      const answered = await openedAt('hand-in', { campaign: CAMPAIGN, responses: { li1: B } })
      const world = await answered.send({ type: 'HAND_IN', person: PERSON }).answer('handIn', output)
      expect([world.state, world.context.person]).toEqual([state, PERSON])
      world.send('ABANDON')
      expect([world.state, world.context.person]).toEqual(['handingIn', null])
      await world.answer('handIn', RECEIVED)
      expect(world.state).toBe('discarding')
    },
  )

  it('goes on where the browser was killed, without asking again', async () => {
    const attempt = attemptAt(placeOf('hand-in'), { campaign: CAMPAIGN, savedAt: NOW })
    const world = await opened({ type: 'Sealed', attempt })
    expect(world.state).toBe('resuming')
    await world.answer('resume', READ)
    expect(world.state).toBe('received')
  })

  it('the notice that was read is noted once, with its version', async () => {
    const acknowledged = { version: '0011aabb', language: 'de', at: NOW } as const
    const world = (await openedAt('notice', { campaign: CAMPAIGN })).send({ type: 'ACKNOWLEDGE', acknowledged })
    await world.answer('keep', KEPT)
    expect([world.place, world.context.attempt?.acknowledged]).toEqual(['practice 0.0', acknowledged])
  })
})

const STATES = [
  'attending.keeping',
  'attending.showing',
  'attending.unkept',
  'closed',
  'crashed',
  'damaged',
  'discarding',
  'drawing',
  'elsewhere',
  'extending',
  'feedback',
  'handingIn',
  'incomplete',
  'leaving',
  'newer',
  'older',
  'opening',
  'received',
  'resuming',
  'returning',
  'scoring',
  'shut',
  'start',
  'takingOver',
  'unboxed',
  'undiscarded',
  'unreadable',
  'unscored',
  'unsealed',
]

const ahead = (attempt?: Attempt) =>
  attempt === undefined
    ? 'none'
    : attempt.place.at === 'hand-in' || attempt.place.at === 'feedback'
      ? attempt.place.at
      : 'on the way'

describe('the map of states', () => {
  const machine = createAttemptMachine(new World().deps)
  const done = (id: string, output: unknown) => ({ type: `xstate.done.actor.0.attempt.${id}`, output })
  const failed = (id: string) => ({ type: `xstate.error.actor.0.attempt.${id}`, error: new Error(id) })
  const found: OpenedAttempt[] = [
    { type: 'Nothing' },
    { type: 'Damaged', stored: {} },
    { type: 'Newer', stored: {} },
    { type: 'Older', stored: {} },
    { type: 'Unreadable' },
    { type: 'Elsewhere' },
    { type: 'Shut', why: 'Unreadable' },
    { type: 'Sealed', attempt: attemptAt(placeOf('hand-in'), { campaign: CAMPAIGN }) },
    { type: 'Attempt', attempt: attemptAt(placeOf('hand-in'), { campaign: CAMPAIGN }) },
    ...['hand-in', 'question 0.0'].map((name) => ({ type: 'Attempt', attempt: attemptAt(placeOf(name)) }) as const),
    { type: 'Attempt', attempt: attemptAt(placeOf('check 0'), { savedAt: NOW - DAY }) },
    { type: 'Ended', ended: { attempt: attemptAt({ at: 'feedback' }), receipt: '', feedback: 'later', at: NOW } },
  ]
  const events = [
    ...['START', 'NEXT', 'LEAVE', 'RETRY', 'GO_ON', 'EXTEND', 'READ', 'DISCARD', 'TAKE_OVER', 'LOST'].map((type) => ({
      type,
    })),
    ...found.flatMap((output) => [done('opening', output), done('takingOver', output)]),
    ...[KEPT, FULL].flatMap((output) => [done('attending.keeping', output), done('discarding', output)]),
    done('drawing', newAttempt()),
    done('extending', attemptAt(placeOf('question 1.0'), { begun: ['li1'] })),
    done('scoring', RESULT),
    { type: 'HAND_IN', person: null },
    ...[RECEIVED, READ, UNBOXED, { type: 'NotSealed', reason: 'newer' }, { type: 'Closed' }].flatMap((output) => [
      done('handingIn', output),
      done('resuming', output),
    ]),
    ...['opening', 'drawing', 'extending', 'attending.keeping', 'handingIn', 'resuming', 'scoring', 'discarding'].map(
      failed,
    ),
  ] as unknown as AttemptEvent[]
  const paths = getShortestPaths(machine, {
    events,
    // Of the place it only matters whether handing in comes next or lies behind.
    serializeState: (snapshot) =>
      [
        stateOf(snapshot),
        ahead(snapshot.context.attempt),
        ahead(snapshot.context.next),
        snapshot.context.attempt?.campaign,
        snapshot.context.handedIn?.type,
      ].join('|'),
  })

  it('has no state that cannot be reached, and none that is not known', () => {
    expect([...new Set(paths.map(({ state }) => stateOf(state)))].sort()).toEqual(STATES)
  })

  it('has no dead end: every state reacts to something', () => {
    for (const { state } of paths)
      expect([stateOf(state), events.some((event) => state.can(event))]).toEqual([stateOf(state), true])
  })
})

/** What happens to an app in the hands of people: events in any order, and answers of the store in any mood. */
type Happening =
  | { readonly send: AttemptEvent }
  | { readonly answer: 'open' | 'draw' | 'keep' | 'discard' | 'score'; readonly how: 'well' | 'badly' | 'reject' }
  | { readonly later: number }

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        'START',
        'NEXT',
        'NEXT',
        'NEXT',
        'BACK',
        'LEAVE',
        'HIDE',
        'SHOW',
        'TICK',
        'RETRY',
        'GO_ON',
        'DISCARD',
        'TAKE_OVER',
        'LOST',
      )
      .map((type) => ({ send: { type } as AttemptEvent })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('a', 'b', 'c', undefined).map((option) => ({
      send: { type: 'ANSWER', response: option && { type: 'choice', option } } as AttemptEvent,
    })),
  },
  { weight: 1, arbitrary: fc.nat(4).map((question) => ({ send: { type: 'CHANGE', question } as AttemptEvent })) },
  {
    weight: 8,
    arbitrary: fc.record({
      answer: fc.constantFrom('open', 'draw', 'keep', 'keep', 'keep', 'discard', 'score'),
      how: fc.constantFrom('well', 'well', 'well', 'badly', 'reject'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ later: fc.integer({ min: -MINUTE, max: 40 * MINUTE }) }) },
)

const badly = { open: { type: 'Unreadable' }, keep: FULL, discard: FULL } as const

/** Lets it happen; what lies on the disk follows from what was kept. */
async function happen(world: World, happening: Happening, disk: { stored?: Attempt }): Promise<void> {
  if ('send' in happening) return void world.send(happening.send)
  if ('later' in happening) return void (world.now += happening.later)
  const { answer, how } = happening
  const pending = world.asked[answer].at(-1)
  if (pending === undefined) return
  if (how === 'reject') return void (await world.answer(answer, new Error('half-loaded')))
  if (how === 'badly' && (answer === 'open' || answer === 'keep' || answer === 'discard'))
    return void (await world.answer(answer, badly[answer]))
  switch (answer) {
    case 'open':
      return void (await world.answer(
        'open',
        disk.stored ? { type: 'Attempt', attempt: disk.stored } : { type: 'Nothing' },
      ))
    case 'draw':
      return void (await world.answer('draw', startAttempt('drawn', smallForm, world.now)))
    case 'keep':
      disk.stored = world.asked.keep.at(-1)?.input
      return void (await world.answer('keep', KEPT))
    case 'discard':
      disk.stored = undefined
      return void (await world.answer('discard', KEPT))
    case 'score':
      return void (await world.answer('score', RESULT))
  }
}

describe('whatever happens', () => {
  const everywhere = (check: (before: Seen, after: Seen, happening: Happening) => void) =>
    fc.assert(
      fc.asyncProperty(fc.array(anyHappening, { maxLength: 120 }), async (happenings) => {
        const world = new World()
        const disk: { stored?: Attempt } = {
          stored: goForward(withResponse(attemptAt(placeOf('question 0.0')), B), smallBank, NOW),
        }
        for (const happening of happenings) {
          const before = { state: world.state, context: world.context }
          await happen(world, happening, disk)
          check(before, { state: world.state, context: world.context }, happening)
        }
        world.actor.stop()
      }),
      { numRuns: 200 },
    )
  interface Seen {
    readonly state: string
    readonly context: World['context']
  }

  it('the state is a known one, and every screen has what it shows', async () => {
    await everywhere((_, { state, context }) => {
      expect(STATES).toContain(state)
      if (['attending.showing', 'leaving', 'returning', 'scoring', 'feedback', 'unscored'].includes(state)) {
        expect(context.attempt).toBeDefined()
      }
      if (['attending.keeping', 'attending.unkept'].includes(state)) expect(context.next).toBeDefined()
      else expect(context.next).toBeUndefined()
      if (state === 'feedback') expect(context.result).toBeDefined()
      if (state === 'attending.unkept') expect(context.trouble).toBeDefined()
    })
  })

  it('[C7] the place changes only when a step was kept, or the person has said to go on without', async () => {
    await everywhere(({ state, context: { attempt: was, keeping } }, { context: { attempt } }, happening) => {
      if (was === undefined || attempt === undefined || nameOf(was.place) === nameOf(attempt.place)) return
      const kept =
        'answer' in happening && state === 'attending.keeping' && (happening.how === 'well' || keeping === 'memory')
      const goneOn = 'send' in happening && state === 'attending.unkept' && happening.send.type === 'GO_ON'
      const reopened = 'answer' in happening && (state === 'opening' || state === 'takingOver')
      expect(kept || goneOn || reopened).toBe(true)
    })
  })

  it('an answer is lost only when it is taken back or everything is deleted', async () => {
    await everywhere(({ state, context: { attempt: was } }, { context: { attempt } }, happening) => {
      const before = Object.keys(was?.responses ?? {})
      const gone = before.filter((item) => attempt?.responses[item] === undefined)
      if (gone.length === 0) return
      const cleared = 'send' in happening && state === 'attending.showing' && happening.send.type === 'ANSWER'
      const deleted = state === 'discarding'
      const elsewhere = 'send' in happening && happening.send.type === 'LOST'
      const readAgain = state === 'opening' || state === 'takingOver'
      expect(cleared || deleted || elsewhere || readAgain).toBe(true)
    })
  })

  it('once handed in, no answer changes', async () => {
    await everywhere(({ context: { attempt: was } }, { context: { attempt } }) => {
      if (was?.place.at === 'feedback' && attempt?.place.at === 'feedback')
        expect(attempt.responses).toEqual(was.responses)
    })
  })
})

describe('[P3] somebody has walked away from a station', () => {
  const standing = (change: Partial<Attempt> = {}) => openedAt('question 0.1', { campaign: CAMPAIGN, ...change })
  const answered = { responses: { [smallForm.sections[0]?.questions[0]?.item ?? '']: B } }

  it('what was answered is sealed without a name, and the screen is free', async () => {
    const world = (await standing(answered)).send('ABANDON')
    expect([world.state, world.asked.handIn.at(-1)?.input]).toEqual(['handingIn', null])
    await world.answer('handIn', READ)
    expect([world.state, world.asked.score.length]).toEqual(['discarding', 0])
    await world.answer('discard', KEPT)
    expect([world.state, world.context.attempt, world.context.person]).toEqual(['start', undefined, undefined])
  })
  it('nothing answered is nothing to hand in', async () => {
    const world = (await standing()).send('ABANDON')
    expect([world.state, world.asked.handIn.length]).toEqual(['discarding', 0])
  })
  it('a store that is full loses nothing: staff find it sealed on the screen', async () => {
    const world = await (await standing(answered)).send('ABANDON').answer('handIn', UNBOXED)
    expect(world.state).toBe('unboxed')
  })
  it('[C13] an end that nobody looks at any more goes from the screen', async () => {
    const world = await (
      await openedAt('hand-in', { campaign: CAMPAIGN })
    )
      .send({ type: 'HAND_IN', person: PERSON })
      .answer('handIn', RECEIVED)
    expect(world.send('ABANDON').state).toBe('discarding')
  })
})
