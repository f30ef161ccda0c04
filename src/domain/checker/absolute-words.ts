import { textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { picksIn } from './picks'

/** Words that allow no exception. Test-wise readers know that what they claim is usually wrong. */
const WORDS: Readonly<Record<string, RegExp>> = {
  de: whole(
    'immer|nie|niemals|stets|alle|allen|aller|sämtliche|jede|jeder|jedes|jeden|jedem|niemand|ausnahmslos|keinesfalls',
  ),
  en: whole('always|never|all|every|everyone|everybody|nobody|none|no one|without exception'),
}

function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Of the best options and of the others: how many there are, and how many have an absolute word. */
export interface AbsoluteWords {
  readonly skill: string
  readonly language: string
  readonly best: { readonly all: number; readonly absolute: readonly string[] }
  readonly others: { readonly all: number; readonly absolute: readonly string[] }
}

/** W3: absolute words are not more frequent in wrong options than in right ones. */
export function checkAbsoluteWords(bank: CheckedBank): {
  findings: readonly Finding[]
  figures: readonly AbsoluteWords[]
} {
  const figures = bank.parts.flatMap((part) => bank.languages.flatMap((language) => countIn(part, language)))
  return { figures, findings: figures.flatMap(judge) }
}

function countIn(part: CheckedPart, language: string): AbsoluteWords[] {
  const words = WORDS[language]
  const options = picksIn(part).flatMap(({ item, best }) =>
    item.options.map((option) => ({ item, option, isBest: option === best })),
  )
  if (words === undefined || options.length === 0) return []
  const group = (isBest: boolean) => {
    const own = options.filter((option) => option.isBest === isBest)
    const texts = own.map(({ item, option }) => ({
      item,
      option,
      text: textIn(part.texts, language, `${item.id}.option.${option}`),
    }))
    const absolute = texts.filter(({ text }) => words.test(text)).map(({ item, option }) => `${item.id}.${option}`)
    return { all: own.length, absolute }
  }
  return [{ skill: part.skill, language, best: group(true), others: group(false) }]
}

function judge({ skill, language, best, others }: AbsoluteWords): Finding[] {
  const share = (group: AbsoluteWords['best']) => (group.all === 0 ? 0 : group.absolute.length / group.all)
  if (share(others) <= share(best)) return []
  const details = { wrong: others.absolute.length, right: best.absolute.length, options: others.absolute.join(', ') }
  return [found('absolute-words-in-wrong', [skill, language], details)]
}
