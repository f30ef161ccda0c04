import { withWholeTexts } from '../bank/families'
import { questionsOf, textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
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
  const whole = withWholeTexts(part)
  // What one language says itself no other one may take over from the family: it would say something else.
  const said = new Set(languages.flatMap((language) => Object.keys(part.texts[language] ?? {})))
  const known = new Set([...required, ...optional])
  return languages.flatMap((language) => {
    const own = part.texts[language] ?? {}
    const missing = [...new Set([...required, ...optional.filter((key) => said.has(key))])].filter((key) =>
      said.has(key) ? !Object.hasOwn(own, key) : textIn(whole.texts, language, key) === '',
    )
    const leftOver = Object.keys(own).filter((key) => !known.has(key))
    const path = (key: string) => textPath(part, key, language)
    return [...listed('text-missing', missing, path), ...listed('text-left-over', leftOver, path)]
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
    const [wanted, given] = [new Set(needed), new Set(there)]
    const path = (key: string) => reasonPath(part, key, language)
    return [
      ...listed(
        'reason-missing',
        [...wanted].filter((key) => !given.has(key)),
        path,
      ),
      ...listed(
        'reason-left-over',
        there.filter((key) => !wanted.has(key)),
        path,
      ),
    ]
  })
}

const listed = (code: Code, keys: readonly string[], path: (key: string) => readonly string[]): Finding[] =>
  keys.map((key) => found(code, path(key)))

/** `co07.option.b` → conflict/co07/option/b/de */
export function textPath({ skill }: CheckedPart, key: string, language: string): readonly string[] {
  return [skill, ...key.split('.'), language]
}

/** `co07.b` → conflict/co07/reason/b/de */
export function reasonPath({ skill }: CheckedPart, key: string, language: string): readonly string[] {
  const [item = '', ...rest] = key.split('.')
  return [skill, item, 'reason', ...rest, language]
}
