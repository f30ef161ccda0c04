import { describe, expect, it } from 'vitest'
import { checkModelDraws } from '../../../src/domain/checker/model-draws'
import { checkModelStems } from '../../../src/domain/checker/model-stems'
import { faultsIn } from '../../../src/domain/checker/rendered-text'
import type { BankDocument } from '../../../src/domain/checker/schema'
import { bankOf, broken, SOUND, told } from '../../fixtures/broken-banks'
import { icu } from '../../../src/services/banks/icu'

const SEEDS = 3000
const draws = (document: BankDocument, seeds = SEEDS) => checkModelDraws(bankOf(document), icu, seeds)
const all = (code: string) => [1, 2, 3].map((n) => `numeracy/nu-total/settings/${n}${code}`)

describe('[M3] what a model writes', () => {
  it('has nothing to be found in a sound bank', () => {
    const { findings, figures } = draws(SOUND, 10_000)
    expect(findings).toEqual([])
    // 2 to 9 pieces at 1.00 to 9.00 euros; 8 · 81 pairs of number and price.
    expect(figures[0]).toEqual({ model: 'nu-total', difficulty: 1, distinct: 648, least: 2, greatest: 81 })
  })

  it.each<[string, unknown, readonly string[]]>([
    ['models.0.settings.2.require', ['n > 9'], ['numeracy/nu-total/settings/2 model-writes-nothing']],
    ['keys.0.answers.common.answer', 'total / (n - n)', all('/answer answer-undefined')],
    ['keys.0.answers.common.answer', 'total - 100000', all('/answer answer-not-positive')],
    ['keys.0.answers.common.answer', 'total * 1000000', all('/answer answer-too-large')],
    ['keys.0.answers.common.answer', 'total / 11', all('/answer answer-endless')],
    ['keys.0.answers.common.wrong.0.value', 'n * price', all('/wrong/one wrong-path-right')],
    ['keys.0.answers.common.wrong.0.value', 'price / (n - n)', all('/wrong/one wrong-path-undefined')],
    // With a tolerance of one cent, one cent more is right as well.
    [
      'keys.0.answers.common',
      { answer: 'total', tolerance: 0.01, wrong: [{ id: 'one', value: 'total + 1', credit: 0 }] },
      all('/wrong/one wrong-path-right'),
    ],
    ['models.0.settings.1.draw.price', { of: [100, 200] }, ['numeracy/nu-total/settings/1 draws-too-few']],
    // 8 · 17 = 136 different questions
    ['models.0.settings.1.draw.price.step', 50, ['numeracy/nu-total/settings/1 draws-few']],
  ])('%s = %o', (place, value, expected) => {
    expect(told(draws(broken(`numeracy.${place}`, value)).findings)).toEqual(expected)
  })

  it('is a time of day where a time of day is asked for', () => {
    const clock = broken('numeracy.models.0.unit', 'clock')
    // Up to 9 · 900 minutes.
    expect(told(draws(clock).findings)).toEqual(all('/answer answer-no-time-of-day'))
  })

  it('may be endless where the rule of rounding is printed', () => {
    const endless = broken('numeracy.keys.0.answers.common.answer', 'total / 11')
    const parts = endless.parts.map((part) => ({
      ...part,
      models: part.models?.map((model) => ({ ...Object(model), rounding: true })),
    }))
    expect(draws({ ...endless, parts }).findings).toEqual([])
  })

  it('can be worked out from what the reader sees', () => {
    // Without the table nobody knows the price.
    const { findings } = draws(broken('numeracy.models.0.settings.3.table', undefined))
    expect(told(findings)).toEqual([
      'numeracy/nu-total/settings/3/answer answer-not-determined',
      'numeracy/nu-total/settings/3 draws-too-few',
    ])
  })

  it('is told with a count and an example', () => {
    const { findings } = draws(broken('numeracy.keys.0.answers.common.answer', 'total - 200'))
    const first = findings.find(({ code }) => code === 'answer-not-positive')
    // Two euros less: only two pieces at 1.00 come to nothing.
    expect(first?.values).toMatchObject({ of: SEEDS, example: 'n 2, price 100, total 200' })
    expect(Number(first?.values['draws'])).toBeLessThan(30)
  })
})

