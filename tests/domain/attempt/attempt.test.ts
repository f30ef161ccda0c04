import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedBy } from '../../../src/domain/attempt/active-time'
import {
  askedIn,
  changeAnswer,
  counted,
  extended,
  goBack,
  goForward,
  isHandedIn,
  openItem,
  paused,
  reopened,
  resumed,
  startAttempt,
  withAdjustments,
  withHeard,
  withResponse,
  type Attempt,
} from '../../../src/domain/attempt/attempt'
import type { Form } from '../../../src/domain/form/form'
import { isOnTheWay, itinerary } from '../../../src/domain/attempt/place'
import type { Response } from '../../../src/domain/kinds/answers'
import {
  anyStep,
  attemptAt,
  MINUTE,
  nameOf,
  newAttempt,
  NOW,
  placeOf,
  smallBank,
  smallForm,
  stepped,
} from '../../support/small-form'

const B: Response = { type: 'choice', option: 'b' }
const C: Response = { type: 'choice', option: 'c' }
const way = itinerary(smallForm, smallBank)
const items = smallForm.sections.flatMap((section) => section.questions.map((question) => question.item))

/** Forward until the attempt stands at the place. */
function walkTo(name: string, from: Attempt = newAttempt()): Attempt {
  let attempt = from
  for (let steps = 0; nameOf(attempt.place) !== name; steps += 1) {
    if (steps > way.length) throw new Error(`${name} was never reached`)
    attempt = goForward(attempt, smallBank, NOW)
  }
  return attempt
}

describe('an answer', () => {
  it('belongs to the question on the screen', () => {
    const answered = withResponse(walkTo('question 0.1'), B)
    expect(answered.responses).toEqual({ li2: B })
  })

  it('replaces the one before', () => {
    expect(withResponse(withResponse(walkTo('question 0.1'), B), C).responses).toEqual({ li2: C })
  })

  it('[S1] can be taken back and is then absent', () => {
    const attempt = withResponse(withResponse(walkTo('question 0.1'), B), undefined)
    expect(Object.keys(attempt.responses)).toEqual([])
  })

  it('leaves the answers to other questions alone', () => {
    const first = withResponse(walkTo('question 0.0'), B)
    const second = withResponse(walkTo('question 0.1', first), C)
    expect(withResponse(second, undefined).responses).toEqual({ li1: B })
  })

  it.each(['notice', 'practice 0.0', 'dialogue 0.0', 'check 0', 'hand-in'])('is not taken at %s', (name) => {
    expect(withResponse(walkTo(name), B).responses).toEqual({})
  })

  it('is never lost by going on, back and on again', () => {
    let attempt = withResponse(walkTo('question 0.0'), B)
    attempt = withResponse(walkTo('question 1.1', attempt), { type: 'best-worst', best: 'a' })
    for (let steps = 0; steps < 40; steps += 1) attempt = goBack(attempt, smallBank, NOW)
    expect(nameOf(attempt.place)).toBe('notice')
    expect(walkTo('hand-in', attempt).responses).toEqual({ li1: B, co2: { type: 'best-worst', best: 'a' } })
  })

  it('is frozen once handed in, and so is the place', () => {
    const handedIn = walkTo('feedback', withResponse(walkTo('question 0.0'), B))
    expect(isHandedIn(handedIn)).toBe(true)
    expect(withResponse(handedIn, C)).toEqual(handedIn)
    expect(goBack(handedIn, smallBank, NOW)).toEqual(handedIn)
    expect(goForward(handedIn, smallBank, NOW)).toEqual(handedIn)
    expect(changeAnswer(handedIn, 0, NOW)).toEqual(handedIn)
  })

  it('is not frozen before: the hand-in page still leads back', () => {
    expect(isHandedIn(walkTo('hand-in'))).toBe(false)
    expect(nameOf(goBack(walkTo('hand-in'), smallBank, NOW).place)).toBe('check 3')
  })
})

