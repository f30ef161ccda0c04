import { describe, expect, it } from 'vitest'
import type { Missing } from '../../../src/domain/kinds/missing'
import type { Question } from '../../../src/domain/kinds/question'
import type { Response } from '../../../src/domain/kinds/answers'
import type { Texts } from '../../../src/ui/i18n'
import { responseTo } from '../../../src/ui/kinds/kind'
import { viewOf, type QuestionView } from '../../../src/ui/kinds/question-view'
import { answerLines, nameIn, problemText, thingsIn } from '../../../src/ui/kinds/words'
import { smallBank, smallForm } from '../../support/small-form'

/** Texts that show which key was asked for, and with what. */
const t: Texts = (key, values) => (values ? `${key}(${Object.values(values).join()})` : key)
const word = (key: string) => `<${key}>`
const question = (item: string): Question => {
  const found = smallForm.sections.flatMap((section) => section.questions).find((each) => each.item === item)
  if (found === undefined) throw new Error(`${item} is not in the small form`)
  return found
}
const view = (item: string): QuestionView => {
  const found = viewOf(smallBank, question(item), word, 'de')
  if (found === undefined) throw new Error(`${item} cannot be shown`)
  return found
}

const clock: QuestionView = { type: 'number', item: 'c', stem: '', unit: 'clock', decimals: 0, rounding: false }
const block: QuestionView = {
  type: 'compare',
  item: 'ck1',
  stem: '',
  limit: 60,
  rows: [
    { id: 'r1', left: '4711', right: '4171' },
    { id: 'r2', left: 'Hansen', right: 'Hansen' },
  ],
}

describe('an answer in words', () => {
  it.each<[string, QuestionView, Response | undefined, readonly string[]]>([
    ['nothing', view('li1'), undefined, []],
    ['of another type', view('li1'), { type: 'order', things: ['a'] }, []],
    ['a choice', view('li1'), { type: 'choice', option: 'c' }, ['<li1.option.c>']],
    [
      'both picks, the best first',
      view('co1'),
      { type: 'best-worst', worst: 'a', best: 'd' },
      ['check.best.label(<co1.option.d>)', 'check.worst.label(<co1.option.a>)'],
    ],
    ['half the picks', view('co1'), { type: 'best-worst', worst: 'a' }, ['check.worst.label(<co1.option.a>)']],
    ['a number with its unit', view('nu1'), { type: 'number', text: ' 7,50 ', value: 7.5 }, ['7,50 unit.money.label']],
    ['a number whose unit was typed', view('nu1'), { type: 'number', text: '7,50 €', value: 7.5 }, ['7,50 €']],
    ['a time', clock, { type: 'number', text: '1435', value: 875 }, ['14:35 unit.clock.label']],
    [
      'a time whose unit was typed',
      clock,
      { type: 'number', text: '14 Uhr 35', value: 875 },
      ['14:35 unit.clock.label'],
    ],
    ['a time that was not understood', clock, { type: 'number', text: 'halb drei' }, ['halb drei']],
    [
      'an order, numbered',
      view('or1'),
      { type: 'order', things: ['y', 'x'] },
      ['1. <or1.thing.y>', '2. <or1.thing.x>'],
    ],
    [
      'places with what lies there, empty ones left out',
      view('so1'),
      { type: 'sort', places: { x: 'q', y: 'q' } },
      ['<so1.place.q>: <so1.thing.x>; <so1.thing.y>'],
    ],
    ['rows, only counted', block, { type: 'compare', rows: { r1: 'different' } }, ['part.compare-count.message(1,2)']],
    ['nothing sorted', view('so1'), { type: 'sort', places: {} }, []],
  ])('%s', (_, shown, response, lines) => {
    expect(answerLines(shown, response, t)).toEqual(lines)
  })
})

describe('the response so far', () => {
  it('is only taken if it is of the type of the question', () => {
    const response: Response = { type: 'choice', option: 'a' }
    expect([responseTo('choice', response), responseTo('order', response), responseTo('order', undefined)]).toEqual([
      response,
      undefined,
      undefined,
    ])
  })
})

describe('a question', () => {
  it('has as many things to place as the question has', () => {
    expect([...['li1', 'co1', 'nu1', 'or1', 'so1'].map(view), block].map((each) => thingsIn(each))).toEqual([
      0, 0, 0, 3, 3, 2,
    ])
  })

  it('names its options, things, places and rows', () => {
    expect(nameIn(view('co1'), 'b')).toBe('<co1.option.b>')
    expect(nameIn(view('or1'), 'x')).toBe('<or1.thing.x>')
    expect(nameIn(view('so1'), 'q')).toBe('<so1.place.q>')
    expect(nameIn(block, 'r1')).toBe('4711 | 4171')
  })

  it('shows the id of what it does not have', () => {
    expect([nameIn(view('co1'), 'z'), nameIn(clock, 'z')]).toEqual(['z', 'z'])
  })
})

describe('[C6] what is missing', () => {
  it.each<[string, QuestionView, Missing, string | undefined]>([
    ['nothing', view('li1'), { type: 'Nothing' }, undefined],
    ['a choice', view('li1'), { type: 'Answer' }, 'question.empty.error'],
    ['an order that was not begun', view('or1'), { type: 'Answer' }, 'question.empty.error'],
    ['the worst', view('co1'), { type: 'Worst' }, 'question.worst.error'],
    ['the best', view('co1'), { type: 'Best' }, 'question.best.error'],
    ['a number', view('nu1'), { type: 'Answer' }, 'question.number.empty.error'],
    ['something in the field of a number', view('nu1'), { type: 'Number' }, 'question.number.empty.error'],
    ['a number instead of letters', view('nu1'), { type: 'Readable' }, 'question.number.unreadable.error'],
    ['one meaning of a number', view('nu1'), { type: 'Clear' }, 'question.number.unclear.error'],
    ['a time of day', clock, { type: 'Readable' }, 'question.number.clock.error'],
    ['one meaning of a time of day', clock, { type: 'Clear' }, 'question.number.clock.error'],
    ['places in an order', view('or1'), { type: 'Things', n: 2 }, 'question.order.error(2)'],
    ['places of things', view('so1'), { type: 'Places', n: 1 }, 'question.sort.error(1)'],
    ['rows', block, { type: 'Rows', n: 1 }, 'question.compare.error(1)'],
  ])('%s is said in a sentence', (_, shown, missing, sentence) => {
    expect(problemText(missing, shown, t)).toBe(sentence)
  })
})
