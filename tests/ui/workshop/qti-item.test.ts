// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankOf } from '../../../src/domain/bank/bank'
import { qtiPackage } from '../../../src/ui/workshop/qti'
import { element, xmlDocument } from '../../../src/ui/workshop/xml'
import {
  bank as smallBank,
  change,
  check,
  choice,
  listening,
  orderKey,
  sort,
  spot,
  steps,
} from '../../fixtures/small-bank'
import { all, expectValid, identifiers, parsed, saveAs, textsIn, textsOf, withStimuli } from '../../support/qti'

describe('an item in QTI 3', () => {
  const word = (key: string) => `<${key}>`
  const files = saveAs(smallBank, word)
  const about = saveAs(withStimuli, word)

  it('of every type follows the structure of the standard, with a stimulus of every kind', async () => {
    await expectValid(files)
    await expectValid(about)
  })

  it('is named after its type of answer', () => {
    const answers = ['ch01', 'bw01', 'or01', 'so01', 'sp01', 'ck01', 'nu-change_1'].map((id) => {
      const [declaration] = all(files[`items/${id}.xml`], 'qti-response-declaration')
      return `${declaration?.getAttribute('cardinality')} ${declaration?.getAttribute('base-type')}`
    })
    expect(answers).toEqual([
      'single identifier',
      'multiple directedPair',
      'ordered identifier',
      'multiple directedPair',
      'multiple identifier',
      'multiple directedPair',
      'single float',
    ])
  })

  it('asks for best and worst in one table of the options', () => {
    expect(textsIn(files['items/bw01.xml'], 'qti-simple-associable-choice').sort()).toEqual([
      ...['a', 'b', 'c', 'd'].map((option) => `<bw01.option.${option}>`),
      'am meisten',
      'am wenigsten',
    ])
  })

  it('of a check block has both notes of a row as paragraphs, and what is said about them', () => {
    const xml = files['items/ck01.xml']
    const rows = all(xml, 'qti-simple-associable-choice').map((each) => [...each.children].map((p) => p.textContent))
    expect(rows).toContainEqual(['4711', '4171'])
    expect(textsIn(xml, 'qti-simple-associable-choice').slice(-2)).toEqual(['gleich', 'verschieden'])
  })

  it('that asks for a number has the unit beside the entry, and a time of day is no number', () => {
    const entry = all(files['items/nu-change_2.xml'], 'qti-text-entry-interaction')[0]?.parentElement
    expect(entry?.textContent).toBe(' Euro')
    const clock = saveAs(bankOf('clock', [{ models: [{ ...change, unit: 'clock' }] }]), word)['items/nu-change_1.xml']
    expect(all(clock, 'qti-response-declaration')[0]?.getAttribute('base-type')).toBe('string')
    expect(textsIn(clock, 'p').join()).toContain('14:35')
  })

  it('keeps the order of options that carries meaning, and the places and spots', () => {
    const fixed = { ...choice, fixed: true }
    const { 'items/ch01.xml': xml } = saveAs(bankOf('fixed', [{ items: [fixed] }]), word)
    expect(textsIn(xml, 'qti-simple-choice')).toEqual(fixed.options.map((option) => `<ch01.option.${option}>`))
    expect(xml).toContain('shuffle="false"')
    expect(files['items/ch01.xml']).toContain('shuffle="true"')
    expect(textsIn(files['items/sp01.xml'], 'qti-simple-choice')).toEqual(spot.spots.map((id) => `<sp01.spot.${id}>`))
    const places = all(files['items/so01.xml'], 'qti-simple-associable-choice').filter((each) =>
      each.hasAttribute('fixed'),
    )
    expect(places.map((each) => each.textContent)).toEqual(sort.places.map((id) => `<so01.place.${id}>`))
  })

  it('does not show its options in the order of the bank, which here is that of the key', () => {
    const shown = ['ch01', 'or01', ...listening.ids].map((id) => textsIn(files[`items/${id}.xml`], 'qti-simple-choice'))
    expect(shown[1]).not.toEqual(orderKey.order.map((thing) => `<or01.thing.${thing}>`))
    const first = shown.filter(([text]) => text?.endsWith('.option.a>'))
    expect(first.length).toBeLessThan(shown.length / 2)
  })

  it('gives nothing away by the ids of its options', () => {
    const telling = { ...choice, options: ['right', 'wrong', 'wrong-too'] }
    const { 'items/ch01.xml': xml } = saveAs(
      bankOf('telling', [{ items: [telling] }]),
      (key) => `text ${telling.options.findIndex((option) => key.endsWith(`.${option}`))}`,
    )
    expect(xml).not.toMatch(/right|wrong/)
  })

  it('lies in the same order in every export, in any language', () => {
    const again = qtiPackage({ title: '', bank: smallBank, language: 'en', word: () => word, t: textsOf('en') })
    expect(textsIn(again['items/or01.xml'], 'qti-simple-choice')).toEqual(
      textsIn(files['items/or01.xml'], 'qti-simple-choice'),
    )
  })

  it('of an own bank may have an id that begins with a digit', async () => {
    const own = saveAs(bankOf('own', [{ items: [{ ...steps, id: '4x' }], models: [{ ...change, id: '7' }] }]), word)
    expect(identifiers(own['imsmanifest.xml'], 'resource')).toEqual(['_4x', '_7_1', '_7_2', '_7_3', 'kontor_test'])
    await expectValid(own)
  })

  it('has the conversation before it, a paragraph for each line', () => {
    expect(textsIn(about['items/about-call.xml'], 'p')).toEqual([
      '<call.setting>',
      '<call.speaker.customer>: <call.line.1>',
      '<call.speaker.staff>: <call.line.2>',
      '<about-call.situation>',
    ])
  })

  it('has a table as a table, with headings for columns and rows', () => {
    const xml = about['items/about-prices.xml']
    expect(textsIn(xml, 'caption')).toEqual(['<prices.title>'])
    const rows = all(xml, 'tr').map((row) => [...row.children].map((cell) => `${cell.tagName} ${cell.textContent}`))
    expect(rows).toEqual([
      ['th <prices.column.1>', 'th <prices.column.2>', 'th <prices.column.3>'],
      ['th <prices.cell.1.1>', 'td <prices.cell.1.2>', 'td <prices.cell.1.3>'],
      ['th <prices.cell.2.1>', 'td <prices.cell.2.2>', 'td <prices.cell.2.3>'],
    ])
  })

  it('has a mailbox as a table and the head of a letter as a block', () => {
    expect(textsIn(about['items/about-mails.xml'], 'th').slice(0, 4)).toEqual(['Von', 'Betreff', 'Zeit', 'Vorschau'])
    expect(textsIn(about['items/about-mails.xml'], 'td')).toContain('<mails.mail.m2.subject>')
    const [head] = all(about['items/about-letter.xml'], 'div')
    expect([...(head?.children ?? [])].map((line) => line.textContent)).toEqual([
      'Von: <letter.from>',
      'An: <letter.to>',
      'Betreff: <letter.subject>',
    ])
  })
})

