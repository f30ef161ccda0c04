// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readBundle } from '../../../src/domain/submission/bundle'
import { FRAMES_LIMIT, NOTHING_SEEN, sighted } from '../../../src/domain/submission/frames'
import { receiptOf, ridOf } from '../../../src/domain/submission/receipt'
import { namedFiles, parcelOf } from '../../../src/services/submission/parcel'

const recordOf = (n: number, length = 100) => {
  const bytes = new Uint8Array(length).fill(n)
  return { rid: ridOf(bytes), bytes }
}
const parcel = (...records: readonly ReturnType<typeof recordOf>[]) => parcelOf({ records, isAll: true }, 'abc-3')

/** What a camera reads that sees all codes. */
function seen(codes: readonly string[] = []): Uint8Array {
  let row = NOTHING_SEEN
  for (const code of codes) {
    const sight = sighted(row, code)
    if (sight.type === 'Whole') return sight.bytes
    row = sight.seen
  }
  return new Uint8Array()
}

describe('what goes to the recruiter’s device', () => {
  it('alone goes as a file of its own, and as codes of nothing but itself', () => {
    const one = recordOf(1)
    const { files, codes, count, code, rids, isAll } = parcel(one)
    expect({ count, code, rids, isAll }).toEqual({
      count: 1,
      code: receiptOf(one.bytes),
      rids: [one.rid],
      isAll: true,
    })
    expect(files.map(({ name }) => name)).toEqual(['kontor-abc-3-1.kontor'])
    expect(seen(codes)).toEqual(one.bytes)
  })

  it('with others goes as one bundle, as file and as codes alike', () => {
    const records = [recordOf(1), recordOf(2), recordOf(3)]
    const { files, codes, count, rids } = parcel(...records)
    expect([count, rids]).toEqual([3, records.map(({ rid }) => rid)])
    expect(files.map(({ name }) => name)).toEqual(['kontor-abc-3-3.kontor'])
    expect(readBundle(files[0]?.text ?? '')).toMatchObject({
      state: 'whole',
      records: records.map(({ bytes }) => bytes),
    })
    expect(new TextDecoder().decode(seen(codes))).toBe(files[0]?.text)
  })

  it('is offered as codes as long as they do not keep two people waiting for minutes', () => {
    expect(parcel(recordOf(1, FRAMES_LIMIT)).codes).toHaveLength(300)
    expect(parcel(recordOf(1, FRAMES_LIMIT + 1)).codes).toBeUndefined()
  })

  it('says when more may be waiting, and nothing where nothing is', () => {
    expect(parcelOf({ records: [], isAll: false }, 'abc')).toMatchObject({ count: 0, isAll: false, rids: [] })
  })

  it('in several files has their number in each name', () => {
    expect(namedFiles(['a', 'b'], 'kontor-x')).toEqual([
      { name: 'kontor-x-1-2.kontor', text: 'a' },
      { name: 'kontor-x-2-2.kontor', text: 'b' },
    ])
  })
})
