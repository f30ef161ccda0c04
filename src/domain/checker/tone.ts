import { familyOf } from '../bank/families'
import { textIn, type CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { countIn, sentencesIn } from './prose'

/** W8: the options of an item may be this much apart. */
const APART = 1

const COUNTS = {
  sentences: (text: string) => sentencesIn(text).length,
  questions: (text: string) => countIn(text, /\?/g),
  exclamations: (text: string) => countIn(text, /!/g),
} as const

/** W8: options of the same tone: as many sentences, question marks and exclamation marks, give or take one. Said once a family. */
export function checkTone({ languages, parts }: CheckedBank): readonly Finding[] {
  return parts.flatMap(({ skill, items, texts }) =>
    items.flatMap((item) => {
      if (!('options' in item) || familyOf(item) !== item.id) return []
      return languages.flatMap((language) => {
        const options = item.options.map((id) => textIn(texts, language, `${item.id}.option.${id}`))
        return Object.entries(COUNTS).flatMap(([what, of]) => {
          const counts = options.map(of)
          const apart = Math.max(...counts) - Math.min(...counts)
          return apart > APART ? [found('tone-differs', [skill, item.id, 'option', language], { what, apart })] : []
        })
      })
    }),
  )
}
