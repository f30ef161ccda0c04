import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compileExpression, roundHalfUp, type Values } from '../../../../src/domain/kinds/number/expression'
import { Expression } from '../../../../src/domain/kinds/number/model'

const given: Values = { a: 7, b: 3, price: 1250, zero: 0, half: 0.5 }

function value(source: string): number | string {
  const compiled = compileExpression(source)
  return compiled.type === 'Expression' ? compiled.evaluate(given) : `stopped at ${compiled.at}: “${compiled.found}”`
}

describe('a formula', () => {
  it.each<[string, number]>([
    ['2', 2],
    ['2.75', 2.75],
    ['price', 1250],
    ['a + b', 10],
    ['a - b - 1', 3],
    ['a + b * 2', 13],
    ['(a + b) * 2', 20],
    ['12 / 3 / 2', 2],
    ['12 / (3 / 2)', 8],
    ['2 * 6 / 4', 3],
    ['-a + b', -4],
    ['- -a', 7],
    ['2 * -b', -6],
    ['a-b', 4],
    ['  a  +  b  ', 10],
    ['((((a))))', 7],
  ])('calculates %s as %d: product before sum, from left to right', (source, expected) => {
    expect(value(source)).toBe(expected)
  })

  it.each<[string, number]>([
    ['a < b', 0],
    ['a > b', 1],
    ['b <= 3', 1],
    ['b >= 4', 0],
    ['a = 7', 1],
    ['a != 7', 0],
    ['a + b = 2 * 5', 1],
    ['a > 1 and b > 1', 1],
    ['a > 1 and b > 5', 0],
    ['a > 1 and b > 1 and zero', 0],
    ['(a > b) + (b > a)', 1],
    // Dust of binary fractions does not decide.
    ['0.1 + 0.2 = 0.3', 1],
    ['0.1 + 0.2 > 0.3', 0],
  ])('decides %s as %d', (source, expected) => {
    expect(value(source)).toBe(expected)
  })

  it.each<[string, number]>([
    ['min(a, b, 5)', 3],
    ['max(a, b, 5)', 7],
    ['abs(b - a)', 4],
    ['floor(7 / 2)', 3],
    ['floor(0 - 7 / 2)', -4],
    ['ceil(7 / 2)', 4],
    ['ceil(6 / 2)', 3],
    // 0.1 + 0.7 is 0.7999…: ten times it is still 8.
    ['floor((0.1 + 0.7) * 10)', 8],
    ['ceil((0.1 + 0.2) * 10)', 3],
    ['round(2.5)', 3],
    ['round(0 - 2.5)', -3],
    ['round(2.345, 2)', 2.35],
    ['round(1.005, 2)', 1.01],
    ['round(1250, 0)', 1250],
    ['mod(price, 100)', 50],
    ['mod(0 - 30, 1440)', 1410],
    ['max(min(a, 5), b) * 2', 10],
  ])('knows %s = %d', (source, expected) => {
    expect(value(source)).toBe(expected)
  })

  it('is no number where a name has no value or the divisor is zero', () => {
    expect(value('unknown + 1')).toBeNaN()
    expect(Number.isFinite(value('a / zero'))).toBe(false)
  })

  it('says which names it needs, each once, functions not among them', () => {
    const compiled = compileExpression('max(a, b) * a + price')
    expect(compiled.type === 'Expression' && compiled.names).toEqual(['a', 'b', 'price'])
  })
})

