// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInBank } from '../../../src/bank/document'
import { BLANK_TYPES } from '../../../src/domain/kinds/authors'
import { blankBank, samplesFrom, withBlankItem, withSkill } from '../../../src/domain/authoring/blank'
import { checkOne } from '../../../src/domain/checker/one-item'
import { readBankData, type BankData } from '../../../src/domain/authoring/document'
import { faultsIn } from '../../../src/domain/authoring/faults'
import { withItem, withWords } from '../../../src/domain/authoring/edit'
import type { FixedItem } from '../../../src/domain/kinds/items'
import type { Key } from '../../../src/domain/kinds/keys'
import { piecesOf, withoutPiece, withPiece } from '../../../src/domain/authoring/pieces'
import type { PieceKind } from '../../../src/domain/kinds/author-face'
import { readStructure, withStructure, writeStructure } from '../../../src/domain/authoring/structure'
import { bankTable, readBankTable } from '../../../src/domain/authoring/bank-table'
import { icu } from '../../../src/services/banks/icu'

const built = await builtInBank()
const empty = blankBank('Unsere Fragen', 'Ayla Öztürk')

/** Everything but words that are still to be written. */
const faults = (bank: BankData) => {
  const read = readBankData(JSON.parse(JSON.stringify(bank)))
  return read.type === 'Bank' ? [] : read.findings.map(({ path, code }) => `${path} ${code}`)
}
const itemIn = (bank: BankData, id: string): FixedItem => {
  const found = bank.parts.flatMap((part) => part.items).find((item) => item.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const keyIn = (bank: BankData, id: string): Key => {
  const found = bank.parts.flatMap((part) => part.keys).find((key) => key.item === id)
  if (found === undefined) throw new Error(`no key of ${id}`)
  return found
}

describe('a bank that begins empty', () => {
  it.each(BLANK_TYPES)('takes a %s that is sound, and names every word that is missing', (type) => {
    const { bank, id } = withBlankItem(empty, 'conflict', type, '2026-11-25')
    expect(id).toBe('co01')
    expect(faults(bank)).toEqual([])
    const missing = checkOne(bank, 'conflict', [id], icu)
    expect(missing.filter(({ code }) => code === 'text-missing').length).toBeGreaterThanOrEqual(2 * 5)
    expect(missing.map(({ code }) => code).filter((code) => !code.endsWith('-missing'))).toEqual([])
  })
  it('gives every further item a free name', () => {
    const first = withBlankItem(empty, 'spoken', 'choice', '2026-11-25')
    expect(withBlankItem(first.bank, 'spoken', 'order', '2026-11-25').id).toBe('sp02')
    expect(withBlankItem(built, 'conflict', 'choice', '2026-11-25').id).not.toBe('co01')
  })
  it('keeps its skills in the order of a test, each once', () => {
    const bank = withSkill(withSkill(withSkill(empty, 'computer'), 'listening'), 'computer')
    expect(bank.parts.map(({ skill }) => skill)).toEqual(['listening', 'computer'])
  })
  it('is quiet about an item whose words are all there', () => {
    expect(checkOne(built, 'conflict', ['co01'], icu).filter(({ severity }) => severity === 'error')).toEqual([])
    const wordless = withWords(built, 'conflict', 'texts', 'en', 'co01.option.b', '')
    expect(checkOne(wordless, 'conflict', ['co01'], icu).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'conflict/co01/option/b/en text-missing',
    ])
    expect(checkOne(wordless, 'conflict', ['co02'], icu).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('samples to begin with', () => {
  it('are one sound item of each kind, and survive a table', () => {
    const samples = samplesFrom(built)
    expect(
      samples.parts
        .flatMap((part) => part.items)
        .map(({ type }) => type)
        .sort(),
    ).toEqual([...BLANK_TYPES].sort())
    expect(faultsIn(samples, icu)).toEqual([])
    const table = readBankTable(bankTable(samples, { separator: ';', decimal: ',' }))
    const read = table.type === 'Table' ? readBankData(table.data) : undefined
    expect(read?.type === 'Bank' && read.bank).toEqual(JSON.parse(JSON.stringify(samples)))
  })
})

describe('pieces of an item', () => {
  const one = (type: FixedItem['type']) => {
    const found = built.parts.flatMap((part) => part.items).find((item) => item.type === type)
    if (found === undefined) throw new Error(`no ${type}`)
    return found
  }
  const CASES = (['choice', 'order', 'sort', 'spot'] as const).flatMap((type) =>
    piecesOf(one(type)).map(({ kind }) => [type, kind] as const),
  )
  const idsOf = (item: FixedItem, kind: PieceKind) => piecesOf(item).find((each) => each.kind === kind)?.ids ?? []

  it.each(CASES)('%s: a %s added and taken away again leaves the bank as it was', (type, kind) => {
    const { bank, id } = withBlankItem(built, 'conflict', type, '2026-11-25')
    const item = itemIn(bank, id)
    const more = withPiece(bank, item, kind)
    const added = idsOf(itemIn(more, id), kind).at(-1) ?? ''
    expect(idsOf(item, kind)).not.toContain(added)
    expect(faults(more).filter((fault) => !fault.endsWith('sort-place-empty'))).toEqual([])
    expect(withoutPiece(more, itemIn(more, id), kind, added)).toEqual(bank)
  })
  it.each(CASES)('%s: never fewer or more %s than an item may have', (type, kind) => {
    const { bank, id } = withBlankItem(built, 'conflict', type, '2026-11-25')
    const limits = piecesOf(itemIn(bank, id)).find((each) => each.kind === kind)
    let many = bank
    for (let n = 0; n < 20; n += 1) many = withPiece(many, itemIn(many, id), kind)
    expect(idsOf(itemIn(many, id), kind).length).toBe(limits?.most)
    let few = many
    for (let n = 0; n < 20; n += 1)
      few = withoutPiece(few, itemIn(few, id), kind, idsOf(itemIn(few, id), kind).at(-1) ?? '')
    expect(idsOf(itemIn(few, id), kind).length).toBe(limits?.least)
    expect(faults(few)).toEqual([])
  })
  it('take their words and reasons along', () => {
    const item = one('choice')
    const [gone = ''] = item.type === 'choice' ? item.options : []
    const without = withoutPiece(built, item, 'option', gone)
    const part = without.parts.find(({ skill }) => skill === item.skill)
    for (const language of ['de', 'en'])
      for (const name of [`${item.id}.option.${gone}`, `${item.id}.${gone}`])
        expect([part?.texts[language]?.[name], part?.reasons[language]?.[name]]).toEqual([undefined, undefined])
    expect(keyIn(without, item.id)).not.toHaveProperty(['credit', gone])
  })
})

describe('the structure of an item as JSON', () => {
  const structure = { question: itemIn(built, 'co01'), key: keyIn(built, 'co01'), stimulus: undefined }
  it('comes back as it was', () => {
    const read = readStructure(writeStructure(structure), structure.question)
    expect(read).toEqual({ type: 'Structure', structure })
    expect(withStructure(built, 'conflict', structure)).toEqual(built)
  })
  it('keeps the name of the item and its skill, whatever is written', () => {
    const text = writeStructure(structure)
      .replaceAll(/"(id|item)": "co01"/g, '"$1": "co99"')
      .replace('"conflict"', '"spoken"')
    expect(readStructure(text, structure.question)).toEqual({ type: 'Structure', structure })
  })
  it('brings a text to be read before the question', () => {
    const stimulus = { type: 'text' as const, id: 'co01-note', skill: 'conflict' as const, paragraphs: 2 }
    const question = { ...structure.question, stimulus: stimulus.id }
    const read = readStructure(writeStructure({ ...structure, question, stimulus }), question)
    if (read.type !== 'Structure') throw new Error(read.type)
    const bank = withStructure(built, 'conflict', read.structure)
    expect(bank.parts[1]?.stimuli).toContainEqual(stimulus)
    expect(checkOne(bank, 'conflict', ['co01', stimulus.id], icu).map(({ code }) => code)).toContain('text-missing')
  })
  it('refuses what does not fit, with the place', () => {
    expect(readStructure('{', structure.question)).toEqual({ type: 'NotJson' })
    expect(readStructure('[]', structure.question).type).toBe('Broken')
    const read = readStructure(
      writeStructure(structure).replace('"difficulty": 1', '"difficulty": 7'),
      structure.question,
    )
    expect(read.type === 'Broken' && read.findings.map(({ path }) => path)).toEqual(['conflict/co01/difficulty'])
  })
  it('changes an item and nothing else', () => {
    const item = { ...structure.question, seconds: 99 }
    expect(withItem(withItem(built, 'conflict', item), 'conflict', structure.question)).toEqual(built)
  })
})
