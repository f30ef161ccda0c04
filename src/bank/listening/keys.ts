import type { Key } from '../../domain/kinds/keys'

/** The best option of each question in the first to the fourth version of its conversation (W8): each is best once. */
const BEST: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  li01: { a: 'cadb', b: 'cdba', c: 'dbac' },
  li02: { a: 'dbac', b: 'abcd', c: 'dabc' },
  li03: { a: 'acdb', b: 'abdc', c: 'dcba' },
  li04: { a: 'acbd', b: 'abcd', c: 'acdb' },
  li05: { a: 'cabd', b: 'abcd', c: 'cadb' },
  li06: { a: 'acbd', b: 'abcd', c: 'bacd' },
  li07: { a: 'bdac', b: 'abcd', c: 'abcd' },
  li08: { a: 'bdac', b: 'cdba', c: 'abcd' },
  li09: { a: 'bdca', b: 'abcd', c: 'adcb' },
  li10: { a: 'bdac', b: 'abcd', c: 'adcb' },
  li11: { a: 'bdac', b: 'adcb', c: 'acbd' },
  li12: { a: 'badc', b: 'abdc', c: 'abcd' },
  li13: { a: 'cadb', b: 'abcd', c: 'bdac' },
}

const VERSIONS = ['', '-2', '-3', '-4'] as const

export const keys: readonly Key[] = Object.entries(BEST).flatMap(([talk, questions]) =>
  VERSIONS.flatMap((version, n) =>
    Object.entries(questions).map(([letter, best]) => ({
      type: 'choice' as const,
      item: talk + version + letter,
      author: 'Kontor',
      date: '2026-11-27',
      status: 'author' as const,
      credit: { a: 0, b: 0, c: 0, d: 0, [best[n] ?? '']: 1 },
    })),
  ),
)
