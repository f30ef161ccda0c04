import type { Practice } from '../domain/attempt/practice'
import { bankOf } from '../domain/bank/bank'
import type { FixedItem } from '../domain/kinds/items'
import type { NumberModel } from '../domain/kinds/number/model'
import type { Stimulus } from '../domain/bank/stimulus'

/** Practice questions: one per kind of item, easy, and the same for everybody. */

const about = { difficulty: 1, seconds: 20, roles: ['receptionist'] } as const

const stimuli: readonly Stimulus[] = [
  {
    type: 'dialogue',
    id: 'pr-call',
    skill: 'listening',
    difficulty: 1,
    seconds: 20,
    lines: ['customer', 'staff', 'customer'],
  },
]
const items: readonly FixedItem[] = [
  {
    ...about,
    type: 'choice',
    id: 'pr-dialogue',
    skill: 'listening',
    facet: 'fact',
    stimulus: 'pr-call',
    options: ['a', 'b', 'c'],
  },
  { ...about, type: 'choice', id: 'pr-choice', skill: 'questioning', facet: 'narrowing', options: ['a', 'b', 'c'] },
  {
    ...about,
    type: 'best-worst',
    id: 'pr-best-worst',
    skill: 'conflict',
    facet: 'calming',
    options: ['a', 'b', 'c', 'd'],
  },
  {
    ...about,
    type: 'order',
    id: 'pr-order',
    skill: 'organization',
    facet: 'planning',
    things: ['post', 'write', 'print'],
  },
  {
    ...about,
    type: 'sort',
    id: 'pr-sort',
    skill: 'organization',
    facet: 'filing',
    things: ['invoice', 'cv', 'reminder'],
    places: ['payables', 'applications'],
  },
  { ...about, type: 'spot', id: 'pr-spot', skill: 'written', facet: 'correctness', spots: ['s1', 's2', 's3'] },
  {
    ...about,
    type: 'compare',
    id: 'pr-check',
    skill: 'accuracy',
    facet: 'pairs',
    limit: 60,
    rows: [
      { id: 'r1', left: 'Kaya, Deniz', right: 'Kaya, Deniz' },
      { id: 'r2', left: '0711 440 18', right: '0771 440 18' },
      { id: 'r3', left: '12.05.2026', right: '12.05.2026' },
      { id: 'r4', left: 'A-2044-K', right: 'A-2044-K' },
    ],
  },
]

const setting = { seconds: 20, draw: { pieces: { from: 3, to: 3, step: 1 }, price: { from: 250, to: 250, step: 1 } } }
const model: NumberModel = {
  type: 'number',
  id: 'pr-number',
  skill: 'numeracy',
  facet: 'money',
  roles: ['cashier'],
  show: { pieces: 'count', price: 'money' },
  stem: 'common',
  unit: 'money',
  decimals: 2,
  settings: { 1: setting, 2: setting, 3: setting },
}

const fixed = (item: string, shown: readonly string[]) => ({ type: 'fixed', item, shown }) as const

export const practice: Practice = {
  bank: bankOf('practice', [{ items, stimuli, models: [model] }]),
  questions: {
    dialogue: { question: fixed('pr-dialogue', ['a', 'b', 'c']), solution: { type: 'choice', option: 'b' } },
    choice: { question: fixed('pr-choice', ['a', 'b', 'c']), solution: { type: 'choice', option: 'c' } },
    'best-worst': {
      question: fixed('pr-best-worst', ['a', 'b', 'c', 'd']),
      solution: { type: 'best-worst', best: 'c', worst: 'b' },
    },
    number: {
      question: {
        type: 'number',
        item: 'pr-number',
        difficulty: 1,
        values: { pieces: 3, price: 250 },
        incidentals: {},
      },
      solution: { type: 'number', text: '7,50', value: 7.5 },
    },
    order: {
      question: fixed('pr-order', ['post', 'write', 'print']),
      solution: { type: 'order', things: ['write', 'print', 'post'] },
    },
    sort: {
      question: fixed('pr-sort', ['invoice', 'cv', 'reminder']),
      solution: {
        type: 'sort',
        places: { invoice: 'payables', cv: 'applications', reminder: 'payables' },
      },
    },
    spot: { question: fixed('pr-spot', ['s1', 's2', 's3']), solution: { type: 'spot', spots: ['s2'] } },
    compare: {
      question: fixed('pr-check', ['r1', 'r2', 'r3', 'r4']),
      solution: { type: 'compare', rows: { r1: 'same', r2: 'different', r3: 'same', r4: 'same' } },
    },
  },
}
