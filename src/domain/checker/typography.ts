import type { CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { reasonPath, textPath } from './texts'

/** Quotation marks of a language, and those of others that slip in. */
const QUOTES: Readonly<Record<string, { readonly open: string; readonly close: string; readonly foreign: RegExp }>> = {
  de: { open: '„', close: '“', foreign: /[”«»]/ },
  en: { open: '“', close: '”', foreign: /[„«»]/ },
}

/** Signs and blanks of every text and every reason. */
export function checkTypography({ languages, parts }: CheckedBank): readonly Finding[] {
  return parts.flatMap((part) =>
    languages.flatMap((language) => [
      ...Object.entries(part.texts[language] ?? {}).flatMap(([key, text]) =>
        signs(text, textPath(part, key, language), language),
      ),
      ...Object.entries(part.reasons[language] ?? {}).flatMap(([key, text]) =>
        signs(text, reasonPath(part, key, language), language),
      ),
    ]),
  )
}

function signs(text: string, path: readonly string[], language: string): Finding[] {
  if (text.trim() === '') return [found('text-empty', path)]
  const quotes = QUOTES[language]
  const straight = /["'`´]|\.\.\./.exec(text)?.[0]
  const foreign = quotes?.foreign.exec(text)?.[0]
  return [
    ...(straight === undefined ? [] : [found('quotes-straight', path, { sign: straight })]),
    ...(foreign === undefined ? [] : [found('quotes-foreign', path, { sign: foreign })]),
    ...(quotes && !isNested(text, quotes.open, quotes.close) ? [found('quotes-unbalanced', path)] : []),
    ...(/[ \u00a0\u202f\t\n]{2}/.test(text) ? [found('blanks-doubled', path)] : []),
    ...(text === text.trim() ? [] : [found('blanks-around', path)]),
  ]
}

/** What is opened is closed before the next one opens. */
function isNested(text: string, open: string, close: string): boolean {
  let isOpen = false
  for (const sign of text) {
    if (sign !== open && sign !== close) continue
    if (isOpen === (sign === open)) return false
    isOpen = sign === open
  }
  return !isOpen
}
