import { familyOf } from '../bank/families'
import { itemsIn, keysIn, textIn, type CheckedBank } from '../bank/whole-bank'
import { grouped } from '../ground/grouped'
import { mean } from '../ground/mean'
import type { SkillId } from '../ground/skill'
import { answerPicking } from '../kinds/checks'
import { found, type Finding } from '../kinds/finding'
import type { Response } from '../kinds/answers'
import { guessPoints } from '../scoring/guess'
import { picksIn, type Pick } from './picks'
import { pointsIn } from './points'
import { countIn, sentencesIn } from './prose'

/** W8: so much more than guessing may be had from style alone: with twenty items and more, and with fewer. */
const MARGIN = { many: 12, few: 20 }
const MANY = 20
/** W8: a single mark or word. */
const MARK_MARGIN = 8

export interface BlindReader {
  readonly skill: SkillId
  readonly language: string
  /** `words`: learned from all other families; else a mark that speaks for an option, or against it. */
  readonly reader: 'words' | StyleMark['name']
  readonly items: number
  readonly score: number
  readonly guess: number
}

/** Somebody who knows the house style: read from the options of all others which one is best, and which worst. */
export function checkBlindReaders(bank: CheckedBank): {
  findings: readonly Finding[]
  figures: readonly BlindReader[]
} {
  const figures = bank.languages.flatMap((language) => readersIn(bank, language))
  return { figures, findings: figures.flatMap(judge) }
}

function judge({ skill, language, reader, items, score, guess }: BlindReader): Finding[] {
  const learned = items < MANY ? MARGIN.few : MARGIN.many
  const most = guess + (reader === 'words' ? learned : MARK_MARGIN)
  const values = { score: Math.round(score), most: Math.round(most) }
  if (score <= most) return []
  // Of a handful of items one more or less says nothing about a single mark.
  if (reader === 'words') return [found('style-gives-away', [skill, language], values)]
  return items < MANY ? [] : [found('mark-gives-away', [skill, reader, language], values)]
}

interface StyleMark {
  readonly name: 'question' | 'exclamation' | 'asking'
  readonly of: (text: string) => number
}
const MARKS: readonly StyleMark[] = [
  { name: 'question', of: (text) => countIn(text, /\?/g) },
  { name: 'exclamation', of: (text) => -countIn(text, /!/g) },
  { name: 'asking', of: (text) => countIn(text, /(?<!\p{L})(?:what|which|was|welche[mnrs]?)(?!\p{L})/giu) },
]

interface Option {
  readonly id: string
  readonly text: string
  readonly isBest: boolean
  readonly isWorst: boolean
}
interface Task {
  readonly id: string
  readonly skill: SkillId
  readonly family: string
  readonly withWorst: boolean
  readonly options: readonly Option[]
}

function readersIn(bank: CheckedBank, language: string): BlindReader[] {
  const [items, keys] = [itemsIn(bank), keysIn(bank)]
  const tasks = bank.parts.flatMap((part) => {
    const own = new Map(part.items.map((item) => [item.id, item]))
    return picksIn(part).flatMap((pick): Task[] => {
      const item = own.get(pick.item.id)
      return item ? [taskOf(pick, part.skill, familyOf(item), (key) => textIn(part.texts, language, key))] : []
    })
  })
  const points = pointsIn(bank)
  const learned = learner(tasks)
  const readers: readonly (readonly [BlindReader['reader'], (task: Task) => (option: Option) => number])[] = [
    ['words', learned],
    ...MARKS.map(({ name, of }) => [name, () => (option: Option) => of(option.text)] as const),
  ]
  return [...new Set(tasks.map(({ skill }) => skill))].flatMap((skill) => {
    const own = tasks.filter((task) => task.skill === skill)
    const guess = 100 * mean(own.map(({ id }) => guessPoints(items, keys, { type: 'fixed', item: id, shown: [] }) ?? 0))
    return readers.map(([reader, valueFor]) => ({
      skill,
      language,
      reader,
      items: own.length,
      score:
        100 * mean(own.map((task) => mean(answersBy(task, valueFor(task)).map((answer) => points(task.id, answer))))),
      guess,
    }))
  })
}

function taskOf({ item, best, worst }: Pick, skill: SkillId, family: string, text: (key: string) => string): Task {
  const options = item.options.map((id) => ({
    id,
    text: text(`${item.id}.option.${id}`),
    isBest: id === best,
    isWorst: id === worst,
  }))
  return { id: item.id, skill, family, withWorst: worst !== undefined, options }
}

/** All answers that are equally good to this reader. */
function answersBy({ options, withWorst }: Task, value: (option: Option) => number): readonly Response[] {
  const valued = options.map((option) => ({ id: option.id, value: value(option) }))
  const [high, low] = [Math.max, Math.min].map((most) => most(...valued.map((each) => each.value)))
  const [best, worst] = [high, low].map((wanted) => valued.filter((each) => each.value === wanted).map(({ id }) => id))
  if (!withWorst) return (best ?? []).map((option) => answerPicking(option))
  return (best ?? []).flatMap((first) =>
    (worst ?? []).filter((last) => last !== first).map((last) => answerPicking(first, last)),
  )
}

/** Naive Bayes over words and marks: how much more often an option with them was best, and how much less often worst. */
function learner(tasks: readonly Task[]): (task: Task) => (option: Option) => number {
  const features = new Map(tasks.flatMap(({ options }) => options.map((option) => [option, featuresOf(option.text)])))
  const families = grouped(tasks, ({ skill, family }) => `${skill}|${family}`)
  const totals = sums(tasks, features)
  const perFamily = new Map([...families].map(([family, own]) => [family, sums(own, features)]))
  return ({ skill, family }) => {
    const without = perFamily.get(`${skill}|${family}`)
    const known = (name: string, what: keyof Sum) => (totals.get(name)?.[what] ?? 0) - (without?.get(name)?.[what] ?? 0)
    const odds = (name: string) =>
      Math.log((known(name, 'good') + 1) / (known('', 'good') + 2)) -
      Math.log((known(name, 'bad') + 1) / (known('', 'bad') + 2))
    return (option) => (features.get(option) ?? []).reduce((sum, name) => sum + odds(name), 0)
  }
}

interface Sum {
  readonly good: number
  readonly bad: number
}
/** Under the empty name: options altogether. */
function sums(tasks: readonly Task[], features: ReadonlyMap<Option, readonly string[]>): ReadonlyMap<string, Sum> {
  const all = new Map<string, Sum>()
  for (const { options, withWorst } of tasks) {
    for (const option of options) {
      const good = option.isBest ? 1 : 0
      const bad = withWorst ? Number(option.isWorst) : (1 - good) / (options.length - 1)
      for (const name of ['', ...(features.get(option) ?? [])]) {
        const before = all.get(name) ?? { good: 0, bad: 0 }
        all.set(name, { good: before.good + good, bad: before.bad + bad })
      }
    }
  }
  return all
}

function featuresOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const marks = [
    ...(text.includes('?') ? ['?'] : []),
    ...(text.includes('!') ? ['!'] : []),
    ...(/\d/.test(text) ? ['0-9'] : []),
    `sentences ${Math.min(4, sentencesIn(text).length)}`,
    `length ${Math.floor(text.length / 30)}`,
  ]
  return [...new Set([...words, ...marks])]
}