describe('text in XML', () => {
  const MARKUP = '<script>alert("1")</script> ]]> & &amp; \' <!-- <?x?> <![CDATA[ \u{1F600}'
  const FORBIDDEN = '\u0000\u0008\u001B\uFFFE\uFFFF\uD800'
  const HOSTILE = MARKUP + FORBIDDEN
  const HARMLESS = MARKUP + '\uFFFD'.repeat(FORBIDDEN.length)

  it('of a hostile bank gives documents that can be read and follow the structure', async () => {
    for (const bank of [smallBank, withStimuli]) {
      const files = saveAs(bank, () => HOSTILE, HOSTILE)
      await expectValid(files)
      expect(parsed(files['test.xml']).documentElement.getAttribute('title')).toBe(HARMLESS)
      expect(Object.values(files).filter((xml) => xml.includes('<script'))).toEqual([])
    }
    const rows = check.rows.map((row) => ({ ...row, left: HOSTILE }))
    const { 'items/ck01.xml': xml, ...rest } = saveAs(bankOf('rows', [{ items: [{ ...check, rows }] }]), () => 'x')
    await expectValid({ 'items/ck01.xml': xml ?? '', ...rest })
    expect(textsIn(xml, 'p').filter((each) => each === HARMLESS)).toHaveLength(rows.length)
  })

  it('is the same text again when it is read, but for signs that XML does not know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { documentElement: read } = parsed(xmlDocument(element('p', { title: 'x' }, text)))
        const known = text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        expect(read.textContent).toBe(known.replaceAll(/\r\n?/g, '\n'))
      }),
      { numRuns: 50 },
    )
  })
})
