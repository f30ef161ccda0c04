// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInBank } from '../../../src/bank/document'
import { readBankData, type BankData } from '../../../src/domain/authoring/document'
import { withKey, withPart, withWords } from '../../../src/domain/authoring/edit'
import { bankTable, readBankTable } from '../../../src/domain/authoring/bank-table'

const built = await builtInBank()
const GERMAN = { separator: ';', decimal: ',' } as const
const HEAD = 'skill;kind;id;field;value;de;en'
function readBack(table: string): BankData {
  const read = readBankTable(table)
  if (read.type !== 'Table') throw new Error(JSON.stringify(read))
  const bank = readBankData(read.data)
  if (bank.type !== 'Bank') throw new Error(JSON.stringify(bank.findings.slice(0, 3)))
  return bank.bank
}
const plain = (bank: BankData): unknown => JSON.parse(JSON.stringify(bank))
const stem = (text: string) => withWords(built, 'conflict', 'texts', 'de', 'co01.stem', text)
const stemOf = (bank: BankData) => bank.parts.find(({ skill }) => skill === 'conflict')?.texts['de']?.['co01.stem']

describe('a bank that was in a spreadsheet', () => {
  it('has lost nothing where a key was changed a moment ago', () => {
    const key = built.parts.find(({ skill }) => skill === 'conflict')?.keys[0]
    if (key === undefined) throw new Error('no key')
    const changed = withKey(built, 'conflict', { ...key, ratings: undefined })
    expect(plain(readBack(bankTable(changed, GERMAN)))).toEqual(plain(changed))
  })
  it.each(['1-2', '12:30', '3. Mai', '0049 30 1234', '50 %', "'=1", "'tis", '=1', '\nHallo', '-5'])(
    'holds %j as it was, and shows it to the spreadsheet as nothing but words',
    (text) => {
      const table = bankTable(stem(text), GERMAN)
      expect(table).toContain(`"co01.stem";"";"'${text}";`)
      expect(stemOf(readBack(table))).toBe(text)
    },
  )
  it('shows words that nothing could happen to as they are', () => {
    expect(bankTable(stem('Weg „a“; oder b'), GERMAN)).toContain('"co01.stem";"";"Weg „a“; oder b";')
  })
  it('may say yes and no in the language of the spreadsheet', () => {
    const fixed = withPart(built, 'listening', (part) => ({
      ...part,
      items: part.items.map((item) => (item.type === 'choice' ? { ...item, fixed: true } : item)),
    }))
    const table = bankTable(fixed, GERMAN)
    expect(table).toContain('"true"')
    for (const yes of ['WAHR', 'TRUE', 'wahr'])
      expect(plain(readBack(table.replaceAll('"true"', `"${yes}"`)))).toEqual(plain(fixed))
    const titled = { ...built, title: 'Wahr' }
    expect(readBack(bankTable(titled, GERMAN)).title).toBe('Wahr')
  })
  it('may have empty rows, further columns, and line ends of every kind', () => {
    const table = bankTable(built, GERMAN)
    expect(plain(readBack(`${table};;;;;;\r\n\r\n;;;;;;;;;\r\n`))).toEqual(plain(built))
    expect(plain(readBack(table.replaceAll('\r\n', '\r')))).toEqual(plain(built))
    expect(plain(readBack(table.replaceAll('\r\n', ';"";"note"\r\n').replace(';"";"note"', ';"Notiz";"x"')))).toEqual(
      plain(built),
    )
  })
  it('names the row as the spreadsheet counts it', () => {
    expect(readBankTable(`${HEAD}\n\n;;;;;;\nlistening;poem;x;y;1;;`)).toEqual({
      type: 'BrokenRow',
      row: 4,
      why: 'kind',
    })
  })
  it('leaves an emptied value to the schema', () => {
    const read = readBankTable(`${HEAD}\nlistening;items;x;difficulty;;;`)
    expect(read.type).toBe('Table')
    if (read.type === 'Table') expect(readBankData(read.data).type).toBe('Broken')
  })
  it('sets no prototype', () => {
    const read = readBankTable(`${HEAD}\n;bank;;__proto__;{"polluted":1};;\nlistening;items;__proto__;__proto__;{};;`)
    expect(read.type).toBe('Table')
    expect({}).not.toHaveProperty('polluted')
  })
})
