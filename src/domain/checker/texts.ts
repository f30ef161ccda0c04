import { questionsOf, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { found, type Code, type Finding } from '../kinds/finding'
import { reasonsOf, textsOf } from './needed-texts'

/** Whether every text and every reason that the structure asks for is there, in every language, and nothing else. */
export function checkTexts(bank: CheckedBank): readonly Finding[] {
  return bank.parts.flatMap((part) => [...texts(bank, part), ...reasons(bank, part)])
}

function texts({ languages }: CheckedBank, part: CheckedPart): Finding[] {
  const needed = [...questionsOf(part), ...part.stimuli].map(textsOf)
  const required = needed.flatMap((each) => each.required)
  const optional = needed.flatMap((each) => each.optional)
  const used = optional.filter((key) => languages.some((language) => Object.hasOwn(part.texts[language] ?? {}, key)))
  return languages.flatMap((language) => {
    const there = Object.keys(part.texts[language] ?? {})
    return compared([...required, ...used], there, ['text-missing', 'text-left-over'], (key) =>
      textPath(part, key, language),
    )
  })
}

function reasons({ languages }: CheckedBank, part: CheckedPart): Finding[] {
  const keys = new Map(part.keys.map((key) => [key.item, key]))
  const needed = questionsOf(part).flatMap((question) => {
    const key = keys.get(question.id)
    return key === undefined ? [] : reasonsOf(question, key)
  })
  return languages.flatMap((language) => {
    const there = Object.keys(part.reasons[language] ?? {})
    return compared(needed, there, ['reason-missing', 'reason-left-over'], (key) => reasonPath(part, key, language))
  })
}

function compared(
  needed: readonly string[],
  there: readonly string[],
  [missing, leftOver]: readonly [Code, Code],
  path: (key: string) => readonly string[],
): Finding[] {
  const [wanted, given] = [new Set(needed), new Set(there)]
  return [
    ...[...wanted].filter((key) => !given.has(key)).map((key) => found(missing, path(key))),
    ...there.filter((key) => !wanted.has(key)).map((key) => found(leftOver, path(key))),
  ]
}

/** `co07.option.b` → conflict/co07/option/b/de */
export function textPath({ skill }: CheckedPart, key: string, language: string): readonly string[] {
  return [skill, ...key.split('.'), language]
}

/** `co07.b` → conflict/co07/reason/b/de */
export function reasonPath({ skill }: CheckedPart, key: string, language: string): readonly string[] {
  const [item = '', ...rest] = key.split('.')
  return [skill, item, 'reason', ...rest, language]
}
