// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { builtInBank } from '../../../src/bank/document'
import { withWholeTexts } from '../../../src/domain/bank/families'
import { itemsIn, textIn } from '../../../src/domain/bank/whole-bank'
import type { BankData } from '../../../src/domain/authoring/document'
import type { Key } from '../../../src/domain/kinds/keys'
import { icu } from '../../../src/services/banks/icu'
import { wordsOf } from '../../../src/ui/workshop/preview'
import { qtiPackage } from '../../../src/ui/workshop/qti'
import type { Language } from '../../../src/domain/ground/language'
import { all, expectValid, identifiers, NO_TEXT, parsed, textsIn, textsOf, type Files } from '../../support/qti'

const LANGUAGES = ['de', 'en'] as const

describe('the built-in bank as QTI 3', () => {
  let bank: BankData
  const saved = {} as Record<Language, Files>
  beforeAll(async () => {
    bank = await builtInBank()
    for (const language of LANGUAGES)
      saved[language] = qtiPackage({
        title: bank.title,
        bank: itemsIn(bank),
        language,
        word: wordsOf(bank, language, icu),
        t: textsOf(language),
      })
  })
  const keysOfType = <T extends Key['type']>(type: T) =>
    bank.parts.flatMap((part) =>
      part.keys.flatMap((key) => (key.type === type ? [{ part, key: key as Extract<Key, { type: T }> }] : [])),
    )

  it.each(LANGUAGES)('follows the structure of the standard in %s, every document of it', async (language) => {
    await expectValid(saved[language])
  })

  it.each(LANGUAGES)('says its language and has every word in %s', (language) => {
    const items = Object.entries(saved[language]).filter(([path]) => path.startsWith('items/'))
    const faults = items.filter(([, xml]) => {
      const silent = ['p', 'qti-prompt', 'qti-simple-choice', 'qti-simple-associable-choice']
      return (
        parsed(xml).documentElement.getAttribute('xml:lang') !== language ||
        xml.includes(NO_TEXT) ||
        silent.some((name) => textsIn(xml, name).includes(''))
      )
    })
    expect(faults.map(([path]) => path)).toEqual([])
  })

  it('has every item once in the manifest and once in the test, with its file, and nothing else', () => {
    const wanted = bank.parts.flatMap(({ items, models }) => [
      ...items.map(({ id }) => id),
      ...models.flatMap(({ id }) => [1, 2, 3].map((n) => `${id}_${n}`)),
    ])
    const { 'imsmanifest.xml': manifest, 'test.xml': test, ...items } = saved.de
    const resources = all(manifest, 'resource').filter((each) => each.getAttribute('type') === 'imsqti_item_xmlv3p0')
    expect(resources.map((each) => each.getAttribute('identifier')).sort()).toEqual(wanted.toSorted())
    expect(identifiers(test, 'qti-assessment-item-ref').sort()).toEqual(wanted.toSorted())
    const hrefs = [...resources, ...all(test, 'qti-assessment-item-ref')].map((each) => each.getAttribute('href'))
    expect([...new Set(hrefs)].sort()).toEqual(Object.keys(items).sort())
    for (const resource of resources) {
      const xml = items[resource.getAttribute('href') ?? '']
      expect(parsed(xml).documentElement.getAttribute('identifier')).toBe(resource.getAttribute('identifier'))
    }
  })

  it.each(LANGUAGES)('tells no reason of a key in %s', (language) => {
    const everything = Object.values(saved[language])
      .map((xml) => parsed(xml).documentElement.textContent)
      .join('\n')
    // Shorter ones are words that stand anywhere: “Right.”, or what somebody says: “The rest will come on Friday.”
    const reasons = bank.parts
      .flatMap((part) => Object.entries(part.reasons[language] ?? {}))
      .filter(([, reason]) => reason.length > 60)
    expect(reasons.length).toBeGreaterThan(500)
    // A reason may be what somebody says in the conversation itself.
    const said = bank.parts.flatMap(({ texts }) => Object.values(texts[language] ?? {})).join('\n')
    expect(reasons.filter(([, reason]) => everything.includes(reason) && !said.includes(reason))).toEqual([])
  })

  it('has nothing that could say what is right', () => {
    const everything = Object.values(saved.de).join('\n')
    for (const word of ['correct', 'mapping', 'mapped', 'response-processing', 'default-value', 'feedback', 'rubric'])
      expect(everything).not.toContain(`qti-${word}`)
    const names = Object.values(saved.de).flatMap((xml) => [
      ...identifiers(xml, 'qti-simple-choice'),
      ...identifiers(xml, 'qti-simple-associable-choice'),
    ])
    expect(names.filter((name) => !/^(option|row|column)-\d+$/.test(name ?? ''))).toEqual([])
  })

  it('has the best option at every place about equally often', () => {
    const places = keysOfType('choice').map(({ part: written, key }) => {
      const part = withWholeTexts(written)
      const [best = ''] = Object.entries(key.credit).find(([, credit]) => credit === 1) ?? []
      const options = textsIn(saved.de[`items/${key.item}.xml`], 'qti-simple-choice')
      return options.indexOf(textIn(withWholeTexts(part).texts, 'de', `${key.item}.option.${best}`))
    })
    expect(places).not.toContain(-1)
    const counts = [0, 1, 2, 3].map((place) => places.filter((each) => each === place).length)
    // Within what chance does to that many items; half of them at one place would be a rule.
    expect(Math.max(...counts)).toBeLessThan(places.length * 0.4)
  })

  it('does not list things in the order that is asked for', () => {
    const orders = keysOfType('order')
    const solved = orders.filter(({ part, key }) => {
      const shown = textsIn(saved.de[`items/${key.item}.xml`], 'qti-simple-choice')
      return key.order.every(
        (thing, n) => textIn(withWholeTexts(part).texts, 'de', `${key.item}.thing.${thing}`) === shown[n],
      )
    })
    // Chance alone solves one of three things in six, of four in twenty-four.
    expect(orders.length).toBeGreaterThan(10)
    expect(solved.length).toBeLessThan(orders.length * 0.2)
  })

  it('tells the time limit of every check block where it refers to it', () => {
    const blocks = itemsIn(bank)
    const limits = all(saved.de['test.xml'], 'qti-time-limits').map((each) => {
      const item = blocks.items.get(each.parentElement?.getAttribute('identifier') ?? '')
      return item?.type === 'compare' && Number(each.getAttribute('max-time')) === item.limit
    })
    expect(limits).toEqual([...blocks.items.values()].filter(({ type }) => type === 'compare').map(() => true))
    const timed = Object.entries(saved.de).filter(([, xml]) => xml.includes('time-dependent="true"'))
    expect(timed.length).toBe(limits.length)
  })
})