describe('changing an answer from the check page', () => {
  it('leads to the question and back', () => {
    const changing = changeAnswer(walkTo('check 0'), 2, NOW)
    expect(changing.place).toEqual({ at: 'question', section: 0, question: 2, from: 'check' })
    expect(nameOf(goForward(changing, smallBank, NOW).place)).toBe('check 0')
    expect(nameOf(goBack(changing, smallBank, NOW).place)).toBe('check 0')
  })

  it('keeps what was changed', () => {
    const before = withResponse(walkTo('question 0.2'), B)
    const changed = withResponse(changeAnswer(walkTo('check 0', before), 2, NOW), C)
    expect(goForward(changed, smallBank, NOW).responses).toEqual({ li3: C })
  })

  it.each([-1, 4, 0.5, Number.NaN])('of a question %s that does not exist changes nothing', (question) => {
    const atCheck = walkTo('check 0')
    expect(changeAnswer(atCheck, question, NOW)).toEqual(atCheck)
  })

  it('is not possible from anywhere else', () => {
    const elsewhere = walkTo('question 0.1')
    expect(changeAnswer(elsewhere, 0, NOW)).toEqual(elsewhere)
  })
})

describe('what else is remembered', () => {
  it('[C5] an adjustment changes nothing but itself', () => {
    const attempt = withResponse(walkTo('question 0.0'), B)
    const adjustments = { ...attempt.adjustments, listening: 'transcript', text: 'larger' } as const
    expect(withAdjustments(attempt, adjustments)).toEqual({ ...attempt, adjustments })
  })

  it('lines of a dialogue only ever become more', () => {
    const heard = [
      ['call-1', 2],
      ['call-1', 1],
      ['call-2', 1],
    ].reduce((attempt, [id, lines]) => withHeard(attempt, String(id), Number(lines), 'voice'), newAttempt())
    expect(heard.heard).toEqual({ 'call-1': 2, 'call-2': 1 })
  })
})

describe('[C4] active time of an item', () => {
  const time = (attempt: Attempt, now: number) => countedBy(attempt.times.li1 ?? { counted: -1 }, now)
  const open = goForward(attemptAt(placeOf('dialogue 0.0')), smallBank, NOW)

  it('runs while its question is on the screen, and adds up over visits', () => {
    const left = goForward(open, smallBank, NOW + 5000)
    const again = goBack(left, smallBank, NOW + 9000)
    expect(time(left, NOW + 9000)).toBe(5000)
    expect(time(again, NOW + 10_000)).toBe(6000)
  })

  it('stands still while the screen is hidden', () => {
    const hidden = paused(open, NOW + 3000)
    const shown = resumed(hidden, NOW + 60_000)
    expect(time(shown, NOW + 61_000)).toBe(4000)
  })

  it('is counted without stopping by a heartbeat', () => {
    const beaten = counted(open, NOW + 3000)
    expect(beaten.times.li1).toEqual({ counted: 3000, since: NOW + 3000 })
  })

  it('is not started by a heartbeat while the screen is hidden', () => {
    const hidden = counted(paused(open, NOW + 3000), NOW + 9000)
    expect(time(hidden, NOW + 99_000)).toBe(3000)
  })

  it('[M5] loses only the stretch that nobody saw when the device went dark', () => {
    const beaten = { ...counted(open, NOW + 10_000), savedAt: NOW + 10_000 }
    const back = reopened(beaten, NOW + 50 * MINUTE, NOW + 50 * MINUTE)
    expect(time(back, NOW + 50 * MINUTE)).toBe(10_000)
    expect(time(back, NOW + 50 * MINUTE + 2000)).toBe(12_000)
    expect(back.interruptions).toEqual([{ at: NOW + 50 * MINUTE, away: 50 * MINUTE - 10_000 }])
  })

  it('[M5] an absence is never negative, even when the clock was set back', () => {
    expect(reopened({ ...open, savedAt: NOW }, NOW - MINUTE, NOW).interruptions).toEqual([
      { at: NOW - MINUTE, away: 0 },
    ])
  })
})

