import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUNDLE_LIMITS, readBundle, writeBundle, writeBundles } from '../../../src/domain/submission/bundle'

const record = (n: number) => Uint8Array.from({ length: 40 + (n % 7) }, (_, place) => (n * 31 + place) % 256)
const records = (count: number) => Array.from({ length: count }, (_, n) => record(n))
const linesOf = (count: number) => writeBundle(records(count)).split('\n')

function read(text: string) {
  const bundle = readBundle(text)
  if (bundle.type !== 'Records') throw new Error(`Read as ${bundle.type}`)
  return bundle
}

describe('a bundle', () => {
  it('brings back what was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { maxLength: 20 }), (given) => {
        const bundle = read(writeBundle(given))
        expect(bundle).toEqual({
          type: 'Records',
          records: given,
          promised: given.length,
          badLines: [],
          state: 'whole',
        })
      }),
    )
  })

  it.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['BOM', (text) => `\uFEFF${text}`],
    ['leading >', (text) => text.replaceAll(/^/gm, '> ')],
    ['empty lines', (text) => text.replaceAll('\n', '\n\n')],
    ['spaces at the end', (text) => text.replaceAll('\n', '  \n')],
  ])('survives mail: %s', (_, mailed) => {
    expect(read(mailed(writeBundle(records(5))))).toMatchObject({ records: records(5), state: 'whole' })
  })

  it('without end says how many of how many were recovered', () => {
    const bundle = read(linesOf(80).slice(0, 58).join('\n'))
    expect(bundle).toMatchObject({ state: 'cut-off', promised: 80 })
    expect(bundle.records).toHaveLength(57)
  })

  it('cut at every length never throws and is never called whole', () => {
    const text = writeBundle(records(3))
    for (let length = 0; length < text.trimEnd().length; length += 1) {
      const bundle = readBundle(text.slice(0, length))
      if (bundle.type !== 'Records') continue
      expect(bundle.state).toBe('cut-off')
      expect(bundle.records.length).toBeLessThanOrEqual(3)
    }
  })

  it('with one bad line of 1,000 keeps the other 999 and names the line', () => {
    const lines = linesOf(1000)
    lines[500] = 'this is not base64!'
    const bundle = read(lines.join('\n'))
    expect(bundle.records).toHaveLength(999)
    expect(bundle).toMatchObject({ badLines: [501], state: 'changed' })
  })

  it('with a wrong count is changed', () => {
    expect(read(writeBundle(records(3)).replace('end 3', 'end 4')).state).toBe('changed')
  })

  it('with a wrong digest is changed', () => {
    const text = writeBundle(records(3))
    expect(read(text.replace(/.\n$/, (last) => (last.startsWith('0') ? '1\n' : '0\n'))).state).toBe('changed')
  })

  it('with a line taken out, or two exchanged, is changed', () => {
    const lines = linesOf(4)
    expect(read(lines.toSpliced(2, 1).join('\n')).state).toBe('changed')
    expect(
      read(
        lines
          .with(1, lines[2] ?? '')
          .with(2, lines[1] ?? '')
          .join('\n'),
      ).state,
    ).toBe('changed')
  })

  it('of 70 MiB is refused without being read', () => {
    expect(readBundle(' '.repeat(70 * 1024 * 1024))).toEqual({ type: 'TooLarge' })
  })

  it('of 60,000 lines is refused', () => {
    expect(readBundle(`kontor-bundle 1 60000\n${'AAAA\n'.repeat(60_000)}`)).toEqual({ type: 'TooLarge' })
  })

  it('of 50,000 lines is read', () => {
    expect(read(writeBundle(records(BUNDLE_LIMITS.lines))).state).toBe('whole')
  }, 60_000)

  it('with a line of 10 MiB loses only that line', () => {
    const lines = linesOf(3)
    const bundle = read(lines.with(2, 'A'.repeat(10 * 1024 * 1024)).join('\n'))
    expect(bundle).toMatchObject({ records: [record(0), record(2)], badLines: [3] })
  })

  it('with a megabyte of spaces in one line loses only that line, and is not slow', () => {
    const lines = linesOf(3)
    const bundle = read(lines.with(2, `x${' '.repeat(1024 * 1024)}x`).join('\n'))
    expect(bundle).toMatchObject({ records: [record(0), record(2)], badLines: [3], state: 'changed' })
  })

  it('that would hold more lines than are read becomes several, each of which is read', () => {
    const written = writeBundles(records(BUNDLE_LIMITS.lines + 1))
    const back = written.map(read)
    expect(back.map(({ state, records }) => [state, records.length])).toEqual([
      ['whole', BUNDLE_LIMITS.lines],
      ['whole', 1],
    ])
    expect(back[1]?.records).toEqual([record(BUNDLE_LIMITS.lines)])
  }, 60_000)

  it('that would be longer than is read becomes several, none longer than the limit however mail quotes it', () => {
    const limits = { ...BUNDLE_LIMITS, text: 2500 }
    const written = writeBundles(records(40), limits)
    expect(written.length).toBeGreaterThan(1)
    for (const text of written) expect(text.replaceAll(/^/gm, '> ').replaceAll('\n', '\r\n').length).toBeLessThan(2500)
    expect(written.flatMap((text) => read(text).records)).toEqual(records(40))
  })

  it('is full with exactly as many signs as are read, counted as base64 between quoting and line ends', () => {
    // Ten records of 30 bytes: 40 signs of base64 and four of room each, beside 1,024 around.
    const ten = Array.from({ length: 10 }, () => new Uint8Array(30).fill(7))
    const piles = (text: number) =>
      writeBundles(ten, { ...BUNDLE_LIMITS, text }).map((each) => read(each).records.length)
    expect(piles(1024 + 10 * 44)).toEqual([10])
    expect(piles(1024 + 10 * 44 - 1)).toEqual([9, 1])
    expect(piles(1024 + 5 * 44)).toEqual([5, 5])
    // Larger than the limit by itself: it goes alone, and no empty one before it.
    expect(piles(1024)).toEqual(Array(10).fill(1))
  })

  it('takes lines and records up to their limits, and none beyond', () => {
    const largest = new Uint8Array(BUNDLE_LIMITS.record).fill(1)
    expect(read(writeBundle([largest]))).toMatchObject({ state: 'whole', records: [largest] })
    const larger = new Uint8Array(BUNDLE_LIMITS.record + 1).fill(1)
    expect(read(writeBundle([larger]))).toMatchObject({ state: 'changed', records: [], badLines: [2] })
  })

  it('with a bad line is changed, although count and digest are of what remains', () => {
    const lines = linesOf(2)
    expect(read([lines[0], 'x!', ...lines.slice(1)].join('\n'))).toMatchObject({ state: 'changed', badLines: [2] })
  })

  it('may begin after empty lines, and may not begin after others', () => {
    expect(read(`\n \n${writeBundle(records(2))}`).state).toBe('whole')
    expect(readBundle(`Hallo,\n${writeBundle(records(2))}`)).toEqual({ type: 'NotABundle' })
  })

  it('of nobody is one that is empty', () => {
    expect(writeBundles([]).map(read)).toMatchObject([{ records: [], state: 'whole' }])
  })

  it('written by a later version is named as such', () => {
    expect(readBundle('kontor-bundle 2 1\nAAAA\n')).toEqual({ type: 'Newer', version: 2 })
  })

  it.each(['', 'hello', '{"kind":"kontor-attempt"}', 'kontor-bundle 0 1', 'kontor-bundle x 1'])(
    '"%s" is none',
    (text) => {
      expect(readBundle(text)).toEqual({ type: 'NotABundle' })
    },
  )
})
