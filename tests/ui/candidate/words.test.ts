import { describe, expect, it } from 'vitest'
import { bankOf } from '../../../src/domain/bank/bank'
import { practice } from '../../../src/bank/practice'
import type { Stimulus } from '../../../src/domain/bank/stimulus'
import type { Question } from '../../../src/domain/form/form'
import type { Response } from '../../../src/domain/attempt/response'
import { answerLines } from '../../../src/ui/candidate/answer-text'
import { viewOf, type QuestionView } from '../../../src/ui/candidate/question-view'
import { numberResponse, responseOf, thingsIn } from '../../../src/ui/candidate/response-to'
import { aloudLinesOf, dialogueNumber, linesOf, trialLines } from '../../../src/ui/candidate/section-words'
import type { Texts } from '../../../src/ui/i18n'
import { smallBank, smallForm, SUM } from '../../support/small-form'

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

describe('a question with its words', () => {
  it('has its options in the order that was drawn', () => {
    expect(view('co1')).toMatchObject({
      type: 'best-worst',
      item: 'co1',
      stem: '<co1.stem>',
      situation: '<co1.situation>',
      options: ['d', 'b', 'a', 'c'].map((id) => ({ id, text: `<co1.option.${id}>` })),
    })
  })

  it('of sorting shuffles the things and never the places', () => {
    expect(view('so1')).toMatchObject({
      things: ['z', 'x', 'y'].map((id) => ({ id, text: `<so1.thing.${id}>` })),
      places: ['p', 'q'].map((id) => ({ id, text: `<so1.place.${id}>` })),
    })
  })

  it('about a dialogue brings no stimulus along', () => {
    expect(view('li1').stimulus).toBeUndefined()
  })

  it('without a situation has none', () => {
    const bare = viewOf(smallBank, question('co1'), (key) => (key.endsWith('situation') ? undefined : word(key)), 'de')
    expect(bare?.situation).toBeUndefined()
  })

  it('of an item that this bank does not have cannot be shown', () => {
    expect(viewOf(bankOf('empty', []), question('co1'), word, 'de')).toBeUndefined()
    expect(viewOf(bankOf('empty', []), question('nu1'), word, 'de')).toBeUndefined()
  })

  it('that a model wrote shows its values in the language of the reader', () => {
    const asked: unknown[] = []
    viewOf(smallBank, question('nu1'), (_, values) => (asked.push(values), ''), 'en')
    expect(asked).toContainEqual({ pieces: 3, price: '€2.50' })
  })

  it('that a model wrote may bring a table and a stem of its own', () => {
    const table = {
      columns: ['what', 'each'],
      rows: [[{ text: 'folder' }, { value: 'price', format: 'money' }]],
    } as const
    const setting = {
      ...SUM.settings[1],
      table: { ...table, columns: [...table.columns], rows: table.rows.map((row) => [...row]) },
    }
    const model = { ...SUM, stem: 'each', settings: { 1: setting, 2: setting, 3: setting } } as const
    expect(viewOf(bankOf('1', [{ models: [model] }]), question('nu1'), word, 'en')).toMatchObject({
      stem: '<nu1.stem.1>',
      stimulus: {
        type: 'table',
        columns: ['<nu1.column.what>', '<nu1.column.each>'],
        rows: [['<nu1.cell.folder>', '€2.50']],
      },
    })
  })

  it.each<[Stimulus, unknown]>([
    [
      { type: 'text', id: 's', skill: 'conflict', paragraphs: 2 },
      { type: 'text', title: '<s.title>', paragraphs: ['<s.paragraph.1>', '<s.paragraph.2>'] },
    ],
    [
      { type: 'document', id: 's', skill: 'conflict', paragraphs: 1 },
      { type: 'document', from: '<s.from>', to: '<s.to>', subject: '<s.subject>', paragraphs: ['<s.paragraph.1>'] },
    ],
    [
      { type: 'mailbox', id: 's', skill: 'conflict', mails: ['m1', 'm2'] },
      {
        type: 'mailbox',
        mails: ['m1', 'm2'].map((id) => ({
          id,
          from: `<s.mail.${id}.from>`,
          subject: `<s.mail.${id}.subject>`,
          time: `<s.mail.${id}.time>`,
          preview: `<s.mail.${id}.preview>`,
        })),
      },
    ],
    [
      { type: 'table', id: 's', skill: 'conflict', columns: 2, rows: 1 },
      {
        type: 'table',
        title: '<s.title>',
        columns: ['<s.column.1>', '<s.column.2>'],
        rows: [['<s.cell.1.1>', '<s.cell.1.2>']],
      },
    ],
  ])('brings along what is to be read: %j', (stimulus, expected) => {
    const item = smallBank.items.get('co1')
    if (item === undefined) throw new Error('co1 has gone')
    const bank = bankOf('1', [{ items: [{ ...item, stimulus: 's' }], stimuli: [stimulus] }])
    expect(viewOf(bank, question('co1'), word, 'de')?.stimulus).toEqual(expected)
  })
})

