import { textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { mean } from '../ground/mean'
import { DIFFICULTIES, type Difficulty } from '../ground/skill'
import { found, type Finding } from '../kinds/finding'
import { CHECK } from '../kinds/checks'
import type { FixedItem } from '../kinds/items'
import type { NumberModel } from '../kinds/number/model'
import type { Icu } from './icu'
import { textsOf } from './needed-texts'
import { wordsIn } from './prose'
import { shownValues, stemKey } from './shown-values'

/** M4: people read so many words a minute. */
const WORDS_A_MINUTE = 180
/** A sum on paper: each value after the first is one step more, and the result has to be typed. */
const STEP = 12
const TYPING = 10
/** Authors round to five seconds. */
const ROUNDING = 5

/** M4: an item that says it takes less than reading it makes every length on a start page untrue. */
export function checkSeconds(bank: CheckedBank, icu: Icu): readonly Finding[] {
  return bank.parts.flatMap((part) => [
    ...part.items.flatMap((item) => {
      const { thinking } = CHECK[item.type]
      const words = mean(bank.languages.map((language) => wordsBefore(part, item, language)))
      return thinking === undefined ? [] : tooFew([part.skill, item.id], item.seconds, words, thinking)
    }),
    ...part.models.flatMap((model) =>
      DIFFICULTIES.flatMap((difficulty) => {
        const words = mean(bank.languages.map((language) => wordsOfSum(part, model, difficulty, language)))
        const steps = Math.max(1, new Set(shownValues(bank, part, model, difficulty, icu)).size - 1)
        const path = [part.skill, model.id, 'settings', difficulty]
        return tooFew(path, model.settings[difficulty].seconds, words, TYPING + steps * STEP)
      }),
    ),
  ])
}

function tooFew(path: readonly (string | number)[], seconds: number, words: number, besides: number): Finding[] {
  const least = (words * 60) / WORDS_A_MINUTE + besides
  if (seconds >= least - ROUNDING) return []
  const figures = { seconds, least: Math.round(least / ROUNDING) * ROUNDING, words: Math.round(words) }
  return [found('seconds-too-few', [...path, 'seconds'], figures)]
}

/** The stem, and every cell of the table as a word. */
function wordsOfSum(part: CheckedPart, model: NumberModel, difficulty: Difficulty, language: string): number {
  const { table } = model.settings[difficulty]
  const cells = table ? table.columns.length * (table.rows.length + 1) : 0
  return wordsIn(textIn(part.texts, language, stemKey(model, difficulty))).length + cells
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
