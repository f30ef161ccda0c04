// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInBank } from '../../../src/bank/document'
import { blankBank, withBlankItem } from '../../../src/domain/authoring/blank'
import { decodeBank, encodeBank, readBankData, type BankData } from '../../../src/domain/authoring/document'
import { duplicated, withoutItem, withPart, withTitle } from '../../../src/domain/authoring/edit'
import { nextVersion } from '../../../src/domain/bank/bank-file'
import { askableSkills, faultsIn } from '../../../src/domain/authoring/faults'
import { generate } from '../../../src/domain/kinds/number/generate'
import type { NumberModel, Setting } from '../../../src/domain/kinds/number/model'
import { withoutPiece, withPiece } from '../../../src/domain/authoring/pieces'
import { withStructure } from '../../../src/domain/authoring/structure'
import { randomFor } from '../../../src/domain/ground/random'
import { readRatings } from '../../../src/domain/checker/panel'
import { icu } from '../../../src/services/banks/icu'
import { change, changeKey } from '../../fixtures/small-bank'

/* eslint-disable @typescript-eslint/no-explicit-any -- documents of which nothing is believed */

const built = await builtInBank()
const copy = (): Record<string, any> => JSON.parse(encodeBank(built))
const part = (document: Record<string, any>, skill: string) =>
  document['data'].parts.find((each: { skill: string }) => each.skill === skill)
const ofType = (list: any[], type: string) => list.find((each) => each.type === type)
const answerOf = (key: Record<string, any>) => key['answers'].common ?? key['answers'][1]

/** With what each would do to a page that believed it. */
const CASES: readonly [what: string, change: (document: Record<string, any>) => void, path: RegExp][] = [
  [
    'an option twice: no list on a screen can hold it',
    (d) => part(d, 'listening').items[0].options.push(part(d, 'listening').items[0].options[0]),
    /^listening\/li01a\/options$/m,
  ],
  [
    'a place twice',
    (d) => ofType(part(d, 'organization').items, 'sort').places.push('x', 'x'),
    /^organization\/\w+\/places$/m,
  ],
  [
    'a target twice',
    (d) => ofType(part(d, 'accuracy').keys, 'spot').targets.push(ofType(part(d, 'accuracy').keys, 'spot').targets[0]),
    /key\/targets$/m,
  ],
  ['a language twice', (d) => (d['data'].languages = ['de', 'de']), /^languages$/m],
  [
    'a tolerance without end: everything is right, and JSON cannot write it',
    (d) => (answerOf(part(d, 'numeracy').keys[0]).tolerance = Infinity),
    /tolerance$/m,
  ],
  [
    'three million wordings',
    (d) => (part(d, 'numeracy').models[0].incidentals = { what: 3e6 }),
    /^numeracy\/.*incidentals\/what$/m,
  ],
  [
    'a range that no generator comes to the end of',
    (d) => (part(d, 'numeracy').models[0].settings[1].draw['huge'] = { from: 0, to: 1e300, step: 1 }),
    /draw\/huge\/to$/m,
  ],
  [
    'twenty thousand conditions',
    (d) => (part(d, 'numeracy').models[0].settings[1].require = Array(20_000).fill('1 > 0')),
    /require$/m,
  ],
]

describe('a hostile document', () => {
  it.each(CASES)('%s', (_, damage, path) => {
    const document = copy()
    damage(document)
    const result = readBankData(document['data'])
    expect(result.type).toBe('Broken')
    if (result.type === 'Broken') expect(result.findings.map((finding) => finding.path).join('\n')).toMatch(path)
  })
  it('wrong in three hundred thousand places is refused with some of them', () => {
    const document = copy()
    part(document, 'listening').items[0].options = Array(300_000).fill(1)
    const result = readBankData(document['data'])
    expect(result.type).toBe('Broken')
    if (result.type === 'Broken') expect(result.findings.length).toBeLessThan(300)
  })
  it('changes no prototype, and may be nested as deep as it likes', () => {
    const text = JSON.stringify(copy())
    expect(decodeBank(text.replace('"title":', '"__proto__":{"polluted":1},"title":')).type).toBe('Bank')
    expect({}).not.toHaveProperty('polluted')
    expect(decodeBank('['.repeat(1e6)).type).toBe('NotJson')
    expect(decodeBank(text.replace('"items":[', `"items":[${'['.repeat(50_000)}${']'.repeat(50_000)},`))).toMatchObject(
      { type: 'Broken' },
    )
  })
})

const withSetting = (setting: (setting: Setting) => Setting): BankData =>
  withPart(built, 'numeracy', (each) => ({
    ...each,
    models: each.models.map((model) => ({ ...model, settings: { ...model.settings, 2: setting(model.settings[2]) } })),
  }))
const modelIn = (bank: BankData): NumberModel => {
  const model = bank.parts.flatMap(({ models }) => models)[0]
  if (model === undefined) throw new Error('no model')
  return model
}

