// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInBank } from '../../../src/bank/document'
import { bankOf } from '../../../src/domain/bank/bank'
import { readBankData, type BankData } from '../../../src/domain/authoring/document'
import { withoutItem, withWords } from '../../../src/domain/authoring/edit'
import { faultsIn } from '../../../src/domain/authoring/faults'
import {
  askedFrom,
  decodeQuestions,
  encodeQuestions,
  keysFrom,
  questionsOf,
  refOf,
  wordsFrom,
} from '../../../src/domain/bank/frozen-bank'
import { FULL } from '../../../src/domain/form/blueprint'
import { drawForm } from '../../../src/domain/form/draw'
import { scoreAttempt } from '../../../src/domain/scoring/result'
import { respond } from '../../../src/domain/simulation/respond'
import { randomFor } from '../../../src/domain/ground/random'
import { icu } from '../../../src/services/banks/icu'

const built = await builtInBank()
const questions = questionsOf(built)
const ref = refOf(questions)
const read = (value: unknown) =>
  decodeQuestions(value === undefined ? value : JSON.parse(JSON.stringify(value)), ref.digest)

describe('[M7] the questions of an own bank', () => {
  it('hold neither a key nor a reason', () => {
    const text = encodeQuestions(questions)
    const reasons = built.parts.flatMap(({ reasons: { de = {}, en = {} } }) => [
      ...Object.values(de),
      ...Object.values(en),
    ])
    expect(reasons.length).toBeGreaterThan(1000)
    expect(reasons.filter((reason) => reason.length > 40 && text.includes(JSON.stringify(reason)))).toEqual([])
    const parts: object[] = JSON.parse(text).data.parts
    for (const part of parts) expect(Object.keys(part)).toEqual(['skill', 'items', 'models', 'stimuli', 'texts'])
  })
  it('come back as they were, and are refused where anything in them was changed', () => {
    const stored = JSON.parse(encodeQuestions(questions))
    expect(read(stored)).toEqual({ type: 'Questions', questions })
    const changed = structuredClone(stored)
    changed.data.parts[0].texts.de['li01.setting'] += ' '
    expect(read(changed).type).toBe('other')
    expect(read({ ...stored, version: 3 }).type).toBe('newer')
    expect(read({ ...stored, kind: 'kontor-bank' }).type).toBe('damaged')
    expect(read({ ...stored, data: { ...stored.data, parts: [{}] } }).type).toBe('damaged')
    expect(read(undefined).type).toBe('damaged')
  })
  it('have one name however they were written down, and another after any change', () => {
    const again = readBankData(JSON.parse(JSON.stringify(built)))
    if (again.type !== 'Bank') throw new Error('not read')
    expect(refOf(questionsOf(again.bank))).toEqual(ref)
    expect(refOf(questionsOf(withWords(built, 'conflict', 'texts', 'de', 'co01.stem', 'Was hilft?'))).digest).not.toBe(
      ref.digest,
    )
    // Reasons are no part of what candidates see.
    expect(refOf(questionsOf(withWords(built, 'conflict', 'reasons', 'de', 'co01.a', 'Darum.')))).toEqual(ref)
  })
})

describe('a campaign that asks from an own bank', () => {
  const bank = askedFrom(ref, questions)
  const keys = keysFrom(ref, built.parts)
  it('knows every item under a name of its own, so that banks never mix', () => {
    const first = built.parts[0]?.items[0]
    expect(first?.id).toBe('li01a')
    const own = `b${ref.digest.slice(0, 6)}-li01a`
    expect(bank.items.get(own)).toEqual({ ...first, id: own, family: own, stimulus: own.slice(0, -1) })
    expect(bank.items.has('li01a')).toBe(false)
    expect([...keys.keys()].sort()).toEqual([...bank.items.keys(), ...bank.models.keys()].sort())
    expect(wordsFrom(ref, { de: { 'li01a.stem': 'x' }, en: {} }, 'de')).toEqual({ [`${own}.stem`]: 'x' })
  })
  it('has words in every language, those of its own where it lacks one', () => {
    const english = { ...ref, languages: ['en'] } as const
    const texts = { de: {}, en: { 'li01a.stem': 'When?' } }
    expect(wordsFrom(english, texts, 'de')).toEqual(wordsFrom(english, texts, 'en'))
    expect(Object.values(wordsFrom(english, texts, 'de'))).toEqual(['When?'])
  })
  it('draws the same forms as the built-in bank would, and scores them alike', () => {
    const plain = bankOf(built.version, built.parts)
    const plainKeys = new Map(built.parts.flatMap((part) => part.keys.map((key) => [key.item, key] as const)))
    const points = [
      [bank, keys],
      [plain, plainKeys],
    ].map(([from, by]) => {
      const drawn = drawForm(from as typeof bank, FULL, '0123456789abcdef', 'fedcba9876543210')
      if (drawn.type !== 'Form') throw new Error('too small')
      const asked = drawn.form.sections.flatMap((section) => section.questions)
      expect(new Set(asked.map(({ item }) => (from as typeof bank).items.get(item)?.skill)).size).toBeGreaterThan(8)
      const given = asked.map((question) => [
        question.item,
        respond(from as typeof bank, by as typeof keys, question, 1, randomFor('1', 'own')),
      ])
      return scoreAttempt(from as typeof bank, by as typeof keys, [], drawn.form, Object.fromEntries(given), [])
    })
    // Whoever knows everything reaches everything in both.
    for (const result of points) {
      expect(result.unscorable).toEqual([])
      expect(result.skills.map((skill) => (skill.status === 'scored' ? skill.score : 0))).toEqual(
        FULL.sections.map(() => 100),
      )
    }
    expect(points[0]?.form).not.toBe(points[1]?.form)
  })
})

describe('[M7] what keeps a bank from being asked', () => {
  const paths = (bank: BankData) => faultsIn(bank, icu).map(({ path, code }) => `${path} ${code}`)
  it('is nothing in the built-in one', () => expect(paths(built)).toEqual([]))
  it('a missing text, a broken placeholder', () => {
    expect(paths(withWords(built, 'conflict', 'texts', 'de', 'co01.stem', ''))[0]).toMatch(
      /^conflict\/co01.*text-missing$/,
    )
    expect(paths(withWords(built, 'conflict', 'texts', 'de', 'co01.stem', 'Was {'))[0]).toMatch(/message-unreadable$/)
  })
  it('an id that leaves no room for the name of the bank', () => {
    const [part] = built.parts
    const [item] = part?.items ?? []
    if (!part || !item) throw new Error('empty')
    const long = { ...item, id: 'x'.repeat(33) }
    const bank = { ...withoutItem(built, part.skill, item.id) }
    const parts = bank.parts.map((each) =>
      each.skill === part.skill ? { ...each, items: [...each.items, long] } : each,
    )
    expect(paths({ ...bank, parts })).toContain(`${part.skill}/${long.id}/id id-too-long`)
  })
})
