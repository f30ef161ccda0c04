import type { Key } from '../../domain/kinds/keys'

const first = { author: 'Kontor', date: '2026-11-23', status: 'author' } as const
const revised = { ...first, date: '2026-11-25' } as const

export const keys: readonly Key[] = [
  { type: 'choice', item: 'li01a', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li01b', ...revised, credit: { a: 0, b: 0, c: 1, d: 0 } },
  { type: 'choice', item: 'li02a', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
  { type: 'choice', item: 'li02b', ...revised, credit: { a: 0, b: 0, c: 0, d: 1 } },
  { type: 'choice', item: 'li02c', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li03a', ...revised, credit: { a: 0, b: 0, c: 1, d: 0 } },
  { type: 'choice', item: 'li03b', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
  { type: 'choice', item: 'li04a', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li04b', ...revised, credit: { a: 0, b: 0, c: 1, d: 0 } },
  { type: 'choice', item: 'li04c', ...revised, credit: { a: 0, b: 0, c: 0, d: 1 } },
  { type: 'choice', item: 'li05a', ...revised, credit: { a: 0, b: 0, c: 0, d: 1 } },
  { type: 'choice', item: 'li05b', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
  { type: 'choice', item: 'li06a', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li06b', ...revised, credit: { a: 0, b: 0, c: 1, d: 0 } },
  { type: 'choice', item: 'li06c', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
  { type: 'choice', item: 'li07a', ...revised, credit: { a: 0, b: 0, c: 0, d: 1 } },
  { type: 'choice', item: 'li07b', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li08a', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
  { type: 'choice', item: 'li08b', ...revised, credit: { a: 0, b: 0, c: 1, d: 0 } },
  { type: 'choice', item: 'li08c', ...revised, credit: { a: 0, b: 0, c: 0, d: 1 } },
  { type: 'choice', item: 'li09a', ...first, credit: { a: 0, b: 0, c: 1, d: 0 } },
  { type: 'choice', item: 'li09b', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
  { type: 'choice', item: 'li10a', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li10b', ...revised, credit: { a: 0, b: 0, c: 0, d: 1 } },
  { type: 'choice', item: 'li10c', ...revised, credit: { a: 0, b: 0, c: 1, d: 0 } },
  { type: 'choice', item: 'li11a', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li11b', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
  { type: 'choice', item: 'li12a', ...revised, credit: { a: 0, b: 0, c: 0, d: 1 } },
  { type: 'choice', item: 'li12b', ...revised, credit: { a: 0, b: 1, c: 0, d: 0 } },
  { type: 'choice', item: 'li12c', ...revised, credit: { a: 1, b: 0, c: 0, d: 0 } },
]
