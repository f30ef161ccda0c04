import { describe, expect, it } from 'vitest'
import { paperAnswer } from '../../../src/ui/kinds/paper'

const shown = { item: 'x', stem: '' }
const things = ['one', 'two', 'three'].map((id) => ({ id, text: `<${id}>` }))
const places = ['p', 'q'].map((id) => ({ id, text: `<${id}>` }))

describe('an answer on paper', () => {
  it('is one letter for a choice, two for best and worst, and as many as there are things to order', () => {
    const choice = paperAnswer({ ...shown, type: 'choice', options: things })
    expect(choice.lines.map(({ sign, text }) => sign + text)).toEqual(['A<one>', 'B<two>', 'C<three>'])
    expect(choice.boxes).toEqual([''])
    expect(paperAnswer({ ...shown, type: 'best-worst', options: things }).boxes).toEqual(['', ''])
    expect(paperAnswer({ ...shown, type: 'order', things }).boxes).toEqual(['', '', ''])
  })

  it('has a lettered box for each thing to sort, and says which digit means which place', () => {
    const sort = paperAnswer({ ...shown, type: 'sort', things, places })
    expect(sort.legend?.map(({ sign, text }) => sign + text)).toEqual(['1<p>', '2<q>'])
    expect(sort.boxes).toEqual(['A', 'B', 'C'])
  })

  it('has a numbered box for each row to compare', () => {
    const rows = [
      { id: 'r1', left: '4711', right: '4171' },
      { id: 'r2', left: 'Hansen', right: 'Hansen' },
    ]
    const block = paperAnswer({ ...shown, type: 'compare', rows, limit: 60 })
    expect(block.lines.map(({ sign }) => sign)).toEqual(['1', '2'])
    expect(block.lines[0]?.text).toContain('4171')
    expect(block.boxes).toEqual(['1', '2'])
  })

  it('is a long field with its unit for a number', () => {
    const number = paperAnswer({ ...shown, type: 'number', unit: 'money', decimals: 2, rounding: false })
    expect(number).toMatchObject({ lines: [], boxes: [], unit: 'money' })
  })
})
