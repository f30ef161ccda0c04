import fc from 'fast-check'
import {
  changeAnswer,
  goBack,
  goForward,
  openItem,
  paused,
  reopened,
  resumed,
  startAttempt,
  withHeard,
  withResponse,
  type Attempt,
} from '../../src/domain/attempt/attempt'
import type { LineWay } from '../../src/domain/attempt/listening'
import type { Place } from '../../src/domain/attempt/place'
import type { Response } from '../../src/domain/kinds/answers'
import { bankOf, type Bank } from '../../src/domain/bank/bank'
import type { FixedItem } from '../../src/domain/kinds/items'
import type { NumberModel } from '../../src/domain/kinds/number/model'
import type { Form } from '../../src/domain/form/form'
import type { Question } from '../../src/domain/kinds/question'

/** A bank and a form small enough to be walked by hand: four sections, every kind of item that has a screen. */

const about = { difficulty: 1, seconds: 30, roles: ['receptionist'] } as const
const listening = { ...about, type: 'choice', skill: 'listening', facet: 'fact', options: ['a', 'b', 'c'] } as const
const conflict = {
  ...about,
  type: 'best-worst',
  skill: 'conflict',
  facet: 'calming',
  options: ['a', 'b', 'c', 'd'],
} as const
const planning = { ...about, type: 'order', skill: 'organization', facet: 'planning', things: ['x', 'y', 'z'] } as const

const items: readonly FixedItem[] = [
  { ...listening, id: 'li1', stimulus: 'call-1' },
  { ...listening, id: 'li2', stimulus: 'call-1' },
  { ...listening, id: 'li3', stimulus: 'call-2' },
  { ...listening, id: 'li4' },
  { ...conflict, id: 'co1' },
  { ...conflict, id: 'co2' },
  { ...planning, id: 'or1' },
  {
    ...about,
    type: 'sort',
    id: 'so1',
    skill: 'organization',
    facet: 'filing',
    things: ['x', 'y', 'z'],
    places: ['p', 'q'],
  },
  { ...planning, id: 'or2' },
  { ...about, type: 'spot', id: 'sp1', skill: 'written', facet: 'tone', spots: ['s1', 's2', 's3'] },
]

const setting = { seconds: 60, draw: { pieces: { from: 2, to: 9, step: 1 }, price: { from: 100, to: 900, step: 50 } } }
export const SUM: NumberModel = {
  type: 'number',
  id: 'nu1',
  skill: 'numeracy',
  facet: 'money',
  roles: ['cashier'],
  show: { pieces: 'count', price: 'money' },
  stem: 'common',
  unit: 'money',
  decimals: 2,
  settings: { 1: setting, 2: setting, 3: setting },
}

const dialogue = {
  type: 'dialogue',
  skill: 'listening',
  difficulty: 1,
  seconds: 40,
  lines: ['customer', 'staff'],
} as const

export const smallBank: Bank = bankOf('small-1', [
  {
    items,
    models: [SUM],
    stimuli: [
      { ...dialogue, id: 'call-1' },
      { ...dialogue, id: 'call-2' },
    ],
  },
])

const fixed = (item: string, shown: readonly string[]): Question => ({ type: 'fixed', item, shown })

export const smallForm: Form = {
  id: '0123456789abcdef',
  bank: 'small-1',
  blueprint: 'by-hand',
  seed: 'seed',
  sections: [
    {
      skill: 'listening',
      questions: ['li1', 'li2', 'li3', 'li4'].map((id) => fixed(id, ['b', 'a', 'c'])),
    },
    { skill: 'conflict', questions: ['co1', 'co2'].map((id) => fixed(id, ['d', 'b', 'a', 'c'])) },
    {
      skill: 'numeracy',
      questions: [{ type: 'number', item: 'nu1', difficulty: 1, values: { pieces: 3, price: 250 }, incidentals: {} }],
    },
    { skill: 'organization', questions: ['or1', 'so1', 'or2'].map((id) => fixed(id, ['z', 'x', 'y'])) },
  ],
}

/** Some moment; tests count from here. */
export const NOW = 1_760_000_000_000
export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

export const newAttempt = (): Attempt => startAttempt('attempt-1', smallForm, NOW)

