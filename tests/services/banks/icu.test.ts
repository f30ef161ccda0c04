// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { icu } from '../../../src/services/banks/icu'

describe('a text that is being typed', () => {
  it.each([
    '{',
    '{x',
    '{x, plural, one {a}}',
    '{x, select, a {b}}',
    '{x, number, ::currency/XX}',
    '{x, number, ::compact-short unit/foo}',
    `{x, number, ::.${'0'.repeat(60)}}`,
    '{gone}',
  ])('%j gives nothing rather than an error', (text) => {
    expect(icu.format(text, 'de', { x: 1 })).toBeUndefined()
  })
  it('that holds signs of another language is shown as it is', () => {
    expect(icu.format('<b>fett</b> {x}', 'de', { x: 1 })).toBe('<b>fett</b> 1')
  })
})
