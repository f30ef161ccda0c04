import { describe, expect, it } from 'vitest'
import { numberResponse } from '../../../../src/ui/kinds/number/number-response'

describe('an answer to a number', () => {
  it.each([
    ['12,50', 'money', 'de', 12.5],
    ['1.234', 'pieces', 'de', 1234],
    ['1.234', 'pieces', 'en', 1.234],
    ['14:35', 'clock', 'de', 875],
    ['2:35 pm', 'clock', 'en', 875],
    ['1435', 'clock', 'de', 875],
    ['1,5 h', 'hours', 'de', 1.5],
    ['1,5 h', 'minutes', 'de', undefined],
    ['abc', 'money', 'de', undefined],
    ['', 'money', 'de', undefined],
  ] as const)('%j as %s in %s', (text, unit, language, value) => {
    expect(numberResponse(text, unit, language)).toEqual({ type: 'number', text, value })
  })

  it('that is typed past the length of the field is cut there, so that it can be stored', () => {
    expect(numberResponse('1'.repeat(60), 'money', 'de').text).toBe('1'.repeat(40))
    expect(numberResponse(`${'1'.repeat(39)}😀`, 'money', 'de').text).toBe('1'.repeat(39))
  })
})