export const attemptAt = (place: Place, change: Partial<Attempt> = {}): Attempt => ({
  ...newAttempt(),
  place,
  ...change,
})

/** `question 0.2` → the place of the third question of the first section. */
export function placeOf(name: string): Place {
  const [at = '', where] = name.split(' ')
  const [section, question] = where?.split('.').map(Number) ?? []
  return { at, ...(section !== undefined && { section }), ...(question !== undefined && { question }) } as Place
}

export const nameOf = (place: Place): string =>
  [place.at, ['section' in place ? place.section : [], 'question' in place ? place.question : []].flat().join('.')]
    .filter((part) => part !== '')
    .join(' ')

/** A possible answer to the question with this item, complete or not. */
export function anyResponseTo(item: string): fc.Arbitrary<Response> {
  const found = smallBank.items.get(item)
  switch (found?.type) {
    case undefined:
      return fc.record(
        {
          type: fc.constant('number' as const),
          text: fc.string({ maxLength: 40 }),
          value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        },
        { requiredKeys: ['type', 'text'] },
      )
    case 'choice':
      return fc.record({ type: fc.constant(found.type), option: fc.constantFrom(...found.options) })
    case 'best-worst':
      return fc.record(
        {
          type: fc.constant(found.type),
          best: fc.constantFrom(...found.options),
          worst: fc.constantFrom(...found.options),
        },
        { requiredKeys: ['type'] },
      )
    case 'order':
      return fc.record({ type: fc.constant(found.type), things: fc.shuffledSubarray([...found.things]) })
    case 'sort':
      return fc.record({
        type: fc.constant(found.type),
        places: fc.dictionary(fc.constantFrom(...found.things), fc.constantFrom(...found.places), {
          noNullPrototype: true,
        }),
      })
    case 'spot':
      return fc.record({ type: fc.constant(found.type), spots: fc.shuffledSubarray([...found.spots]) })
    case 'compare':
      return fc.record({
        type: fc.constant(found.type),
        rows: fc.dictionary(
          fc.constantFrom(...found.rows.map(({ id }) => id)),
          fc.constantFrom('same' as const, 'different' as const),
          { noNullPrototype: true },
        ),
      })
    default:
      return found satisfies never
  }
}

/** Something a person or a device does with an attempt. `answer` carries one response per item; the open one is given. */
export type Step =
  | { readonly do: 'next' | 'back' | 'hide' | 'show' | 'reload' | 'clear' }
  | { readonly do: 'answer'; readonly responses: Readonly<Record<string, Response>> }
  | { readonly do: 'change'; readonly question: number }
  | { readonly do: 'hear'; readonly lines: number; readonly way: LineWay }

const ITEMS = smallForm.sections.flatMap((section) => section.questions.map((question) => question.item))

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: 'next' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('back', 'hide', 'show', 'reload', 'clear') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      responses: fc.record(Object.fromEntries(ITEMS.map((item) => [item, anyResponseTo(item)]))),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('change' as const), question: fc.integer({ min: -1, max: 5 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('hear' as const),
      lines: fc.nat(4),
      way: fc.constantFrom('recording', 'voice', 'revealed'),
    }),
  },
)

export function stepped(attempt: Attempt, step: Step, now: number): Attempt {
  switch (step.do) {
    case 'next':
      return goForward(attempt, smallBank, now)
    case 'back':
      return goBack(attempt, smallBank, now)
    case 'hide':
      return paused(attempt, now)
    case 'show':
      return resumed(attempt, now)
    case 'reload':
      return reopened(attempt, now, now)
    case 'clear':
      return withResponse(attempt, undefined)
    case 'answer':
      return withResponse(attempt, step.responses[openItem(attempt) ?? ''])
    case 'change':
      return changeAnswer(attempt, step.question, now)
    case 'hear':
      return withHeard(attempt, 'call-1', step.lines, step.way)
  }
}

/** Attempts as they come about: by steps from the beginning, with a clock that also jumps back. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc
  .array(fc.record({ step: anyStep, later: fc.integer({ min: -2 * MINUTE, max: 40 * MINUTE }) }), { maxLength: 60 })
  .map((steps) => {
    let now = NOW
    return steps.reduce((attempt, { step, later }) => stepped(attempt, step, (now += later)), newAttempt())
  })
