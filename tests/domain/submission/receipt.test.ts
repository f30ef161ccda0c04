import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReceipt, receiptOf, ridOf } from '../../../src/domain/submission/receipt'

const bytes = (text: string) => new TextEncoder().encode(text)
const code = fc.uint8Array({ minLength: 1, maxLength: 64 }).map(receiptOf)

describe('the name of a sealed submission', () => {
  it('is the beginning of SHA-256 in base32', () => {
    // printf abc | sha256sum | xxd -r -p | base32 | tr A-Z a-z | cut -c1-26
    expect(ridOf(bytes('abc'))).toBe('xj4bnp4pahh6uqkbidpf3lrceo')
  })
})

describe('a receipt', () => {
  it('has no vowel and nothing that looks like another sign', () => {
    fc.assert(fc.property(code, (receipt) => /^[02-9B-DF-HJKMNP-TV-Z]{4}-[02-9B-DF-HJKMNP-TV-Z]{4}-\S$/.test(receipt)))
  })

  it('is the beginning of SHA-256 in signs that cannot be taken for others, and a check sign', () => {
    // Python: int.from_bytes(sha256(b'abc').digest()[:7], 'big'), eight times divmod 29, weights 1 to 8.
    expect(receiptOf(bytes('abc'))).toBe('MD9B-5XS2-3')
  })

  it('is the same for the same bytes and another for others', () => {
    expect(receiptOf(bytes('abc'))).toBe(receiptOf(bytes('abc')))
    expect(receiptOf(bytes('abc'))).not.toBe(receiptOf(bytes('abd')))
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(code, (receipt) => {
        const spoken = receipt.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
        return readReceipt(receipt) === receipt && readReceipt(spoken) === receipt
      }),
    )
  })

  it('with one wrong sign is refused', () => {
    fc.assert(
      fc.property(code, fc.nat(8), fc.constantFrom(...'023456789BCDFGHJKMNPQRSTVWXYZ'), (receipt, place, sign) => {
        const signs = receipt.replaceAll('-', '')
        fc.pre(signs[place] !== sign)
        return readReceipt(signs.slice(0, place) + sign + signs.slice(place + 1)) === undefined
      }),
    )
  })

  it('with two signs exchanged is refused', () => {
    fc.assert(
      fc.property(code, fc.nat(7), fc.nat(7), (receipt, one, other) => {
        const signs = [...receipt.replaceAll('-', '')]
        fc.pre(signs[one] !== signs[other])
        const exchanged = signs.with(one, signs[other] ?? '').with(other, signs[one] ?? '')
        return readReceipt(exchanged.join('')) === undefined
      }),
    )
  })

  it.each(['', 'BCDF', 'BCDF-GHJK', 'AAAA-AAAA-A', 'BCDF-GHJK-M-N', 'MD9B-5XS2-30', 'MD9B-5XS2-3 0'])(
    '"%s" is none',
    (typed) => {
      expect(readReceipt(typed)).toBeUndefined()
    },
  )
})
