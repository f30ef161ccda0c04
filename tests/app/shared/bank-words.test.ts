import { get } from 'svelte/store'
import { beforeEach, describe, expect, it } from 'vitest'
import { addItemWords, addKeyWords } from '../../../src/app/shared/bank-words'
import { askedFrom, type Questions } from '../../../src/domain/bank/frozen-bank'
import type { BankRef } from '../../../src/domain/bank/writing'
import { dataText, startLanguage, switchLanguage } from '../../../src/ui/i18n'

const REF: BankRef = { digest: '0123456789abcdef'.repeat(2), title: 'Eigene', version: '1', languages: ['de', 'en'] }
const words = { de: { 'li1.stem': 'Was will die Kundin?' }, en: { 'li1.stem': 'What does the customer want?' } }
const part: Questions['parts'][number] = {
  skill: 'listening',
  items: [
    {
      type: 'choice',
      id: 'li1',
      skill: 'listening',
      facet: 'fact',
      difficulty: 1,
      seconds: 30,
      roles: ['receptionist'],
      options: ['a', 'b', 'c'],
    },
  ],
  models: [],
  stimuli: [],
  texts: words,
}
/** As the item is called where the campaign asks it. */
const [ID = ''] = askedFrom(REF, { ...REF, languages: ['de', 'en'], parts: [part] }).items.keys()
const says = (face: 'bank' | 'key') => get(dataText)(`${face}.listening.${ID}.stem`)

beforeEach(() => startLanguage('de'))

describe('words of an own bank', () => {
  it('are there in every language, under the names that its items have in the campaign', async () => {
    addItemWords(REF, [part])
    expect(ID).not.toBe('li1')
    expect(says('bank')).toBe('Was will die Kundin?')
    await switchLanguage('en')
    expect(says('bank')).toBe('What does the customer want?')
  })
  it('of its keys stay apart from those of its items', () => {
    expect(says('key')).toBe('')
    addKeyWords(REF, [{ skill: 'listening', reasons: words }])
    expect(says('key')).toBe('Was will die Kundin?')
  })
})
