import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { bank } from '../../src/bank/core'
import { keys } from '../../src/bank/keys'
import { profiles } from '../../src/bank/profiles'
import type { Response } from '../../src/domain/attempt/response'
import { generate, solve } from '../../src/domain/bank/generate'
import { FixedItem } from '../../src/domain/bank/item'
import { Key } from '../../src/domain/bank/key'
import { NumberModel } from '../../src/domain/bank/model'
import { stemValues } from '../../src/domain/bank/show'
import { CORE_SKILLS, FACETS } from '../../src/domain/bank/skill'
import { Stimulus } from '../../src/domain/bank/stimulus'
import { CORE } from '../../src/domain/form/blueprint'
import { candidatesFor } from '../../src/domain/form/candidates'
import { drawForm } from '../../src/domain/form/draw'
import type { Form, Question } from '../../src/domain/form/form'
import { randomFor } from '../../src/domain/form/random'
import { guessScore } from '../../src/domain/scoring/guess'
import { scoreAttempt } from '../../src/domain/scoring/result'

/** `npm run check:bank`: what a machine can say about the built-in bank. It prints its figures. */

const LANGUAGES = ['de', 'en'] as const
const DIFFICULTIES = [1, 2, 3] as const
type Texts = Readonly<Record<string, string>>
const texts = (language: string, kind: 'bank' | 'keys'): Texts =>
  Object.assign(
    {},
    ...CORE_SKILLS.map((skill) => JSON.parse(readFileSync(`locales/${language}/${kind}/${skill}.json`, 'utf8'))),
  )
const bankTexts = { de: texts('de', 'bank'), en: texts('en', 'bank') }
const reasons = { de: texts('de', 'keys'), en: texts('en', 'keys') }
const items = [...bank.items.values()]
const models = [...bank.models.values()]
const stimuli = [...bank.stimuli.values()]

/** Every text key that items, stimuli and models ask for. */
function wantedTexts(): string[] {
  const many = (id: string, what: string, ids: readonly string[]) => ids.map((each) => `${id}.${what}.${each}`)
  return [
    ...items.flatMap((item) => {
      const stem = [
        `${item.id}.stem`,
        ...(item.type === 'choice' || item.type === 'spot' ? [] : [`${item.id}.situation`]),
      ]
      if (item.type === 'choice' || item.type === 'best-worst')
        return [...stem, ...many(item.id, 'option', item.options)]
      if (item.type === 'spot') return [...stem, ...many(item.id, 'spot', item.spots)]
      return [
        ...stem,
        ...many(item.id, 'thing', item.things),
        ...(item.type === 'sort' ? many(item.id, 'place', item.places) : []),
      ]
    }),
    ...stimuli.flatMap((stimulus) =>
      stimulus.type === 'dialogue'
        ? [
            `${stimulus.id}.setting`,
            ...[...new Set(stimulus.lines)].map((speaker) => `${stimulus.id}.speaker.${speaker}`),
            ...stimulus.lines.map((_, n) => `${stimulus.id}.line.${n + 1}`),
          ]
        : [],
    ),
    ...models.flatMap((model) => [
      ...(model.stem === 'common'
        ? [`${model.id}.stem`]
        : DIFFICULTIES.map((setting) => `${model.id}.stem.${setting}`)),
      ...Object.entries(model.incidentals ?? {}).flatMap(([name, n]) =>
        Array.from({ length: n }, (_, k) => `${model.id}.${name}.${k + 1}`),
      ),
      ...new Set(
        DIFFICULTIES.flatMap((setting) => {
          const { table } = model.settings[setting]
          const cells =
            table?.rows.flat().flatMap((cell) => ('text' in cell ? [`${model.id}.cell.${cell.text}`] : [])) ?? []
          return [...(table?.columns ?? []).map((column) => `${model.id}.column.${column}`), ...cells]
        }),
      ),
    ]),
  ]
}

