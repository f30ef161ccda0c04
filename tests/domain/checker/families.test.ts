import { describe, expect, it } from 'vitest'
import { withWholeTexts } from '../../../src/domain/bank/families'
import { checkFamilies } from '../../../src/domain/checker/families'
import { checkNearCopies } from '../../../src/domain/checker/near-copies'
import { readBank, type BankDocument, type PartDocument } from '../../../src/domain/checker/schema'
import { checkTexts } from '../../../src/domain/checker/texts'
import { SOUND, told } from '../../fixtures/broken-banks'

type Given = Record<string, unknown>
interface Twins {
  readonly item?: Given
  readonly key?: Given
  readonly texts?: Readonly<Record<string, Record<string, string>>>
}

/** The sound bank with a second situation for `co1`: what was best does harm, and what did harm is best. */
function twins({ item = {}, key = {}, texts = {} }: Twins = {}): BankDocument {
  const parts = SOUND.parts.map((part): PartDocument => {
    if (part.skill !== 'conflict') return part
    const [first] = part.items ?? []
    const [firstKey] = part.keys
    return {
      ...part,
      items: [first, { ...(first as Given), id: 'co1-2', family: 'co1', ...item }],
      keys: [firstKey, { ...(firstKey as Given), item: 'co1-2', ranks: { a: 3, b: 4, c: 1, d: 2 }, ...key }],
      texts: {
        de: { ...part.texts['de'], 'co1-2.situation': 'Jemand lacht.', ...texts['de'] },
        en: { ...part.texts['en'], 'co1-2.situation': 'Somebody laughs.', ...texts['en'] },
      },
    }
  })
  return { ...SOUND, parts }
}
const bankOf = (document: BankDocument) => readBank(document).bank
const families = (given?: Twins) => told(checkFamilies(bankOf(twins(given))))

describe('[W8] a family', () => {
  it('needs a situation and a key for each member, and nothing else', () => {
    expect(families()).toEqual([])
    expect(told(checkTexts(bankOf(twins()))).filter((line) => !line.includes('reason'))).toEqual([])
  })

  it('is called after its first member', () => {
    expect(families({ item: { family: 'co9' } })).toEqual(['conflict/co1-2/family family-unknown'])
  })

  it.each<[string, Given]>([
    ['another facet', { facet: 'limits' }],
    ['other options', { options: ['a', 'b', 'c', 'e'] }],
    ['another kind', { type: 'choice' }],
    ['another pool', { pool: 'practice' }],
  ])('shares everything but situation and key: not %s', (_, item) => {
    expect(families({ item })).toContain('conflict/co1-2/family family-differs')
  })

  it('has its options in the first member alone', () => {
    const texts = { de: { 'co1-2.option.a': 'Bedauern' } }
    expect(families({ texts })).toEqual(['conflict/co1-2/option/a family-own-text'])
  })

  it('has another best and another worst option in each situation', () => {
    expect(families({ key: { ranks: { a: 3, b: 1, c: 4, d: 2 } } })).toEqual([
      'conflict/co1-2/key family-same-key',
      'conflict/co1-2/key family-same-key',
    ])
  })

  it('says in every language what it says in one', () => {
    const texts = { de: { 'co1-2.stem': 'Was schadet?' } }
    expect(told(checkTexts(bankOf(twins({ texts }))))).toContain('conflict/co1-2/stem/en text-missing')
  })

  it('is no copy of itself, unless the situations are the same', () => {
    const copies = (given?: Twins) => {
      const bank = bankOf(twins(given))
      return told(checkNearCopies({ ...bank, parts: bank.parts.map(withWholeTexts) }).findings)
    }
    expect(copies()).toEqual([])
    const texts = { de: { 'co1-2.situation': 'Jemand ruft: „Schon wieder!“' } }
    expect(copies({ texts })).toEqual(['conflict/co1-2/de near-copy'])
  })
})
