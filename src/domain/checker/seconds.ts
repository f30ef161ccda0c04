import { textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { mean } from '../ground/mean'
import { CHECK } from '../kinds/checks'
import { found, type Finding } from '../kinds/finding'
import type { FixedItem } from '../kinds/items'
import { textsOf } from './needed-texts'
import { wordsIn } from './prose'

/** M4: people read so many words a minute. */
const WORDS_A_MINUTE = 180
/** Authors round to five seconds. */
const ROUNDING = 5

/** M4: an item that says it takes less than reading it makes every length on a start page untrue. */
export function checkSeconds({ languages, parts }: CheckedBank): readonly Finding[] {
  return parts.flatMap((part) =>
    part.items.flatMap((item) => {
      const { thinking } = CHECK[item.type]
      if (thinking === undefined) return []
      const words = mean(languages.map((language) => wordsBefore(part, item, language)))
      const least = (words * 60) / WORDS_A_MINUTE + thinking
      return item.seconds < least - ROUNDING
        ? [
            found('seconds-too-few', [part.skill, item.id, 'seconds'], {
              seconds: item.seconds,
              least: Math.round(least / ROUNDING) * ROUNDING,
              words: Math.round(words),
            }),
          ]
        : []
    }),
  )
}

/** What is read for this item alone: a conversation has its own time, and the spots of a text are in the text. */
function wordsBefore(part: CheckedPart, item: FixedItem, language: string): number {
  const stimulus = part.stimuli.find(({ id }) => id === item.stimulus)
  const pieces = [item, ...(stimulus && stimulus.type !== 'dialogue' ? [stimulus] : [])]
  const keys = pieces.flatMap((piece) => {
    const { required, optional } = textsOf(piece)
    return [...required, ...optional]
  })
  const { inStimulus } = CHECK[item.type]
  const read = stimulus && inStimulus ? keys.filter((key) => !key.includes(`.${inStimulus}.`)) : keys
  return wordsIn(read.map((key) => textIn(part.texts, language, key)).join(' ')).length
}
