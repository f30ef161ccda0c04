// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInBank } from '../../../src/bank/document'
import { decodeBank, encodeBank, readBankData, type BankData } from '../../../src/domain/authoring/document'
import { duplicated, withKey, withoutItem, withWords } from '../../../src/domain/authoring/edit'
import { nextVersion } from '../../../src/domain/bank/bank-file'
import { bankTable, readBankTable } from '../../../src/domain/authoring/bank-table'
import { loadBank } from '../../support/load-bank'

const built = await builtInBank()
const copy = (): Record<string, any> => JSON.parse(encodeBank(built)) // eslint-disable-line @typescript-eslint/no-explicit-any
const taken = (result: ReturnType<typeof decodeBank>): BankData => {
  if (result.type !== 'Bank') throw new Error(JSON.stringify(result).slice(0, 600))
  return result.bank
}

describe('a bank as a document', () => {
  it('holds everything that lies in the source', () => {
    const { parts } = loadBank()
    expect(built.parts.map(({ skill }) => skill)).toEqual(parts.map(({ skill }) => skill))
    expect(built.parts.map(({ texts, reasons }) => ({ texts, reasons }))).toEqual(
      parts.map(({ texts, reasons }) => ({ texts, reasons })),
    )
    expect(built.parts.map(({ items, keys }) => [items.length, keys.length])).toEqual(
      parts.map(({ items, keys }) => [items?.length, keys.length]),
    )
  })
  it('comes back from JSON as it was', () => {
    expect(taken(decodeBank(encodeBank(built)))).toEqual(built)
  })
  it.each([
    ['German Excel', { separator: ';', decimal: ',' }],
    ['English', { separator: ',', decimal: '.' }],
  ] as const)('comes back from a table as it was: %s', (_, style) => {
    const table = readBankTable(bankTable(built, style))
    if (table.type !== 'Table') throw new Error(JSON.stringify(table))
    const read = readBankData(table.data)
    expect(read.type).toBe('Bank')
    if (read.type === 'Bank') expect(read.bank).toEqual(JSON.parse(JSON.stringify(built)))
  })
})

/** Forty ways in which hands break a document, with the place that is named. `listening` is the first part. */
type Break = readonly [what: string, change: (data: Record<string, any>) => void, path: RegExp] // eslint-disable-line @typescript-eslint/no-explicit-any
const CASES: readonly Break[] = [
  ['no title', (d) => delete d['title'], /^title$/],
  ['empty title', (d) => (d['title'] = ''), /^title$/],
  ['title a number', (d) => (d['title'] = 7), /^title$/],
  ['no version', (d) => delete d['version'], /^version$/],
  ['no licence', (d) => delete d['licence'], /^licence$/],
  ['no author', (d) => delete d['author'], /^author$/],
  ['foreign language', (d) => (d['languages'] = ['fr']), /^languages\/0$/],
  ['no language', (d) => (d['languages'] = []), /^languages$/],
  ['no parts', (d) => delete d['parts'], /^parts$/],
  ['empty parts', (d) => (d['parts'] = []), /^parts$/],
  ['a part twice', (d) => d['parts'].push(d['parts'][0]), /^parts\/listening$/],
  ['unknown skill', (d) => (d['parts'][0].skill = 'charm'), /^parts\/0\/skill$/],
  ['texts missing', (d) => delete d['parts'][0].texts, /^parts\/0\/texts$/],
  ['English texts missing', (d) => delete d['parts'][0].texts.en, /^parts\/0\/texts\/en$/],
  ['text a number', (d) => (d['parts'][0].texts.de['li01.line.1'] = 3), /^parts\/0\/texts\/de\/li01\.line\.1$/],
  ['items no list', (d) => (d['parts'][0].items = {}), /^parts\/0\/items$/],
  ['item without id', (d) => delete d['parts'][0].items[0].id, /^listening\/items\/0\/id$/],
  ['id with blanks', (d) => (d['parts'][0].items[0].id = 'a b'), /^listening\/a b\/id$/],
  ['inherited id', (d) => (d['parts'][0].items[0].id = 'constructor'), /^listening\/constructor\/id$/],
  ['unknown type', (d) => (d['parts'][0].items[0].type = 'essay'), /^listening\/li01a\/type$/],
  ['difficulty 4', (d) => (d['parts'][0].items[0].difficulty = 4), /^listening\/li01a\/difficulty$/],
  ['seconds as text', (d) => (d['parts'][0].items[0].seconds = '30'), /^listening\/li01a\/seconds$/],
  ['no roles', (d) => (d['parts'][0].items[0].roles = []), /^listening\/li01a\/roles$/],
  ['unknown role', (d) => (d['parts'][0].items[0].roles = ['king']), /^listening\/li01a\/roles\/0$/],
  ['two options', (d) => d['parts'][0].items[0].options.splice(2), /^listening\/li01a\/options$/],
  ['misspelt field', (d) => (d['parts'][0].items[0].dificulty = 1), /^listening\/li01a\/dificulty$/],
  ['unknown facet', (d) => (d['parts'][0].items[0].facet = 'gossip'), /^listening\/li01a\/facet$/],
  ['item of another skill', (d) => (d['parts'][0].items[0].skill = 'conflict'), /^listening\/li01a/],
  ['item twice', (d) => d['parts'][0].items.push(d['parts'][0].items[0]), /^listening\/li01a/],
  ['unknown stimulus', (d) => (d['parts'][0].items[0].stimulus = 'gone'), /^listening\/li01a\/stimulus$/],
  ['thirteen lines', (d) => (d['parts'][0].stimuli[0].lines = Array(13).fill('staff')), /^listening\/li01\/lines$/],
  ['unknown speaker', (d) => (d['parts'][0].stimuli[0].lines[0] = 'ghost'), /^listening\/li01\/lines\/0$/],
  ['key missing', (d) => d['parts'][0].keys.shift(), /^listening\/li01a/],
  ['key twice', (d) => d['parts'][0].keys.push(d['parts'][0].keys[0]), /^listening\/li01a\/key$/],
  ['key without item', (d) => (d['parts'][0].keys[0].item = 'nobody'), /^listening\/(nobody|li01a)/],
  ['key of another type', (d) => (d['parts'][1].keys[0].type = 'spot'), /^conflict\/co01\/key/],
  ['no best option', (d) => (d['parts'][0].keys[0].credit.a = 2), /^listening\/li01a\/key\/credit\/a$/],
  ['credit for no option', (d) => (d['parts'][0].keys[0].credit.z = 0), /^listening\/li01a\/key\/credit\/z$/],
  [
    'ranks not 1 to 4',
    (d) => Object.assign(d['parts'][1].keys[0].ranks, { a: 1, b: 1 }),
    /^conflict\/co01\/key\/ranks$/,
  ],
  ['date of no day', (d) => (d['parts'][0].keys[0].date = 'yesterday'), /^listening\/li01a\/key\/date$/],
  ['confirmed without a panel', (d) => (d['parts'][0].keys[0].status = 'panel'), /^listening\/li01a\/key\/status$/],
]