describe('[M3] stems', () => {
  const stems = (document: BankDocument) => told(checkModelStems(bankOf(document), icu, 100))
  const withStem = (text: string) => broken('numeracy.texts.en.nu-total/stem', text)
  const fromOne = (text: string) => {
    const document = withStem(text)
    const draw = { n: { from: 1, to: 9, step: 1 }, price: { from: 100, to: 900, step: 10 } }
    return {
      ...document,
      parts: document.parts.map((part) =>
        part.skill === 'numeracy'
          ? {
              ...part,
              models: broken('numeracy.models.0.settings.1.draw', draw).parts.find(({ skill }) => skill === 'numeracy')
                ?.models,
            }
          : part,
      ),
    }
  }
  const at = 'numeracy/nu-total/stem/en'

  it('of a sound bank read well', () => {
    expect(stems(SOUND)).toEqual([])
  })

  it.each<[string, string]>([
    ['{who} buys {n}  pens.', 'stem-blanks'],
    ['{who} buys {n} pens .', 'stem-blanks'],
    ['{who} buys the the {n} pens.', 'stem-word-doubled'],
    ['{who} buys {cost} pens.', 'stem-value-missing'],
    ['today {who} buys {n} pens.', 'stem-small-letter'],
    ['{n} of them. it is {who}.', 'stem-small-letter'],
    ['A {n}-page letter from {who}, {n}0000 words.', 'stem-digits-unseparated'],
  ])('%s', (text, code) => {
    expect(stems(withStem(text))).toContain(`${at} ${code}`)
  })

  it('find the plural of one', () => {
    expect(stems(fromOne('{who} buys {n} pens.'))).toContain(`${at} stem-plural-of-one`)
    expect(stems(fromOne('{who} has {n} children.'))).toContain(`${at} stem-plural-of-one`)
    expect(
      stems(fromOne('{who} buys {n, plural, one {# pen} other {# pens}}.')).filter((line) => line.startsWith(at)),
    ).toEqual([])
  })

  it('find wordings that do not fit where they are put', () => {
    const document = broken('numeracy.texts.en.nu-total/who/1', 'an customer')
    expect(stems(document)).toEqual([`${at} stem-article`, `${at} stem-small-letter`])
  })
})

describe('[M3] a text for the reader', () => {
  it.each<[string, 'de' | 'en', readonly string[]]>([
    ['Das kostet 1.234,50 € um 8:30 Uhr.', 'de', []],
    ['That is €1,234.50 at 8:30.', 'en', []],
    ['Das kostet 1,234 €.', 'de', ['stem-decimals']],
    ['That is 1.234 hours.', 'en', ['stem-decimals']],
    ['Nach undefined Tagen.', 'de', ['stem-value-missing']],
    ['Es sind NaN Stunden.', 'de', ['stem-value-missing']],
    ['Es sind {n} Stunden.', 'de', ['stem-value-missing']],
    ['Er und und sie.', 'de', ['stem-word-doubled']],
    ['Was das, das kostet.', 'de', []],
    ['Nach 1 Tage kommt sie.', 'de', ['stem-plural-of-one']],
    ['Nach 1 Stunde kommt sie.', 'de', []],
    ['Nach 11 Tagen und 0,1 Stunden.', 'de', []],
    ['It takes 1 boxes.', 'en', ['stem-plural-of-one']],
    ['It takes 1 box.', 'en', []],
    ['It takes 11 boxes and 2.1 hours.', 'en', []],
    ['Room 1 is free.', 'en', []],
    ['Es sind 10710 Kopien.', 'de', ['stem-digits-unseparated']],
    ['A invoice of €8.', 'en', ['stem-article']],
    ['An discount of 8%.', 'en', ['stem-article']],
    ['A 8% discount.', 'en', ['stem-article']],
    ['An 8% discount, a 5% discount, an 11% one, a 1% one.', 'en', []],
    ['A user, a uniform, an hour, a one-off.', 'en', []],
  ])('%s (%s)', (text, language, codes) => {
    expect(faultsIn(text, language).map(({ code }) => code)).toEqual(codes)
  })
})