describe('whatever is done in whatever order', () => {
  const steps = fc.array(fc.record({ step: anyStep, later: fc.integer({ min: -5 * MINUTE, max: 40 * MINUTE }) }), {
    maxLength: 80,
  })
  const everyAttempt = (check: (before: Attempt, after: Attempt, now: number, did: string) => void) =>
    fc.assert(
      fc.property(steps, (all) => {
        let [attempt, now] = [newAttempt(), NOW]
        for (const { step, later } of all) {
          now += later
          const after = stepped(attempt, step, now)
          check(attempt, after, now, step.do)
          attempt = after
        }
      }),
    )

  it('the attempt stays on the way', () => {
    everyAttempt((_, after) => expect(isOnTheWay(way, after.place)).toBe(true))
  })

  it('responses belong to items of the form, and only an answer changes them', () => {
    everyAttempt((before, after, _, did) => {
      expect(items).toEqual(expect.arrayContaining(Object.keys(after.responses)))
      if (did !== 'answer' && did !== 'clear') expect(after.responses).toEqual(before.responses)
    })
  })

  it('active time neither falls nor grows by more than ten minutes in one step', () => {
    everyAttempt((before, after) => {
      for (const [item, watch] of Object.entries(after.times)) {
        const was = before.times[item]?.counted ?? 0
        expect(watch.counted).toBeGreaterThanOrEqual(was)
        expect(watch.counted - was).toBeLessThanOrEqual(10 * MINUTE)
      }
    })
  })

  it('at most one stopwatch runs, and only that of the open question', () => {
    everyAttempt((_, after) => {
      const running = Object.entries(after.times).filter(([, watch]) => watch.since !== undefined)
      expect(running.map(([item]) => item)).toEqual(running.length === 0 ? [] : [openItem(after)])
    })
  })

  it('nothing that was given in is changed in place', () => {
    everyAttempt((before, _, now) => {
      const frozen = JSON.stringify(before)
      stepped(before, { do: 'next' }, now)
      expect(JSON.stringify(before)).toBe(frozen)
    })
  })
})

describe('[M4] going on in a longer form', () => {
  const B = { type: 'choice', option: 'b' } as const
  const short: Form = {
    ...smallForm,
    id: 'short',
    sections: smallForm.sections
      .slice(0, 2)
      .map(({ skill, questions }) => ({ skill, questions: questions.slice(0, 1) })),
  }
  const finished: Attempt = {
    ...startAttempt('attempt-1', short, NOW),
    place: { at: 'feedback' },
    responses: { li1: B },
    times: { li1: { counted: 5000 } },
    heard: { 'call-1': 2 },
  }
  const longer = extended(finished, smallForm, smallBank)

  it('begins at the first new question, with every answer and every second kept', () => {
    expect(longer).toMatchObject({ form: smallForm, begun: ['li1', 'co1'], responses: { li1: B } })
    expect(nameOf(longer.place)).toBe('dialogue 0.1')
    expect([longer.times['li1'], longer.heard]).toEqual([{ counted: 5000 }, { 'call-1': 2 }])
  })

  it('asks every question but those, and takes answers again', () => {
    const seen: string[] = []
    let attempt = longer
    for (let n = 0; n < 60 && attempt.place.at !== 'feedback'; n += 1) {
      seen.push(openItem(attempt) ?? '')
      attempt = goForward(withResponse(attempt, openItem(attempt) === 'li2' ? B : undefined), smallBank, NOW)
    }
    const wanted = smallForm.sections.flatMap(({ questions }) => questions.map(({ item }) => item))
    expect(seen.filter((item) => item !== '')).toEqual(wanted.filter((item) => item !== 'li1' && item !== 'co1'))
    expect(attempt.responses).toEqual({ li1: B, li2: B })
  })

  it('lists only what is new, and changes no earlier answer', () => {
    expect(askedIn(longer, 0).map(({ item }) => item)).toEqual(['li2', 'li3', 'li4'])
    const atCheck: Attempt = { ...longer, place: { at: 'check', section: 0 } }
    expect(changeAnswer(atCheck, 0, NOW)).toBe(atCheck)
    expect(openItem(changeAnswer(atCheck, 1, NOW))).toBe('li2')
  })
})
