import { describe, expect, it } from 'vitest'
import { deletedBy, type Tombstone } from '../../../src/domain/campaign/tombstone'

const of = (what: Tombstone['what'], at: number, rid = 'ada'): Tombstone => ({ rid, what, at })

describe('what is deleted here', () => {
  it.each<[string, readonly Tombstone[], object | undefined]>([
    ['nobody, while nothing is written', [], undefined],
    ['who was erased', [of('erased', 1)], { why: 'erased', at: 1 }],
    ['who was deleted by date', [of('retention', 1)], { why: 'retention', at: 1 }],
    ['not who came back after that', [of('retention', 1), of('returned', 2)], undefined],
    [
      'who was deleted by date again',
      [of('retention', 1), of('returned', 2), of('retention', 3)],
      { why: 'retention', at: 3 },
    ],
    [
      'who was erased, whatever came after it',
      [of('erased', 1), of('returned', 2), of('retention', 3)],
      { why: 'erased', at: 1 },
    ],
    ['who was erased after that', [of('retention', 1), of('erased', 2)], { why: 'erased', at: 2 }],
  ])('%s', (_, tombstones, expected) => {
    expect(deletedBy(tombstones).get('ada')).toEqual(expected)
  })

  it('is said of each by itself', () => {
    const deleted = deletedBy([of('erased', 1), of('retention', 2, 'bo'), of('returned', 3, 'bo')])
    expect([...deleted.keys()]).toEqual(['ada'])
  })
})
