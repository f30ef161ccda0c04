import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, randomFor } from '../../../src/domain/ground/random'

/**
 * Expected values come from an own transcription of xoroshiro128+ (Blackman and Vigna 2018: 24, 16, 37) in 64-bit whole
 * numbers in another language, seeded with the first 32 bits of SHA-256 as pure-rand documents it.
 */
const dice = (seed: string, label: string) => {
  const random = randomFor(seed, label)
  return Array.from({ length: 12 }, () => random.between(1, 6))
}

describe('[M1] a stream of chance', () => {
  it('is the same on every engine', () => {
    expect(dice('0123456789abcdef', 'conflict|0')).toEqual([4, 1, 1, 3, 4, 4, 2, 6, 3, 3, 1, 3])
    expect(dice('0123456789abcdef', 'conflict|1')).toEqual([2, 2, 4, 6, 2, 3, 2, 1, 3, 4, 2, 6])
  })

  it('reads its label as UTF-8', () => {
    expect(dice('', 'ä')).toEqual([3, 5, 3, 5, 6, 2, 5, 3, 6, 1, 5, 1])
  })

  it('covers wide ranges, negative ones included, and the whole of 32 bits', () => {
    const wide = randomFor('0123456789abcdef', 'wide')
    const drawn = Array.from({ length: 6 }, () => wide.between(-1_000_000, 1_000_000))
    expect(drawn).toEqual([-393919, 562638, -213268, 506910, -702621, 359864])
    expect(randomFor('0123456789abcdef', 'conflict|0').between(0, 2 ** 32 - 1)).toBe(3550537527)
  })

  it('throws a coin', () => {
    const coin = randomFor('0123456789abcdef', 'coin')
    expect(Array.from({ length: 16 }, () => coin.between(0, 1)).join('')).toBe('0011000011000100')
  })

  it('shuffles by Fisher and Yates, from the end', () => {
    const shuffled = randomFor('0123456789abcdef', 'conflict|0').shuffle([...'abcdefgh'])
    expect(shuffled.join('')).toBe('cefbdagh')
  })

  it('picks by the same stream', () => {
    // The first throw above is a 4: the fourth of six.
    expect(randomFor('0123456789abcdef', 'conflict|0').pick(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('d')
  })

  it('never leaves its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1e6), (label, from, width) => {
        const drawn = randomFor('seed', label).between(from, from + width)
        return Number.isInteger(drawn) && drawn >= from && drawn <= from + width
      }),
    )
  })

  it('shuffles without loss and leaves the original alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (values, label) => {
        const before = [...values]
        const shuffled = randomFor('seed', label).shuffle(values)
        expect(values).toEqual(before)
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.sort((a, b) => a - b))
      }),
    )
  })

  it('gives every order of three the same chance', () => {
    const random = randomFor('seed', 'orders')
    const counts = new Map<string, number>()
    for (let n = 0; n < 6000; n += 1) {
      const order = random.shuffle(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    // Chi-square with 5 degrees of freedom: 20.5 is exceeded by chance once in a thousand.
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(counts.size).toBe(6)
    expect(chiSquare).toBeLessThan(20.5)
  })
})

describe('a fingerprint', () => {
  it('is the beginning of SHA-256', () => {
    // FIPS 180-4, example "abc".
    expect(fingerprint('abc', 16)).toBe('ba7816bf8f01cfea')
  })
})