describe('structure', () => {
  it('fits its schemas, and every item names a facet of its skill (W6)', () => {
    for (const item of items) expect(v.safeParse(FixedItem, item).success, item.id).toBe(true)
    for (const model of models) expect(v.safeParse(NumberModel, model).success, model.id).toBe(true)
    for (const stimulus of stimuli) expect(v.safeParse(Stimulus, stimulus).success, stimulus.id).toBe(true)
    for (const key of keys.values()) expect(v.safeParse(Key, key).success, key.item).toBe(true)
    for (const { id, skill, facet } of [...items, ...models]) expect(FACETS[skill], id).toContain(facet)
  })

  it('has one fitting key for every item and no key without an item (W2)', () => {
    expect([...keys.keys()].sort()).toEqual([...bank.items.keys(), ...bank.models.keys()].sort())
    for (const item of items) {
      const key = keys.get(item.id)
      expect(key?.type, item.id).toBe(item.type)
      if (key?.type === 'choice' && item.type === 'choice') {
        expect(Object.keys(key.credit).sort(), item.id).toEqual([...item.options].sort())
        expect(
          Object.values(key.credit).filter((credit) => credit === 1),
          item.id,
        ).toHaveLength(1)
      }
      if (key?.type === 'best-worst') expect(Object.values(key.ranks).sort(), item.id).toEqual([1, 2, 3, 4])
      if (key?.type === 'order' && item.type === 'order')
        expect([...key.order].sort(), item.id).toEqual([...item.things].sort())
      if (key?.type === 'sort' && item.type === 'sort') {
        expect(Object.keys(key.places).sort(), item.id).toEqual([...item.things].sort())
        for (const place of Object.values(key.places)) expect(item.places, item.id).toContain(place)
      }
    }
  })

  it('is deep enough: at least 2.5 times the form per skill (M4)', () => {
    for (const { skill, cells } of CORE.sections) {
      const asked = cells.reduce((sum, cell) => sum + cell.count * (cell.together ?? 1), 0)
      const own =
        items.filter((item) => item.skill === skill).length + models.filter((model) => model.skill === skill).length * 3
      expect(own / asked, skill).toBeGreaterThanOrEqual(2.5)
      for (const cell of cells)
        expect(candidatesFor(bank, skill, cell).length, `${skill} ${JSON.stringify(cell)}`).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('texts', () => {
  it.each(LANGUAGES)('has every text it needs and none left over, %s', (language) => {
    expect(Object.keys(bankTexts[language]).sort()).toEqual(wantedTexts().sort())
  })

  it('gives a reason for every key in both languages (W2)', () => {
    expect(Object.keys(reasons.en).sort()).toEqual(Object.keys(reasons.de).sort())
    const wanted = [...keys.values()].flatMap((key) => {
      switch (key.type) {
        case 'choice':
          return Object.keys(key.credit).map((option) => `${key.item}.${option}`)
        case 'best-worst':
          return Object.keys(key.ranks).map((option) => `${key.item}.${option}`)
        case 'order':
          return key.pairs.map(([first, second]) => `${key.item}.${first}-before-${second}`)
        case 'sort':
          return Object.keys(key.places).map((thing) => `${key.item}.${thing}`)
        case 'spot':
          return key.targets.map((target) => `${key.item}.${target}`)
        case 'number':
          return [
            `${key.item}.answer`,
            ...new Set(Object.values(key.answers).flatMap(({ wrong }) => wrong.map(({ id }) => `${key.item}.${id}`))),
          ]
      }
    })
    expect(wanted.filter((reason) => reasons.de[reason] === undefined)).toEqual([])
  })

  it.each(LANGUAGES)('is short enough to be read at once (W5) and typographically clean, %s', (language) => {
    const words = (text = '') => text.split(/\s+/).filter(Boolean).length
    const own = bankTexts[language]
    for (const item of items)
      expect(words(own[`${item.id}.situation`]) + words(own[`${item.id}.stem`]), item.id).toBeLessThanOrEqual(80)
    for (const [key, text] of Object.entries({ ...own, ...reasons[language] })) {
      expect(text, key).not.toMatch(/["']|\s\s|^\s|\s$/)
    }
  })

  it('says about as much in one language as in the other (W7)', () => {
    for (const [key, german] of Object.entries(bankTexts.de)) {
      if (german.length < 40) continue
      const ratio = german.length / (bankTexts.en[key]?.length ?? 1)
      expect(ratio, key).toBeGreaterThan(0.6)
      expect(ratio, key).toBeLessThan(1.7)
    }
  })
})

describe('item models (M3)', () => {
  it.each(models.map((model) => [model.id, model] as const))(
    '%s: 10,000 seeds per setting give one plausible answer, and stems that read well',
    (id, model) => {
      const key = keys.get(id)
      if (key?.type !== 'number') throw new Error('no key')
      for (const difficulty of DIFFICULTIES) {
        const distinct = new Set<string>()
        for (let seed = 0; seed < 10_000; seed += 1) {
          const drawn = generate(model, difficulty, randomFor(String(seed), `${id}|${difficulty}`))
          const solution = drawn && solve(model, key, difficulty, drawn.values)
          if (!drawn || !solution) throw new Error(`${id} ${difficulty} ${seed}: nothing drawn`)
          distinct.add(JSON.stringify(drawn.values))
          const scaled = solution.value * 10 ** model.decimals
          if (!(solution.value > 0 && solution.value < 1e6))
            throw new Error(`${id} ${difficulty} ${seed}: ${solution.value}`)
          if (!model.rounding && Math.abs(scaled - Math.round(scaled)) > 1e-6)
            throw new Error(`${id} ${difficulty} ${seed}: does not end`)
          for (const wrong of solution.wrong)
            if (!(Math.abs(wrong.value - solution.value) > solution.tolerance))
              throw new Error(`${id} ${difficulty} ${seed}: ${wrong.id} is right`)
          if (seed < 40) for (const language of LANGUAGES) readsWell(model, drawn, difficulty, language)
        }
        expect(distinct.size, `${id} ${difficulty}`).toBeGreaterThanOrEqual(60)
      }
    },
    60_000,
  )

  function readsWell(
    model: NumberModel,
    drawn: Parameters<typeof stemValues>[1],
    difficulty: 1 | 2 | 3,
    language: 'de' | 'en',
  ) {
    const own = bankTexts[language]
    const pattern = own[model.stem === 'common' ? `${model.id}.stem` : `${model.id}.stem.${difficulty}`] ?? ''
    const stem = String(
      new IntlMessageFormat(pattern, language).format(stemValues(model, drawn, language, (key) => own[key] ?? '')),
    )
    expect(stem).not.toMatch(/undefined|NaN|\{|\s\s|,\d{3,} €|\b1 (Tage|Minuten|Scheine|Kartons|notes|cartons|days)\b/)
    expect(stem.split(/\s+/).length, stem).toBeLessThanOrEqual(80)
  }
})

const FORMS = 300
const forms = Array.from({ length: FORMS }, (_, n) => {
  const drawn = drawForm(bank, CORE, `seed-${n}`)
  if (drawn.type !== 'Form') throw new Error('The bank is too small')
  return drawn.form
})

it('reaches every item by some form (M1)', () => {
  const seen = new Set(
    forms.flatMap((form) => form.sections.flatMap(({ questions }) => questions.map(({ item }) => item))),
  )
  const cells = CORE.sections.flatMap(({ skill, cells }) => cells.flatMap((cell) => candidatesFor(bank, skill, cell)))
  const reachable = new Set(
    cells.flatMap(({ draws }) => ('settings' in draws ? [draws.id] : draws.map(({ id }) => id))),
  )
  expect([...reachable].filter((id) => !seen.has(id))).toEqual([])
})

describe('cues (W3)', () => {
  const longest = (ids: readonly string[], item: string, language: 'de' | 'en') => {
    const length = (id: string) => (bankTexts[language][`${item}.option.${id}`] ?? '').length
    return [...ids].sort((a, b) => length(b) - length(a))[0]
  }
  const bestOf = (id: string) => {
    const key = keys.get(id)
    if (key?.type === 'choice') return Object.entries(key.credit).find(([, credit]) => credit === 1)?.[0]
    return key?.type === 'best-worst' ? Object.entries(key.ranks).find(([, rank]) => rank === 1)?.[0] : undefined
  }
  const withOptions = items.filter((item) => item.type === 'choice' || item.type === 'best-worst')

  it.each(['listening', 'conflict'] as const)('%s: the longest option is best no more often than chance', (skill) => {
    for (const language of LANGUAGES) {
      const own = withOptions.filter((item) => item.skill === skill)
      const share =
        own.filter((item) => longest(item.options, item.id, language) === bestOf(item.id)).length / own.length
      console.log(`${skill} ${language}: longest is best in ${Math.round(share * 100)} %`)
      expect(share).toBeLessThanOrEqual(0.25 + 0.08)
    }
  })

  it('best options are spread over the positions, and the politest is wrong in at least a third of the conflicts', () => {
    for (const skill of ['listening', 'conflict'] as const) {
      const own = withOptions.filter((item) => item.skill === skill)
      for (const letter of ['a', 'b', 'c', 'd']) {
        const share = own.filter((item) => bestOf(item.id) === letter).length / own.length
        expect(share, `${skill} ${letter}`).toBeGreaterThan(0.15)
        expect(share, `${skill} ${letter}`).toBeLessThan(0.35)
      }
    }
    const polite = [...keys.values()].filter((key) => key.type === 'best-worst')
    expect(polite.filter((key) => key.ranks[key.polite] !== 1).length / polite.length).toBeGreaterThanOrEqual(1 / 3)
  })
})

describe('simulated candidates', () => {
  const answers = (form: Form, answer: (question: Question) => Response | undefined) =>
    Object.fromEntries(
      form.sections.flatMap(({ questions }) => questions.map((question) => [question.item, answer(question)])),
    )
  const meanScores = (answer: (question: Question) => Response | undefined) => {
    const sums = new Map<string, number>()
    for (const form of forms)
      for (const skill of scoreAttempt(bank, keys, profiles, form, answers(form, answer)).skills)
        sums.set(skill.skill, (sums.get(skill.skill) ?? 0) + (skill.status === 'scored' ? skill.score : 0) / FORMS)
    return sums
  }
  let chance: ReadonlyMap<string, number> | undefined
  const guessing = () => {
    if (chance) return chance
    const sums = new Map<string, number>()
    for (const form of forms)
      for (const { skill, score } of guessScore(bank, keys, form))
        sums.set(skill, (sums.get(skill) ?? 0) + score / FORMS)
    chance = sums
    return sums
  }

  /** Picks by position or by a rule, never by meaning. */
  const picking =
    (pick: (ids: readonly string[], question: Question) => readonly string[]) =>
    (question: Question): Response | undefined => {
      if (question.type === 'number') return { type: 'number', text: '10', value: 10 }
      const item = bank.items.get(question.item)
      const [first, , , last] = pick(question.shown, question)
      if (item?.type === 'choice' && first) return { type: 'choice', option: first }
      if (item?.type === 'best-worst') return { type: 'best-worst', best: first, worst: last }
      if (item?.type === 'order') return { type: 'order', things: question.shown }
      if (item?.type === 'sort')
        return {
          type: 'sort',
          places: Object.fromEntries(
            question.shown.map((thing, n) => [thing, item.places[n % item.places.length] ?? '']),
          ),
        }
      return undefined
    }
  const textLength = (question: Question) => (id: string) =>
    (bankTexts.de[`${question.item}.option.${id}`] ?? '').length
  const STRATEGIES = {
    'always first': picking((ids) => ids),
    'always last': picking((ids) => [...ids].reverse()),
    'always the middle': picking((ids) => [ids[1] ?? '', '', '', ids[2] ?? '']),
    'longest option': picking((ids, question) =>
      [...ids].sort((a, b) => textLength(question)(b) - textLength(question)(a)),
    ),
    'shortest option': picking((ids, question) =>
      [...ids].sort((a, b) => textLength(question)(a) - textLength(question)(b)),
    ),
  }

  it.each(Object.entries(STRATEGIES))(
    '“%s” scores no better than guessing (W3)',
    (name, answer) => {
      const [scores, chance] = [meanScores(answer), guessing()]
      console.log(
        name,
        Object.fromEntries(
          [...scores].map(([skill, score]) => [
            skill,
            `${Math.round(score)} (chance ${Math.round(chance.get(skill) ?? 0)})`,
          ]),
        ),
      )
      for (const [skill, score] of scores) expect(score, skill).toBeLessThanOrEqual((chance.get(skill) ?? 0) + 8)
    },
    60_000,
  )

  it('a perfect candidate ends at 100 in every skill, with a band that is not zero wide', () => {
    for (const form of forms.slice(0, 100)) {
      const result = scoreAttempt(bank, keys, profiles, form, answers(form, keyed))
      for (const skill of result.skills) {
        if (skill.status !== 'scored') throw new Error(skill.skill)
        expect(skill.score, `${skill.skill} ${form.seed}`).toBeCloseTo(100, 9)
        expect(skill.band.high - skill.band.low).toBeGreaterThan(5)
        expect(skill.band.high).toBeLessThanOrEqual(100)
      }
    }
  })

  function keyed(question: Question): Response | undefined {
    const key = keys.get(question.item)
    const model = bank.models.get(question.item)
    const ranked = (rank: number) =>
      key?.type === 'best-worst' ? Object.entries(key.ranks).find(([, other]) => other === rank)?.[0] : undefined
    if (key?.type === 'choice') return { type: 'choice', option: bestOption(key.credit) }
    if (key?.type === 'best-worst') return { type: 'best-worst', best: ranked(1), worst: ranked(4) }
    if (key?.type === 'order') return { type: 'order', things: key.order }
    if (key?.type === 'sort') return { type: 'sort', places: key.places }
    if (key?.type === 'number' && model && question.type === 'number') {
      const value = solve(model, key, question.difficulty, question.values)?.value
      return { type: 'number', text: String(value), value }
    }
    return undefined
  }
  const bestOption = (credit: Readonly<Record<string, number>>) =>
    Object.entries(credit).find(([, value]) => value === 1)?.[0] ?? ''
})