describe('a broken document', () => {
  it('has forty cases and more', () => expect(CASES.length).toBeGreaterThanOrEqual(40))
  it.each(CASES)('%s: refused, with the place', (_, change, path) => {
    const document = copy()
    change(document['data'])
    const result = decodeBank(JSON.stringify(document))
    expect(result.type).toBe('Broken')
    if (result.type === 'Broken')
      expect(result.findings.map((finding) => finding.path).join('\n')).toMatch(new RegExp(path, 'm'))
  })
  it('that is no JSON names the line', () => {
    expect(decodeBank('{\n "kind": "kontor-bank",\n "version": 1,,\n}')).toMatchObject({ type: 'NotJson' })
    expect(decodeBank('')).toMatchObject({ type: 'NotJson' })
  })
  it.each(['[]', '{}', 'null', '{"kind":"kontor-attempt","version":1,"data":{}}'])('%s is no bank', (text) => {
    expect(decodeBank(text).type).toBe('NotABank')
  })
  it('of a later version is kept apart', () => {
    expect(decodeBank('{"kind":"kontor-bank","version":3,"data":{}}')).toEqual({ type: 'Newer', version: 3 })
  })
  it.each([
    ['a;b\n1;2', { type: 'NotATable', column: 'skill' }],
    ['skill;kind;id;field;value;de;en\nlistening;poem;x;y;1;;', { type: 'BrokenRow', row: 2, why: 'kind' }],
    ['skill;kind;id;field;value;de;en\nlistening;items;x;y;[1;;', { type: 'BrokenRow', row: 2, why: 'value' }],
  ])('table %j: %j', (text, expected) => {
    expect(readBankTable(text)).toEqual(expected)
  })
})

describe('writing a bank', () => {
  it('copies an item with its words and key, unconfirmed, under a free id', () => {
    const first = duplicated(built, 'conflict', 'co01')
    const second = duplicated(first.bank, 'conflict', 'co01')
    expect([first.id, second.id]).toEqual(['co01-3', 'co01-4'])
    const bank = taken(readBankData(second.bank))
    const part = bank.parts.find(({ skill }) => skill === 'conflict')
    expect(part?.texts['de']?.['co01-4.stem']).toBe(part?.texts['de']?.['co01.stem'])
    expect(part?.keys.find(({ item }) => item === 'co01-4')?.status).toBe('author')
  })
  it('deletes an item with all that is about it, and leaves the rest', () => {
    const added = duplicated(built, 'conflict', 'co01')
    const removed = withoutItem(added.bank, 'conflict', added.id)
    expect(removed).toEqual(built)
  })
  it('changes words and keys', () => {
    const worded = withWords(built, 'conflict', 'texts', 'en', 'co01.stem', 'What helps?')
    expect(worded.parts[1]?.texts['en']?.['co01.stem']).toBe('What helps?')
    expect(withWords(worded, 'conflict', 'texts', 'en', 'co01.stem', '').parts[1]?.texts['en']).not.toHaveProperty(
      'co01.stem',
    )
    const key = built.parts[1]?.keys[0]
    if (key?.type !== 'best-worst') throw new Error('no key')
    const changed = { ...key, author: 'Somebody' }
    expect(withKey(built, 'conflict', changed).parts[1]?.keys[0]).toEqual(changed)
  })
  it('counts versions up', () => {
    expect([nextVersion('2026.11'), nextVersion('2026.11-1'), nextVersion('x-9')]).toEqual([
      '2026.11-1',
      '2026.11-2',
      'x-10',
    ])
  })
})
