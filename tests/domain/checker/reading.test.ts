import { describe, expect, it } from 'vitest'
import { checkLengthRatio } from '../../../src/domain/checker/length-ratio'
import { sentencesIn, wordsIn } from '../../../src/domain/checker/prose'
import {
  countsOf,
  flesch,
  lix,
  readability,
  syllablesDe,
  syllablesEn,
  wiener,
} from '../../../src/domain/checker/readability'
import { checkReadingLoad } from '../../../src/domain/checker/reading-load'
import { bankOf, broken, SOUND, told } from '../../fixtures/broken-banks'

const words = (n: number) => Array.from({ length: n }, (_, index) => `wort${index}`).join(' ')

describe('words and sentences', () => {
  it.each<[string, number]>([
    ['Es ist 8:30 Uhr.', 4],
    ['Rechnung – 1.200 Euro', 3],
    ['E-Mail an Frau Koch', 4],
    ['{who} kauft {n} Stifte', 4],
    ['Nach {n, plural, one {einem Tag} other {{n} Tagen}} ist Schluss', 4],
    ['', 0],
  ])('%s: %d words', (text, count) => {
    expect(wordsIn(text)).toHaveLength(count)
  })

  it.each<[string, number]>([
    ['Guten Tag. Wie geht es?', 2],
    ['Heute ist der 10. Mai. Es regnet!', 2],
    ['„Schon wieder!“ Sie seufzt.', 2],
    ['“Again.” She sighs.', 2],
    ['Ohne Punkt', 1],
    ['Es sind 4.000 Euro.', 1],
    ['Sie kommt um 8:30. Er wartet.', 2],
    ['', 0],
  ])('%s: %d sentences', (text, count) => {
    expect(sentencesIn(text)).toHaveLength(count)
  })
})

describe('[W5] reading load', () => {
  const found = (place: string, value: unknown) => told(checkReadingLoad(bankOf(broken(place, value))).findings)
  /** Sentences of ten words. */
  const sentences = (n: number) => Array.from({ length: n }, () => `${words(10)}.`).join(' ')

  it('is at most eighty words of stem and situation', () => {
    // The stem “Was hilft?” has two words.
    expect(found('conflict.texts.de.co1/situation', `${sentences(7)} ${words(8)}`)).toEqual([])
    expect(found('conflict.texts.de.co1/situation', `${sentences(7)} ${words(9)}`)).toEqual([
      'conflict/co1/stem/de too-many-words',
    ])
  })

  it('warns of sentences of more than 22 words, wherever they stand', () => {
    expect(found('conflict.texts.de.co1/option/a', words(22))).toEqual([])
    expect(found('conflict.texts.de.co1/option/a', words(23))).toEqual(['conflict/co1/option/a/de sentence-long'])
  })

  it('warns of spoken lines that nobody remembers', () => {
    expect(found('listening.texts.en.li1/line/1', `${sentences(4)} ${words(5)}`)).toEqual([])
    expect(found('listening.texts.en.li1/line/1', `${sentences(4)} ${words(6)}`)).toEqual([
      'listening/li1/line/1/en line-long',
    ])
  })

  it('says how much there is to read, and where most', () => {
    const figures = checkReadingLoad(bankOf(SOUND)).figures.filter(({ language }) => language === 'de')
    // or1: 4 + 3 words; or2: 3 + 1.
    expect(figures.find(({ skill }) => skill === 'organization')).toEqual({
      skill: 'organization',
      language: 'de',
      median: 7,
      most: 7,
      longest: 'or1.stem',
    })
  })
})

describe('readability', () => {
  it.each<[string, number]>([
    ['Haus', 1],
    ['heute', 2],
    ['Idee', 2],
    ['Termin', 2],
    ['beantworten', 4],
    ['Versicherung', 4],
    ['8:30', 1],
  ])('%s has %d syllables', (word, count) => {
    expect(syllablesDe(word)).toBe(count)
  })

  it.each<[string, number]>([
    ['the', 1],
    ['make', 1],
    ['table', 2],
    ['you', 1],
    ['customer', 3],
    ['appointment', 3],
    ['asked', 1],
  ])('%s has %d syllables in English', (word, count) => {
    expect(syllablesEn(word)).toBe(count)
  })

  it('[W5] by the first Wiener Sachtextformel', () => {
    // 8 words in 2 sentences; none of three syllables, one of more than six letters (schläft), five of one syllable.
    const counts = countsOf(['Der Hund läuft. Die Katze schläft heute lange.'])
    expect(wiener(counts)).toBeCloseTo(0.1672 * 4 + 0.1297 * 12.5 - 0.0327 * 62.5 - 0.875, 10)
  })

  it('[W5] by LIX', () => {
    expect(lix(countsOf(['Der Hund läuft. Die Katze schläft heute lange.']))).toBe(4 + 12.5)
  })

  it('[W5] by Flesch, with the value that is given for this sentence everywhere', () => {
    expect(flesch(countsOf(['The cat sat on the mat.']))).toBeCloseTo(116.145, 3)
  })

  it('counts an option without a full stop as a sentence', () => {
    expect(countsOf(['Was hilft?', 'Zuhören', 'Warten']).sentences).toBe(3)
  })

  it('is reported by the formulas of each language', () => {
    const figures = readability(bankOf(SOUND)).filter(({ skill }) => skill === 'conflict')
    expect(figures.map(({ language, formula }) => `${language} ${formula}`)).toEqual([
      'de wiener-1',
      'de lix',
      'en flesch',
      'en lix',
    ])
    expect(figures[0]?.hardest.piece).toBe('co1')
  })
})

describe('[W7] both languages', () => {
  const found = (de: string, en: string) => {
    const bank = bankOf(SOUND)
    const parts = bank.parts.map((part) =>
      part.skill === 'conflict'
        ? {
            ...part,
            texts: { de: { ...part.texts['de'], 'co1.stem': de }, en: { ...part.texts['en'], 'co1.stem': en } },
          }
        : part,
    )
    return told(checkLengthRatio({ ...bank, parts }).findings)
  }
  const text = (length: number) => 'x'.repeat(length)

  it.each<[number, number, readonly string[]]>([
    [100, 100, []],
    [170, 100, []],
    [171, 100, ['conflict/co1/stem/en lengths-differ']],
    [60, 100, []],
    [59, 100, ['conflict/co1/stem/en lengths-differ']],
    // A word more or less decides about short texts.
    [39, 10, []],
    [40, 10, ['conflict/co1/stem/en lengths-differ']],
  ])('German %d, English %d characters', (de, en, expected) => {
    expect(found(text(de), text(en))).toEqual(expected)
  })
})