describe('an answer in words', () => {
  const clock: QuestionView = { type: 'number', item: 'c', stem: '', unit: 'clock', decimals: 0, rounding: false }
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
    ['a time whose unit was typed', clock, { type: 'number', text: '14:35 Uhr', value: 875 }, ['14:35 Uhr']],
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
    ['nothing sorted', view('so1'), { type: 'sort', places: {} }, []],
  ])('%s', (_, shown, response, lines) => {
    expect(answerLines(shown, response, t)).toEqual(lines)
  })
})

describe('an answer to a number', () => {
  it.each([
    ['12,50', 'money', 'de', 12.5],
    ['1.234', 'pieces', 'de', 1234],
    ['1.234', 'pieces', 'en', 1.234],
    ['14:35', 'clock', 'de', 875],
    ['2:35 pm', 'clock', 'en', 875],
    ['abc', 'money', 'de', undefined],
    ['', 'money', 'de', undefined],
  ] as const)('%j as %s in %s', (text, unit, language, value) => {
    expect(numberResponse(text, unit, language)).toEqual({ type: 'number', text, value })
  })

  it('that is typed past the length of the field is cut there, so that it can be stored', () => {
    expect(numberResponse('1'.repeat(60), 'money', 'de').text).toBe('1'.repeat(40))
  })
})

describe('the response so far', () => {
  it('is only taken if it is of the type of the question', () => {
    const response: Response = { type: 'choice', option: 'a' }
    expect([responseOf('choice', response), responseOf('order', response), responseOf('order', undefined)]).toEqual([
      response,
      undefined,
      undefined,
    ])
  })

  it('has as many things to place as the question has', () => {
    expect(['li1', 'co1', 'nu1', 'or1', 'so1'].map((item) => thingsIn(view(item)))).toEqual([0, 0, 0, 3, 3])
  })
})

describe('[C2] a conversation', () => {
  const section = smallForm.sections[0]
  if (section === undefined) throw new Error('the small form has lost its sections')

  it('is counted among the conversations of its section', () => {
    expect(dialogueNumber(smallBank, section, 'call-1')).toEqual({ n: 1, all: 2 })
    expect(dialogueNumber(smallBank, section, 'call-2')).toEqual({ n: 2, all: 2 })
  })

  it('is counted right after questions without one', () => {
    const turned = { ...section, questions: [...section.questions].reverse() }
    expect(dialogueNumber(smallBank, turned, 'call-2')).toEqual({ n: 1, all: 2 })
  })

  it('has its lines in order, each with who speaks', () => {
    const dialogue = smallBank.stimuli.get('call-1')
    if (dialogue?.type !== 'dialogue') throw new Error('call-1 is no dialogue any more')
    expect(linesOf(dialogue, word)).toEqual([
      { speaker: '<call-1.speaker.customer>', text: '<call-1.line.1>' },
      { speaker: '<call-1.speaker.staff>', text: '<call-1.line.2>' },
    ])
  })

  it('gives the same role the same voice, whoever speaks first, and names a recording where there is one', () => {
    const dialogue = smallBank.stimuli.get('call-1')
    if (dialogue?.type !== 'dialogue') throw new Error('call-1 is no dialogue any more')
    const called = { ...dialogue, lines: ['staff', 'customer'], audio: { de: 'opus' } } as const
    const voices = (language: 'de' | 'en') =>
      aloudLinesOf(called, word, language).map(({ voice, recording }) => [voice, recording])
    expect(voices('de')).toEqual([
      [1, '/audio/de/call-1-1.opus'],
      [0, '/audio/de/call-1-2.opus'],
    ])
    expect(voices('en')).toEqual([
      [1, undefined],
      [0, undefined],
    ])
  })
})

describe('the sound check', () => {
  const t = (key: string) => `<${key}>`
  it('lets both voices of the device speak', () => {
    expect(trialLines(t, practice, word, 'de')).toEqual([
      { speaker: '', text: '<adjustments.sound-first.message>', voice: 0 },
      { speaker: '', text: '<adjustments.sound-second.message>', voice: 1 },
    ])
  })

  it('plays the beginning of the practice conversation where that is recorded', () => {
    const call = practice.bank.stimuli.get('pr-call')
    if (call?.type !== 'dialogue') throw new Error('pr-call is no dialogue any more')
    const stimuli = new Map(practice.bank.stimuli).set('pr-call', { ...call, audio: { de: 'mp3' } })
    const recorded = { ...practice, bank: { ...practice.bank, stimuli } }
    expect(trialLines(t, recorded, word, 'de').map(({ recording }) => recording)).toEqual([
      '/audio/de/pr-call-1.mp3',
      '/audio/de/pr-call-2.mp3',
    ])
    expect(trialLines(t, recorded, word, 'en').map(({ recording }) => recording)).toEqual([undefined, undefined])
  })
})
