import { describe, expect, it } from 'vitest'
import { checkAbsoluteWords } from '../../../src/domain/checker/absolute-words'
import { checkLengthCues } from '../../../src/domain/checker/length-cues'
import { checkNearCopies } from '../../../src/domain/checker/near-copies'
import { checkPoliteCues } from '../../../src/domain/checker/polite-cues'
import { checkPositionCues } from '../../../src/domain/checker/position-cues'
import { pickBank, told, type QuickPick } from '../../fixtures/broken-banks'

/** Options that are so many characters long. */
const long = (...lengths: readonly number[]) => lengths.map((length) => 'x'.repeat(length))
const times = <T>(n: number, make: (index: number) => T) => Array.from({ length: n }, (_, index) => make(index))

describe('[W3] length', () => {
  const shares = (picks: readonly QuickPick[]) =>
    Object.fromEntries(
      checkLengthCues(pickBank('listening', picks))
        .figures.filter(({ language }) => language === 'de')
        .map(({ option, is, share }) => [`${option} ${is}`, share]),
    )
  const found = (picks: readonly QuickPick[]) =>
    told(checkLengthCues(pickBank('listening', picks)).findings).filter((line) => line.includes('/de/'))

  it('is counted in shares of items', () => {
    const picks = [
      { options: long(10, 20, 30, 44), best: 3 }, // the longest
      { options: long(10, 20, 30, 44), best: 0 }, // the shortest
      { options: long(10, 20, 30, 44), best: 2 }, // the mean is 26: 30 is nearest
      { options: long(10, 20, 30, 44), best: 1 },
    ]
    expect(shares(picks)).toEqual({ 'longest best': 0.25, 'shortest best': 0.25, 'medium best': 0.25 })
  })

  it('is shared where options are equally long', () => {
    // The best is one of two longest, and all four are medium: the mean is 15, each is 5 away from it.
    expect(shares([{ options: long(20, 20, 10, 10), best: 0 }])).toEqual({
      'longest best': 0.5,
      'shortest best': 0,
      'medium best': 0.25,
    })
  })

  it('is looked at for worst options too where there are some', () => {
    const [cue] = [shares([{ options: long(10, 20, 30, 44), best: 0, worst: 3 }])]
    expect(cue).toMatchObject({ 'longest worst': 1, 'shortest worst': 0, 'medium worst': 0 })
  })

  // Twelve items of four options: chance is 25 %, eight points more are 33 %; four items are 33.3 %, three 25 %.
  const lengths = long(10, 20, 30, 44)
  const bestAt = (counts: readonly [number, number, number, number]) =>
    counts.flatMap((count, best) => times(count, () => ({ options: lengths, best })))

  it('that is best as often as chance has it is no finding', () => {
    expect(found(bestAt([3, 3, 3, 3]))).toEqual([])
  })

  it.each<[string, readonly [number, number, number, number], readonly string[]]>([
    ['longest', [3, 3, 2, 4], ['listening/de/longest length-gives-best-away']],
    ['shortest', [4, 3, 2, 3], ['listening/de/shortest length-gives-best-away']],
    ['medium', [2, 3, 4, 3], ['listening/de/medium length-gives-best-away']],
  ])('that is best more often than eight points above chance gives it away: %s', (_, counts, expected) => {
    expect(found(bestAt(counts)).filter((line) => line.includes('gives'))).toEqual(expected)
  })

  it('that is hardly ever best is a warning: whoever leaves it out guesses better', () => {
    const { findings } = checkLengthCues(pickBank('listening', bestAt([4, 4, 4, 0])))
    expect(
      findings.find(({ path, code }) => path === 'listening/de/longest' && code === 'length-rules-best-out'),
    ).toMatchObject({
      severity: 'warning',
      values: { option: 'longest', share: 0, chance: 25, items: 12 },
    })
  })

  it('of worst options is a warning', () => {
    const worst = times(12, (n) => ({ options: lengths, best: n % 3, worst: 3 }))
    expect(told(checkLengthCues(pickBank('conflict', worst)).findings)).toContain(
      'conflict/de/longest length-gives-worst-away',
    )
  })

  it('says nothing about fewer than eight items', () => {
    expect(found(times(7, () => ({ options: lengths, best: 3 })))).toEqual([])
    expect(found(times(8, () => ({ options: lengths, best: 3 })))).not.toEqual([])
  })

  it('takes chance from the number of options', () => {
    const three = times(9, (n) => ({ options: long(10, 20, 44), best: n % 3 }))
    expect(checkLengthCues(pickBank('listening', three)).figures[0]).toMatchObject({ share: 1 / 3, chance: 1 / 3 })
    expect(found(three)).toEqual([])
  })
})

describe('[W3] position', () => {
  const options = ['eins', 'zwei', 'drei', 'vier']
  const found = (counts: readonly number[]) =>
    told(
      checkPositionCues(
        pickBank(
          'listening',
          counts.flatMap((count, best) => times(count, () => ({ options, best }))),
        ),
      ).findings,
    )

  // 24 items: 6 are expected at each place, the standard deviation is √(24 · ¼ · ¾) = 2.12, twice that 4.24.
  it('may differ as chance differs', () => {
    expect(found([6, 6, 6, 6])).toEqual([])
    expect(found([10, 2, 6, 6])).toEqual([])
  })

  it('is unbalanced beyond two standard deviations', () => {
    expect(found([11, 5, 4, 4])).toEqual(['listening/best/1 position-unbalanced'])
    expect(found([8, 8, 7, 1])).toEqual(['listening/best/4 position-unbalanced'])
  })

  it('is looked at for worst options as well', () => {
    const picks = times(24, (n) => ({ options, best: n % 3, worst: 3 }))
    expect(told(checkPositionCues(pickBank('conflict', picks)).findings)).toContain(
      'conflict/worst/4 position-unbalanced',
    )
  })

  it('says nothing about a handful of items', () => {
    expect(found([7, 0, 0, 0])).toEqual([])
  })

  it('expects less of a place that not every item has', () => {
    const picks = times(12, (n) => ({ options: n < 6 ? options : options.slice(0, 3), best: n % 3 }))
    const [cue] = checkPositionCues(pickBank('listening', picks)).figures
    expect(cue?.counts).toEqual([4, 4, 4, 0])
    // 6 · ¼ + 6 · ⅓ = 3.5 at the first three places, 6 · ¼ = 1.5 at the last.
    expect(cue?.expected.map((count) => Math.round(count * 10) / 10)).toEqual([3.5, 3.5, 3.5, 1.5])
  })
})

