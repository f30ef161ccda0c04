import { get } from 'svelte/store'
import { beforeEach, describe, expect, it } from 'vitest'
import { neededWords } from '../../../src/app/shared/needed-words'
import { bank } from '../../../src/bank/full'
import { familyOf } from '../../../src/domain/bank/families'
import { dataText, startLanguage, switchLanguage } from '../../../src/ui/i18n'

/** One that is not the first of its family, so its options stand in the texts of another. */
const member = [...bank.items.values()].find((item) => item.skill === 'patience' && familyOf(item) !== item.id)
const option = (id = '') => get(dataText)(`bank.patience.${id}.option.a`)

beforeEach(() => startLanguage('de'))

describe('words of a part of the bank', () => {
  it('are whole: a member of a family has the options of the first', async () => {
    expect(option(member?.id)).toBe('')
    await neededWords(bank)('patience')
    expect(option(member?.id)).not.toBe('')
    expect(option(member?.id)).toBe(option(member && familyOf(member)))
  })
  it('come along when the language is switched', async () => {
    await neededWords(bank)('patience')
    const german = option(member?.id)
    await switchLanguage('en')
    expect([option(member?.id) === '', option(member?.id) === german]).toEqual([false, false])
  })
})