describe('what is no formula', () => {
  it.each<[string, number, string]>([
    ['', 0, ''],
    ['a +', 3, ''],
    ['a b', 2, 'b'],
    ['(a + b', 6, ''],
    ['a + b)', 5, ')'],
    ['2a', 1, 'a'],
    ['1.2.3', 3, '.'],
    ['.5', 0, '.'],
    ['a == b', 3, '='],
    ['a < b < 1', 6, '<'],
    ['a and', 5, ''],
    ['max()', 4, ')'],
    ['max(a,)', 6, ')'],
    ['A + 1', 0, 'A'],
    ['a; b', 1, ';'],
    ['"a"', 0, '"'],
    ['ä', 0, 'ä'],
  ])('%s is refused, with the place where reading stopped', (source, at, found) => {
    expect(compileExpression(source)).toEqual({ type: 'NotAnExpression', at, found })
  })

  it.each<[string, number, string]>([
    ['a + * b', 4, '*'],
    ['a ** b', 3, '*'],
    ['and', 0, 'and'],
  ])('%s names the sign itself, not what follows it', (source, at, found) => {
    expect(compileExpression(source)).toEqual({ type: 'NotAnExpression', at, found })
  })
  it.each(['constructor', 'toString', 'valueOf'])('%s is a name without a value, like any other', (name) => {
    expect(value(name)).toBeNaN()
  })
  it('is also what is far too long, without a throw', () => {
    expect(compileExpression(`${'-'.repeat(100_000)}1`).type).toBe('NotAnExpression')
  })

  it.each(['alert(1)', 'constructor(a)', 'toString(a)', 'valueOf(1)', 'a.b', 'a[0]', 'x => x', '`a`', 'this', '${a}'])(
    'cannot reach script: %s',
    (source) => {
      const compiled = compileExpression(source)
      if (compiled.type === 'Expression') expect(compiled.evaluate(given)).toBeNaN()
      else expect(compiled.type).toBe('NotAnExpression')
    },
  )

  it('nests brackets and calls twenty deep and no deeper', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`
    expect(value(nested(20))).toBe(7)
    expect(compileExpression(nested(21)).type).toBe('NotAnExpression')
    expect(compileExpression(`${'abs('.repeat(21)}a${')'.repeat(21)}`).type).toBe('NotAnExpression')
  })

  it('counts the depth of brackets, not their number', () => {
    expect(value(Array.from({ length: 30 }, () => '(a)').join(' + '))).toBe(210)
  })

  it('is longer than two hundred characters', () => {
    expect(v.safeParse(Expression, '1+'.repeat(99) + '11').success).toBe(true)
    expect(v.safeParse(Expression, '1+'.repeat(100) + '1').success).toBe(false)
    expect(v.safeParse(Expression, '').success).toBe(false)
  })

  it('never makes the reader throw, however hostile it is', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '-',
      '+',
      '*',
      '/',
      ',',
      '<',
      '>=',
      '=',
      '!=',
      'and',
      'a',
      'max',
      'round(',
      '1',
      '2.5',
      ' ',
      '.',
      '{',
      'constructor',
    )
    const hostile = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('').slice(0, 200)),
    )
    fc.assert(
      fc.property(hostile, (source) => {
        const compiled = compileExpression(source)
        if (compiled.type === 'Expression') compiled.evaluate(given)
        else expect(compiled.at).toBeLessThanOrEqual(source.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('calculates like arithmetic, whatever the sum', () => {
    const number = fc.integer({ min: 0, max: 999 }).map((n) => ({ text: String(n), value: n }))
    const { sum } = fc.letrec<{ sum: { text: string; value: number } }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 4 },
        number,
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map(([left, sign, right]) => ({
          text: `(${left.text} ${sign} ${right.text})`,
          value:
            sign === '+'
              ? left.value + right.value
              : sign === '-'
                ? left.value - right.value
                : left.value * right.value,
        })),
      ),
    }))
    fc.assert(fc.property(sum, ({ text, value: expected }) => value(text) === expected))
  })
})

describe('commercial rounding', () => {
  it.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [-0.5, 0, -1],
    [2.675, 2, 2.68],
    [1.255, 2, 1.26],
    [8.345, 2, 8.35],
    [0.994, 2, 0.99],
    [1234.5, -2, 1200],
    [0, 2, 0],
  ])('makes %d at %d decimals into %d', (x, decimals, expected) => {
    expect(roundHalfUp(x, decimals)).toBe(expected)
  })
})