describe('[W3] politeness', () => {
  const options = ['a', 'b', 'c', 'd']
  const items = (politeBest: number, all: number) =>
    times(all, (n) => ({ options, best: 0, worst: 3, polite: n < politeBest ? 0 : n % 2 === 0 ? 1 : 3 }))
  const found = (politeBest: number, all: number) => checkPoliteCues(pickBank('conflict', items(politeBest, all)))

  it('is wrong in at least a third of the items', () => {
    expect(told(found(8, 12).findings)).toEqual([])
    expect(told(found(9, 12).findings)).toEqual(['conflict polite-too-often-best'])
  })

  it('is counted as best and as worst', () => {
    // Items 3 to 8 of 9: of these the odd ones (3, 5, 7) have the polite option as the worst.
    expect(found(3, 9).figures).toEqual([{ skill: 'conflict', items: 9, best: 3, worst: 3 }])
  })

  it('is only asked for where kindness is the skill', () => {
    expect(checkPoliteCues(pickBank('listening', items(9, 9))).figures).toEqual([])
  })
})

describe('[W3] absolute words', () => {
  const found = (picks: readonly QuickPick[]) => checkAbsoluteWords(pickBank('conflict', picks))
  const pick = (options: readonly string[], best: number) => ({ options, best, worst: (best + 1) % 4 })

  it('are whole words of the language', () => {
    const options = ['Immer ruhig', 'Bis niemals!', 'Im Zimmer, allein', 'Nicht so']
    const { figures } = found([pick(options, 3)])
    expect(figures.map(({ language, others }) => [language, others.absolute])).toEqual([
      ['de', ['q0.a', 'q0.b']],
      ['en', []],
    ])
    const english = found([pick(['Never say', 'He is always', 'Overall, a small hall', 'No'], 3)]).figures[1]
    expect(english?.others.absolute).toEqual(['q0.a', 'q0.b'])
  })

  it('are a warning where wrong options have more of them than right ones', () => {
    const wrong = found([pick(['Immer', 'Oft', 'Kaum', 'Gern'], 1)]).findings
    expect(wrong).toEqual([
      {
        rule: 'W3',
        severity: 'warning',
        path: 'conflict/de',
        code: 'absolute-words-in-wrong',
        values: { wrong: 1, right: 0, options: 'q0.a' },
      },
    ])
    expect(found([pick(['Immer', 'Oft', 'Kaum', 'Gern'], 0)]).findings).toEqual([])
  })

  it('are compared per option, because there are more wrong ones', () => {
    // One of one right option, three of three wrong ones: no cue.
    expect(found([pick(['Immer', 'Nie', 'Stets', 'Alle'], 0)]).findings).toEqual([])
  })
})

describe('[W3] near-copies', () => {
  const options = ['Sie rufen an', 'Sie gehen hin', 'Sie warten ab', 'Sie schreiben']
  const pick = (situation: string): QuickPick => ({ options, best: 0, worst: 1, situation })
  const story = 'Am Morgen steht Frau Koch vor der Tür und fragt laut nach ihrem Paket aus der letzten Woche'

  it('are found whatever their order, signs and capitals', () => {
    const bank = pickBank('conflict', [pick(story), pick(story.replace('laut', 'leise').toUpperCase())])
    expect(told(checkNearCopies(bank).findings)).toEqual(['conflict/q1/de near-copy', 'conflict/q1/en near-copy'])
  })

  it('are not what merely has the same options', () => {
    const bank = pickBank('conflict', [
      pick(story),
      pick('Herr Amari ruft spät am Abend wegen einer Mahnung an, die längst bezahlt ist.'),
    ])
    const { findings, figures } = checkNearCopies(bank)
    expect(findings).toEqual([])
    expect(figures[0]).toMatchObject({ items: ['q0', 'q1'] })
  })

  it('share more than four of five words', () => {
    const words = (n: number, from = 0) => times(n, (index) => `wort${index + from}`)
    const text = (own: readonly string[]) => ({
      options: own.slice(0, 4),
      best: 0,
      worst: 1,
      situation: own.slice(4).join(' '),
    })
    // With “Frage Nummer 0” and “… 1” both have 2 more in common and 1 each of their own. 16 common of 20: exactly 80 %.
    const four = [...words(14), 'a', 'b']
    const other = [...words(14), 'a']
    const exactly = checkNearCopies(
      pickBank('conflict', [text([...words(14)].concat('a')), text([...words(14)].concat('b'))]),
    )
    expect(exactly.figures[0]?.similarity).toBe(16 / 20)
    expect(exactly.findings).toEqual([])
    const above = checkNearCopies(pickBank('conflict', [text(four), text(other)]))
    expect(above.figures[0]?.similarity).toBe(17 / 20)
    expect(above.findings).not.toEqual([])
  })
})
