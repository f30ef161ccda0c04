import { describe, expect, it } from 'vitest'
import { withFamilyTexts, withWholeTexts } from '../../../src/domain/bank/families'

const pieces = [
  { id: 'co1', family: 'co1' },
  { id: 'co1-2', family: 'co1' },
  { id: 'co12' },
  { id: 'li1' },
  { id: 'li1-2', family: 'li1' },
]
const words: Record<string, string> = {
  'co1.situation': 'It rains.',
  'co1.stem': 'What helps?',
  'co1.option.a': 'An umbrella',
  'co1-2.situation': 'It snows.',
  'co12.stem': 'Which way?',
  'li1.line.1': 'Three boxes',
  'li1.line.2': 'on Friday',
  'li1-2.line.1': 'Four boxes',
}

describe('the words of a family', () => {
  it('[W8] are taken over where a member has none of its own', () => {
    expect(withFamilyTexts(pieces, words)).toEqual({
      ...words,
      'co1-2.stem': 'What helps?',
      'co1-2.option.a': 'An umbrella',
      'li1-2.line.2': 'on Friday',
    })
  })

  it('stay as they are where nobody has a family', () => {
    expect(withFamilyTexts([{ id: 'co1' }, { id: 'co12' }], words)).toBe(words)
  })

  it('are made whole in every language of a part', () => {
    const part = { items: pieces, stimuli: [], texts: { de: { 'co1.stem': 'Was hilft?' }, en: words } }
    const { texts } = withWholeTexts(part)
    expect(texts.de).toEqual({ 'co1.stem': 'Was hilft?', 'co1-2.stem': 'Was hilft?' })
    expect(texts.en?.['co1-2.stem']).toBe('What helps?')
  })
})
