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

/** What was said in the first and in the second version, then in the third and in the fourth. */
const SAID: Readonly<Record<string, readonly (readonly [readonly string[], readonly string[]])[]>> = {
  li01: [
    [
      ['car', 'cash', 'offer'],
      ['appointments', 'jumped', 'queue'],
    ],
    [
      ['cable', 'hill', 'tomorrow'],
      ['hole', 'seen', 'key'],
    ],
  ],
  li05: [
    [
      ['wednesday', 'shy', 'four'],
      ['friday', 'alone', 'two'],
    ],
    [
      ['class', 'sport', 'march'],
      ['monday', 'piece', 'both'],
    ],
  ],
  li06: [
    [
      ['grew', 'sunday', 'unpaid'],
      ['lamp', 'rang', 'sister'],
    ],
    [
      ['twice', 'leave', 'caretaker'],
      ['dries', 'sunday', 'friends'],
    ],
  ],
  li08: [
    [
      ['half', 'years', 'back'],
      ['six', 'beginners', 'free'],
    ],
    [
      ['more', 'paid', 'talk'],
      ['train', 'again', 'later'],
    ],
  ],
  li10: [
    [
      ['sleeps', 'teacher', 'bill'],
      ['work', 'flat', 'train'],
    ],
    [
      ['late', 'holiday', 'drives'],
      ['knows', 'new', 'practised'],
    ],
  ],
  li12: [
    [
      ['versions', 'course', 'early'],
      ['evening', 'leave', 'people'],
    ],
    [
      ['window', 'backup', 'rush'],
      ['moved', 'nine', 'server'],
    ],
  ],
}

const VERSIONS = ['', '-2', '-3', '-4'] as const

const author = { author: 'Kontor', date: '2026-11-27', status: 'author' } as const

const choices: readonly Key[] = Object.entries(BEST).flatMap(([talk, questions]) =>
  VERSIONS.flatMap((version, n) =>
    Object.entries(questions).map(([letter, best]) => ({
      type: 'choice' as const,
      item: talk + version + letter,
      ...author,
      credit: { a: 0, b: 0, c: 0, d: 0, [best[n] ?? '']: 1 },
    })),
  ),
)

const sorts: readonly Key[] = Object.entries(SAID).flatMap(([talk, pairs]) =>
  pairs.flatMap(([first, second], pair) =>
    [first, second].map((said, n) => ({
      type: 'sort' as const,
      item: `${talk}${VERSIONS[2 * pair + n] ?? ''}d`,
      ...author,
      places: Object.fromEntries(
        [...first, ...second].map((thing) => [thing, said.includes(thing) ? 'said' : 'not-said']),
      ),
    })),
  ),
)

export const keys: readonly Key[] = [...choices, ...sorts]
