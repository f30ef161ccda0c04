import { describe, expect, it } from 'vitest'
import { stimulusBeside } from '../../../src/ui/kinds/beside'
import type { QuestionView } from '../../../src/ui/kinds/question-view'
import type { StimulusView } from '../../../src/ui/parts/stimulus-view'

const asked = { item: 'x1', stem: '' }
const things = [
  { id: 'rent', text: 'Miete überweisen' },
  { id: 'mail', text: 'Post verteilen' },
]
const order = (rows: readonly (readonly string[])[]): QuestionView => ({
  ...asked,
  type: 'order',
  things,
  stimulus: { type: 'table', columns: ['Arbeit', 'Wann'], rows },
})
const spot = (paragraphs: readonly string[]): QuestionView => ({
  ...asked,
  type: 'spot',
  options: ['Karte 1', 'Weg 12', 'Telefon 4'].map((text, n) => ({ id: `s${n}`, text })),
  stimulus: { type: 'text', paragraphs },
})

describe('what stands beside a control', () => {
  it('is no table whose rows stand on the things themselves', () => {
    const rows = [
      ['Post verteilen', 'bis 9 Uhr'],
      ['Miete überweisen', 'bis 10 Uhr'],
    ]
    expect(stimulusBeside(order(rows))).toBeUndefined()
  })

  it.each<readonly [string, readonly (readonly string[])[]]>([
    [
      'names one of them otherwise',
      [
        ['Post', 'bis 9 Uhr'],
        ['Miete überweisen', 'bis 10 Uhr'],
      ],
    ],
    [
      'has a row more',
      [
        ['Post verteilen', '9'],
        ['Miete überweisen', '10'],
        ['Pause', '11'],
      ],
    ],
    ['has a row less', [['Post verteilen', '9']]],
  ])('is a table that %s', (_, rows) => {
    const view = order(rows)
    expect(stimulusBeside(view)).toBe(view.stimulus)
  })

  it('is no original that stands line by line with its copy', () => {
    expect(stimulusBeside(spot(['Karte 1', 'Weg 21', 'Telefon 4']))).toBeUndefined()
  })

  it.each<readonly [string, readonly string[]]>([
    ['another text of as many lines', ['Wir schreiben', 'klar und', 'freundlich.']],
    ['a text of more lines', ['Karte 1', 'Weg 12', 'Telefon 4', 'Ende']],
  ])('is %s', (_, paragraphs) => {
    const view = spot(paragraphs)
    expect(stimulusBeside(view)).toBe(view.stimulus)
  })

  it('is the text of a question of any other kind', () => {
    const stimulus: StimulusView = { type: 'text', paragraphs: ['Hausregel'] }
    expect(stimulusBeside({ ...asked, type: 'choice', options: things, stimulus })).toBe(stimulus)
  })
})