describe('before candidates are asked from a bank', () => {
  it('has the built-in one no fault', () => expect(faultsIn(built, icu)).toEqual([]))
  it.each([
    ['conditions that never hold', (each: Setting) => ({ ...each, require: ['1 = 2'] })],
    ['a value that is no number', (each: Setting) => ({ ...each, derive: { ...each.derive, bad: '0 / 0' } })],
    ['a value without end', (each: Setting) => ({ ...each, derive: { ...each.derive, bad: '1 / 0' } })],
    ['an empty range', (each: Setting) => ({ ...each, draw: { ...each.draw, bad: { from: 2, to: 1, step: 1 } } })],
  ])('a model with %s is found, for no form could be drawn', (_, change) => {
    const bank = withSetting(change)
    expect(generate(modelIn(bank), 2, randomFor('a', 'b'))).toBeUndefined()
    const silent = faultsIn(bank, icu).filter(({ code }) => code === 'model-writes-nothing')
    expect(silent.map(({ path }) => path)).toContain(`numeracy/${modelIn(bank).id}/settings/2`)
  })
  it('a bank without any question is one with a fault', () => {
    expect(faultsIn(blankBank('Leer', 'Ayla'), icu).map(({ code }) => code)).toEqual(['form-not-drawn'])
  })
  it('a skill that has lost its last question cannot be chosen', () => {
    const one = withBlankItem(blankBank('Zwei', 'Ayla'), 'conflict', 'choice', '2026-11-25')
    const two = withBlankItem(one.bank, 'patience', 'choice', '2026-11-25')
    expect(askableSkills(two.bank)).toEqual(['conflict', 'patience'])
    expect(askableSkills(withoutItem(two.bank, 'patience', two.id))).toEqual(['conflict'])
  })
})

describe('whatever is written can be read again', () => {
  const isReadable = (bank: BankData) => decodeBank(encodeBank(bank)).type
  it('a copy of an item with the longest of names', () => {
    const { bank, id } = withBlankItem(blankBank('Neu', 'Ayla'), 'conflict', 'choice', '2026-11-25')
    const long = JSON.parse(JSON.stringify(bank).replaceAll(`"${id}"`, `"${'x'.repeat(40)}"`)) as BankData
    const first = duplicated(long, 'conflict', 'x'.repeat(40))
    const second = duplicated(first.bank, 'conflict', 'x'.repeat(40))
    expect(new Set([first.id, second.id]).size).toBe(2)
    expect(isReadable(second.bank)).toBe('Bank')
  })
  it('the longest version and title, counted up and copied', () => {
    expect(isReadable({ ...built, version: nextVersion('9'.repeat(120)) })).toBe('Bank')
    expect(nextVersion('1-99999999999999999999')).toBe('1-99999999999999999999-1')
    expect(isReadable(withTitle(built, `Kopie von ${'x'.repeat(120)}`))).toBe('Bank')
  })
  it('no new item takes the name of something that is read or heard', () => {
    const names = new Set(built.parts.flatMap(({ stimuli }) => stimuli.map(({ id }) => id)))
    const bank = withPart(built, 'listening', (each) => ({ ...each, items: [] }))
    expect(names.has('li01')).toBe(true)
    expect(names.has(withBlankItem(bank, 'listening', 'choice', '2026-11-25').id)).toBe(false)
  })
  it('no more raters than a key can hold', () => {
    expect(readRatings('1 2 3\n'.repeat(200), 3).type).toBe('Ratings')
    expect(readRatings('1 2 3\n'.repeat(201), 3)).toEqual({ type: 'BrokenRow', row: 201 })
  })
})

describe('an item that becomes another one', () => {
  const { bank, id } = withBlankItem(blankBank('Neu', 'Ayla'), 'numeracy', 'choice', '2026-11-25')
  it('moves to the list of its kind, and back', () => {
    const model = withStructure(bank, 'numeracy', { question: { ...change, id }, key: { ...changeKey, item: id } })
    expect(model.parts[0]).toMatchObject({ items: [], models: [{ id }], keys: [{ type: 'number' }] })
    const [question, key] = [bank.parts[0]?.items[0], bank.parts[0]?.keys[0]]
    if (question === undefined || key === undefined) throw new Error('no item')
    expect(withStructure(model, 'numeracy', { question, key })).toEqual(bank)
  })
  it('is confirmed by nobody any more when it gains or loses an option', () => {
    const confirmed = withPart(bank, 'numeracy', (each) => ({
      ...each,
      keys: each.keys.map((key) => ({ ...key, status: 'panel' as const, ratings: [[7, 1, 1, 1]] })),
    }))
    const item = confirmed.parts[0]?.items[0]
    if (item === undefined) throw new Error('no item')
    for (const next of [withPiece(confirmed, item, 'option'), withoutPiece(confirmed, item, 'option', 'b')]) {
      expect(next.parts[0]?.keys[0]?.status).toBe('author')
      expect(next.parts[0]?.keys[0]).not.toHaveProperty('ratings')
    }
  })
})
