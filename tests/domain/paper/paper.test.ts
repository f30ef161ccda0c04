// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { CORE } from '../../../src/domain/form/blueprint'
import type { Question } from '../../../src/domain/kinds/question'
import { paperCode, paperForm, readPaperCode } from '../../../src/domain/paper/paper-form'
import { typedAnswer } from '../../../src/domain/paper/typed-answer'
import { bank } from '../../../src/bank/full'
import { bank as bankWithRows, fixed } from '../../fixtures/small-bank'
import { smallBank, smallForm } from '../../support/small-form'

const CAMPAIGN = '00112233445566ff'

describe('[P6] the number of a form on paper', () => {
  it('draws the same form again, and others draw others', () => {
    const [one, again, other] = [1, 1, 2].map((number) => paperForm(bank, CORE, CAMPAIGN, number))
    expect(one?.type).toBe('Form')
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
  })
  it('is read back however it is typed', () => {
    const code = paperCode(bank, CAMPAIGN, 42)
    expect(code).toMatch(/^0042-[0-9A-F]{2}$/)
    for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')} `])
      expect(readPaperCode(bank, CAMPAIGN, typed)).toBe(42)
  })
  it('with a digit wrong, or of another campaign or bank, is refused nearly always', () => {
    const codes = Array.from({ length: 200 }, (_, index) => paperCode(bank, CAMPAIGN, index + 1))
    const passes = (read: (code: string) => number | undefined) =>
      codes.filter((code) => read(code) !== undefined).length
    const nextDigit = (code: string) => code.slice(0, 3) + ((Number(code[3]) + 1) % 10) + code.slice(4)
    // One in 256 passes by chance: about one of 200, hardly ever more than five.
    expect(passes((code) => readPaperCode(bank, CAMPAIGN, nextDigit(code)))).toBeLessThan(6)
    expect(passes((code) => readPaperCode(bank, 'ffffffffffffffff', code))).toBeLessThan(6)
    expect(passes((code) => readPaperCode({ ...bank, version: 'later' }, CAMPAIGN, code))).toBeLessThan(6)
  })
  it.each(['', '42', '0000-00', 'ABCD-EF', '0042'])('%j is none', (typed) => {
    expect(readPaperCode(bank, CAMPAIGN, typed)).toBeUndefined()
  })
})

describe('an answer as it stands on paper', () => {
  const questions = smallForm.sections.flatMap((section) => section.questions)
  const kindOf = (question: Question) =>
    question.type === 'number' ? 'number' : (smallBank.items.get(question.item)?.type ?? '')
  const asked = (kind: string) => {
    const found = questions.find((question) => kindOf(question) === kind)
    if (found === undefined) throw new Error(`no ${kind}`)
    return { question: found, shown: found.type === 'fixed' ? found.shown : [] }
  }
  const read = (kind: string, typed: string) => typedAnswer(smallBank, asked(kind).question, typed, true)
  const responses = (kind: string, typed: string) => {
    const answer = read(kind, typed)
    return answer.type === 'Response' ? answer.response : answer.type
  }

  it('a letter stands for the option that is printed beside it', () => {
    expect(responses('choice', ' b ')).toEqual({ type: 'choice', option: asked('choice').shown[1] })
  })
  it('two letters are best and worst, and must differ', () => {
    const { shown } = asked('best-worst')
    expect(responses('best-worst', 'D/A')).toEqual({ type: 'best-worst', best: shown[3], worst: shown[0] })
    expect([responses('best-worst', 'AA'), responses('best-worst', 'A')]).toEqual(['Unreadable', 'Unreadable'])
  })
  it('letters in a row are an order', () => {
    const { shown } = asked('order')
    expect(responses('order', 'c a b')).toEqual({ type: 'order', things: [shown[2], shown[0], shown[1]] })
  })
  it('digits are places, in the order of the things; a dash is nowhere', () => {
    const { question, shown } = asked('sort')
    const item = smallBank.items.get(question.item)
    const places = item?.type === 'sort' ? item.places : []
    const typed = shown.map((_, index) => (index === 0 ? '-' : '2')).join('')
    expect(responses('sort', typed)).toEqual({
      type: 'sort',
      places: Object.fromEntries(shown.slice(1).map((thing) => [thing, places[1]])),
    })
    expect(responses('sort', `${typed}1`)).toBe('Unreadable')
    expect(responses('sort', typed.replace('2', '9'))).toBe('Unreadable')
  })
  it('= and X are rows that are the same or differ, one after the other; the rest may be left out', () => {
    const question = { ...fixed('ck01'), shown: ['r3', 'r1', 'r2', 'r4'] }
    const typed = (text: string) => typedAnswer(bankWithRows, question, text, true)
    expect(typed('=x -=')).toEqual({
      type: 'Response',
      response: { type: 'compare', rows: { r3: 'same', r1: 'different', r4: 'same' } },
    })
    expect(typed('==')).toEqual({
      type: 'Response',
      response: { type: 'compare', rows: { r3: 'same', r1: 'same' } },
    })
    expect([typed('=x=x='), typed('=o=x'), typed('---')].map(({ type }) => type)).toEqual([
      'Unreadable',
      'Unreadable',
      'Empty',
    ])
  })
  it('a number as people write it', () => {
    expect(responses('number', '1.234,5')).toEqual({ type: 'number', text: '1.234,5', value: 1234.5 })
    expect(responses('number', 'viel')).toBe('Unreadable')
  })
  it('nothing, or a dash, is an omitted item', () => {
    for (const kind of ['choice', 'best-worst', 'order', 'number'])
      for (const typed of ['', '  ', '-']) expect(responses(kind, typed)).toBe('Empty')
  })
  it.each(['Z', 'AB', '1', '?'])('%j is no answer to a choice', (typed) => {
    expect(responses('choice', typed)).toBe('Unreadable')
  })
})
