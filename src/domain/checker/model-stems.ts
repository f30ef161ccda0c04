import { randomFor } from '../ground/random'
import { generate, type Generated } from '../kinds/number/generate'
import type { NumberModel } from '../kinds/number/model'
import { stemValues } from '../kinds/number/show'
import { DIFFICULTIES, type Difficulty } from '../ground/skill'
import { textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { found, type Code, type Finding } from '../kinds/finding'
import type { Icu } from './icu'
import { placeholdersOf } from './messages'
import { faultsIn } from './rendered-text'

/**
 * M3: the stem that a model writes reads well with whatever was drawn, in every language.
 * @param samples draws per model and setting
 */
export function checkModelStems(bank: CheckedBank, icu: Icu, samples: number): readonly Finding[] {
  const findings = bank.parts.flatMap((part) =>
    part.models.flatMap((model) =>
      DIFFICULTIES.flatMap((difficulty) => {
        const drawn = draws(model, difficulty, samples)
        return bank.languages.flatMap((language) => ofStem({ part, model, difficulty, language, icu }, drawn))
      }),
    ),
  )
  // A common stem is looked at in every setting, but its fault is one fault.
  return [...new Map(findings.map((finding) => [`${finding.code}|${finding.path}`, finding])).values()]
}

function draws(model: NumberModel, difficulty: Difficulty, samples: number): Generated[] {
  const random = randomFor('bank check of stems', `${model.id}|${difficulty}`)
  const drawn: Generated[] = []
  for (let n = 0; n < samples; n += 1) {
    const next = generate(model, difficulty, random)
    if (next === undefined) break
    drawn.push(next)
  }
  return drawn
}

interface Stem {
  readonly part: CheckedPart
  readonly model: NumberModel
  readonly difficulty: Difficulty
  readonly language: string
  readonly icu: Icu
}

function ofStem({ part, model, difficulty, language, icu }: Stem, drawn: readonly Generated[]): Finding[] {
  const stem = model.stem === 'common' ? ['stem'] : ['stem', String(difficulty)]
  const message = textIn(part.texts, language, [model.id, ...stem].join('.'))
  const parsed = icu.parse(message, language)
  if (message === '' || parsed.type === 'Unreadable') return []
  const bare = placeholdersOf(parsed).flatMap(({ name, kind }) => (kind === 'argument' ? [name] : []))
  const faults = new Map<Code, string>()
  for (const one of drawn) {
    const values = stemValues(model, one, language, (key) => textIn(part.texts, language, key))
    const text = icu.format(message, language, values)
    if (text === undefined) {
      faults.set('stem-value-missing', Object.keys(values).join(', '))
      continue
    }
    for (const fault of faultsIn(text, language)) if (!faults.has(fault.code)) faults.set(fault.code, fault.text)
    // A bare number in front of a plural noun: no other check can know the noun.
    if (bare.some((name) => model.show[name] === 'count' && values[name] === 1)) faults.set('stem-plural-of-one', text)
  }
  return [...faults].map(([code, text]) => found(code, [part.skill, model.id, ...stem, language], { text }))
}
