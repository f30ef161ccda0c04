import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { practice } from '../../../src/bank/practice'
import { ANSWER } from '../../../src/domain/kinds/answers'
import { CHECK } from '../../../src/domain/kinds/checks'
import type { FixedItem, FixedKind } from '../../../src/domain/kinds/items'
import type { Of } from '../../../src/domain/kinds/kind'

/** Texts whose keys are put together from the name of a kind or of an item: no compiler misses them. */

const LANGUAGES = ['de', 'en'] as const
const textsOf = (language: string, file: string) =>
  JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Record<string, string>

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.keys(ANSWER))(
    'the kind %s has its name, its rule, its instructions and its words on paper',
    (kind) => {
      const [method, candidate, recruiter] = ['method', 'candidate', 'recruiter'].map((file) => textsOf(language, file))
      expect(method).toHaveProperty([`method.type-${kind}.label`])
      expect(method).toHaveProperty([`method.rule-${kind}.message`])
      expect(candidate).toHaveProperty([`instructions.${kind}.message`])
      expect(recruiter).toHaveProperty([`paper.answer-${kind}.label`])
    },
  )

  it.each([...practice.bank.items.values()].map((item) => [item.id, item] as const))(
    'the practice question %s has every word and its solution',
    (id, item) => {
      const words = textsOf(language, 'bank/practice')
      for (const name of [...required(item), 'solution']) expect(words).toHaveProperty([`${id}.${name}`])
    },
  )
})

const required = <K extends FixedKind>(item: Of<FixedItem, K>): readonly string[] => {
  const kind: K = item.type
  return CHECK[kind].texts(item).required
}
