import { expect, it } from 'vitest'
import { bank } from '../../src/bank/full'
import { keys } from '../../src/bank/full-keys'
import { profiles } from '../../src/bank/profiles'
import type { Response } from '../../src/domain/kinds/answers'
import { solve } from '../../src/domain/kinds/number/solve'
import { CORE, FULL } from '../../src/domain/form/blueprint'
import { drawForm } from '../../src/domain/form/draw'
import type { Question } from '../../src/domain/kinds/question'
import { scoreAttempt } from '../../src/domain/scoring/result'

/** Somebody who answers every question of the built-in bank as its key says. */
function keyed(question: Question): Response | undefined {
  const key = keys.get(question.item)
  const where = (record: Readonly<Record<string, number>>, wanted: number) =>
    Object.entries(record).find(([, value]) => value === wanted)?.[0] ?? ''
  switch (key?.type) {
    case 'choice':
      return { type: 'choice', option: where(key.credit, 1) }
    case 'best-worst':
      return { type: 'best-worst', best: where(key.ranks, 1), worst: where(key.ranks, 4) }
    case 'order':
      return { type: 'order', things: key.order }
    case 'sort':
      return { type: 'sort', places: key.places }
    case 'number': {
      const model = bank.models.get(question.item)
      if (model === undefined || question.type !== 'number') return undefined
      const value = solve(model, key, question.difficulty, question.values)?.value
      return { type: 'number', text: String(value), value }
    }
    case 'spot':
      return { type: 'spot', spots: key.targets }
    case 'compare': {
      const item = bank.items.get(question.item)
      if (item?.type !== 'compare') return undefined
      // By looking at the rows, as a person does, not by the key.
      const said = item.rows.map(({ id, left, right }) => [id, left === right ? 'same' : 'different'] as const)
      return { type: 'compare', rows: Object.fromEntries(said) }
    }
    default:
      return undefined
  }
}

it.each([
  ['core', CORE, 18],
  ['full', FULL, 67],
] as const)(
  'a perfect candidate ends at 100 in every skill of every %s form, with a band that is not zero wide',
  (_, blueprint, count) => {
    for (let seed = 0; seed < 200; seed += 1) {
      const drawn = drawForm(bank, blueprint, `perfect-${seed}`)
      if (drawn.type !== 'Form') throw new Error('The bank is too small')
      const questions = drawn.form.sections.flatMap((section) => section.questions)
      expect(questions).toHaveLength(count)
      const responses = Object.fromEntries(questions.map((question) => [question.item, keyed(question)]))
      const { skills, items } = scoreAttempt(bank, keys, profiles, drawn.form, responses, [])
      expect(items.filter(({ points }) => points < 1).map(({ item }) => item)).toEqual([])
      for (const skill of skills) {
        if (skill.status !== 'scored') throw new Error(`${skill.skill} has no score`)
        expect(skill.score).toBeCloseTo(100, 9)
        expect(skill.band.high - skill.band.low).toBeGreaterThan(5)
        expect(skill.band.high).toBeLessThanOrEqual(100)
      }
    }
  },
  60_000,
)
