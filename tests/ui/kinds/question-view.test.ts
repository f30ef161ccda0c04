import { describe, expect, it } from 'vitest'
import { bankOf } from '../../../src/domain/bank/bank'
import type { Stimulus } from '../../../src/domain/bank/stimulus'
import type { Question } from '../../../src/domain/kinds/question'
import { viewOf, type QuestionView } from '../../../src/ui/kinds/question-view'
import { smallBank, smallForm, SUM } from '../../support/small-form'

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
