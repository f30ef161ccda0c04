import { expect, it } from 'vitest'
import { replaceOnce } from '../../src/build/replace-once'

it('puts the new part in as it is, with its dollar signs', () => {
  expect(replaceOnce('a b c', 'b', '$&$1', 'text')).toBe('a $&$1 c')
})
it.each(['a c', 'b and b'])('refuses a text that does not have the part exactly once: %s', (text) => {
  expect(() => replaceOnce(text, 'b', 'x', 'text')).toThrow('expected once')
})
