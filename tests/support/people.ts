import { bank } from '../../src/bank/full'
import { keys } from '../../src/bank/full-keys'
import { goForward, startAttempt, type Attempt } from '../../src/domain/attempt/attempt'
import type { Response } from '../../src/domain/kinds/answers'
import type { Campaign } from '../../src/domain/campaign/campaign'
import { CORE } from '../../src/domain/form/blueprint'
import { blueprintFor } from '../../src/domain/form/sections'
import { drawForm } from '../../src/domain/form/draw'
import type { Question } from '../../src/domain/kinds/question'
import { randomFor, type Random } from '../../src/domain/ground/random'
import { scoreItem, isScore } from '../../src/domain/scoring/item'
import { questionsIn } from '../../src/domain/form/form'
import { MODES, submissionOf, type Submission } from '../../src/domain/submission/submission'

/** Simulated candidates, the same for the same seed: people with more and less of each skill, who skip, hurry and take breaks. */

const FIRST = [
  'Ayşe',
  'Jürgen',
  'Mónica',
  'Thị Hoa',
  'Olena',
  'Sven',
  'Fatou',
  'Zoë',
  'Marek',
  'Anneliese',
  'Ravi',
  'Björn',
]
const LAST = [
  'Müller',
  'Öztürk',
  'Straßner',
  'Nguyen',
  'Kowalski',
  'Okafor',
  'García López',
  'Weiß',
  'Petrova',
  'van den Berg',
]
const DAY = 86_400_000

export function simulatedSubmission(campaign: Campaign, seed: string, now: number): Submission {
  const random = randomFor(seed, 'person')
  const drawn = drawForm(bank, blueprintFor(bank, campaign.sections, campaign.extent) ?? CORE, seed, campaign.id)
  if (drawn.type !== 'Form') throw new Error('The bank is too small')
  const handedInAt = now - random.between(0, 30) * DAY - random.between(0, DAY)
  const ability = random.between(25, 95)
  let attempt: Attempt = startAttempt(seed, drawn.form, handedInAt - 40 * 60_000, campaign.id)
  const times: Record<string, { counted: number }> = {}
  const responses: Record<string, Response> = {}
  for (const section of drawn.form.sections) {
    const own = Math.min(98, Math.max(5, ability + random.between(-25, 25)))
    for (const question of section.questions) {
      const response = random.between(1, 100) <= 4 ? undefined : answerTo(question, own, random)
      if (response) responses[question.item] = response
      times[question.item] = { counted: random.between(3, 90) * 1000 }
    }
  }
  const interruptions =
    random.between(1, 10) === 1 ? [{ at: handedInAt - 1000, away: random.between(1, 40) * 60_000 }] : []
  attempt = { ...attempt, responses, times, interruptions, place: { at: 'hand-in' } }
  return submissionOf(goForward(attempt, bank, handedInAt), {
    campaign: campaign.id,
    app: '0.1.0',
    language: random.between(1, 4) === 1 ? 'en' : 'de',
    mode: random.pick(MODES),
    record: { number: 1, previous: null },
    handedInAt,
    person: { name: `${random.pick(FIRST)} ${random.pick(LAST)}`, contact: `person.${seed}@example.org` },
    profiles: '0000000000000000',
  })
}

export const answeredShare = ({ form, responses }: Submission) =>
  responses.filter(Boolean).length / questionsIn(form).length

/** The best answer with this chance in percent, else any. */
function answerTo(question: Question, chance: number, random: Random): Response | undefined {
  const isRight = random.between(1, 100) <= chance
  const key = keys.get(question.item)
  if (question.type === 'number') {
    const score = scoreItem(bank, keys, question, { type: 'number', text: '0', value: 0 })
    const answer = isScore(score) && score.parts.type === 'number' ? score.parts.answer : 0
    const value = isRight ? answer : answer + random.between(1, 20)
    return { type: 'number', text: String(value).replace('.', ','), value }
  }
  const { shown } = question
  switch (key?.type) {
    case 'choice': {
      const best = shown.find((option) => key.credit[option] === 1)
      return { type: 'choice', option: isRight && best !== undefined ? best : random.pick(shown) }
    }
    case 'best-worst': {
      const ranked = [...shown].sort((a, b) => (key.ranks[a] ?? 0) - (key.ranks[b] ?? 0))
      const [best = '', worst = ''] = isRight ? [ranked[0], ranked[3]] : random.shuffle(shown)
      return { type: 'best-worst', best, worst }
    }
    case 'order':
      return { type: 'order', things: isRight ? key.order : random.shuffle(shown) }
    case 'sort': {
      const places = [...new Set(Object.values(key.places))]
      const placed = shown.map((thing) => {
        const right = random.between(1, 100) <= chance ? key.places[thing] : undefined
        return [thing, right ?? random.pick(places)] as const
      })
      return { type: 'sort', places: Object.fromEntries(placed) }
    }
    default:
      return undefined
  }
}
