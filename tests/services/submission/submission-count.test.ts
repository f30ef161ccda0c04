// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createSubmissionCount } from '../../../src/services/submission/submission-count'

/** localStorage as far as it is used; its entries are its keys, as in a browser. */
function storage(entries: Record<string, string> = {}): Storage {
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => void (entries[key] = value),
    removeItem: (key: string) => void Reflect.deleteProperty(entries, key),
  }
  return new Proxy(entries, {
    get: (_, key) => Reflect.get(methods, key) as unknown,
  }) as unknown as Storage
}
const over = (entries: Record<string, string>) => createSubmissionCount(() => storage(entries))

describe('how many submissions this device has taken in', () => {
  it('is counted for each campaign, and survives a reload', () => {
    const entries = {}
    over(entries).add('one', 'r1')
    over(entries).add('one', 'r2')
    over(entries).add('two', 'r3')
    over(entries).subtract('one', 1, 'd1')
    expect(over(entries).counts()).toEqual({ one: 1, two: 1 })
  })
  it('counts a submission once, also when others were counted in between', () => {
    const submissionCount = over({})
    for (const rid of ['r1', 'r2', 'r1', 'r2', 'r1']) submissionCount.add('one', rid)
    expect(submissionCount.counts()).toEqual({ one: 2 })
  })
  it('subtracts a deletion once, however often it is carried out', () => {
    const entries = {}
    for (const rid of ['r1', 'r2', 'r3', 'r4']) over(entries).add('one', rid)
    for (const deletion of ['d1', 'd1', 'd2', 'd1']) over(entries).subtract('one', 1, deletion)
    expect(over(entries).counts()).toEqual({ one: 2 })
  })
  it('never falls below none', () => {
    const tally = over({})
    tally.add('one', 'r1')
    tally.subtract('one', 5, 'd1')
    expect(tally.counts()).toEqual({ one: 0 })
  })
  it('remembers the twenty that came last, and no more', () => {
    const entries: Record<string, string> = {}
    const tally = over(entries)
    for (let n = 1; n <= 21; n += 1) tally.add('one', `r${n}`)
    for (let n = 1; n <= 21; n += 1) tally.subtract('one', 0, `d${n}`)
    tally.add('one', 'r2')
    tally.subtract('one', 5, 'd2')
    expect(tally.counts()).toEqual({ one: 21 })
    const { data } = JSON.parse(entries['kontor-count:one'] ?? '') as { data: Record<string, string[]> }
    expect([data.recent?.length, data.recent?.at(-1), data.gone?.length, data.gone?.at(-1)]).toEqual([
      20,
      'r21',
      20,
      'd21',
    ])
  })
  it('is forgotten with its campaign alone, and another entry of the page is none', () => {
    const entries: Record<string, string> = { 'kontor-theme': '"dark"' }
    const tally = over(entries)
    tally.add('one', 'r1')
    tally.add('two', 'r2')
    tally.forget('one')
    expect(tally.counts()).toEqual({ two: 1 })
    expect(Object.keys(entries)).toEqual(['kontor-theme', 'kontor-count:two'])
  })
  it('from before deletions were remembered goes on', () => {
    const entries = {
      'kontor-count:one': JSON.stringify({ kind: 'kontor-count', version: 1, data: { count: 3, recent: ['r3'] } }),
    }
    over(entries).add('one', 'r3')
    over(entries).subtract('one', 1, 'd1')
    expect(over(entries).counts()).toEqual({ one: 2 })
  })
  it('goes on from what an older Kontor has counted', () => {
    const entries = { 'kontor-tally': JSON.stringify({ one: { count: 7, last: 'r7' }, two: { count: 2, last: 'r2' } }) }
    over(entries).add('one', 'r7')
    over(entries).add('one', 'r8')
    expect(over(entries).counts()).toEqual({ one: 8, two: 2 })
    over(entries).forget('one')
    expect(over(entries).counts()).toEqual({ two: 2 })
  })
  it.each([
    ['garbage', '{'],
    ['by a later Kontor', JSON.stringify({ kind: 'kontor-count', version: 9, data: { per: 'hour' } })],
    ['of the wrong shape', JSON.stringify({ kind: 'kontor-count', version: 1, data: { count: -1 } })],
  ])('one entry that is %s costs no other, and is left as it is', (_, text) => {
    const entries: Record<string, string> = { 'kontor-count:two': text }
    over(entries).add('one', 'r1')
    over(entries).add('two', 'r2')
    expect(over(entries).counts()).toEqual({ one: 1 })
    expect(entries['kontor-count:two']).toBe(text)
  })
  it('one old entry that is not understood costs no other', () => {
    const entries = { 'kontor-tally': JSON.stringify({ one: { count: 7, last: 'r7' }, two: 'many' }) }
    over(entries).add('two', 'r1')
    expect(over(entries).counts()).toEqual({ one: 7, two: 1 })
  })
  it('where the browser blocks it, counts nothing and stops nobody', () => {
    const submissionCount = createSubmissionCount(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    submissionCount.add('one', 'r1')
    submissionCount.forget('one')
    expect(submissionCount.counts()).toEqual({})
  })
})
