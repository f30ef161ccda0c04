import { familyOf, withWholeTexts } from '../../src/domain/bank/families'
import { itemsIn, keysIn, type CheckedBank, type CheckedPart } from '../../src/domain/bank/whole-bank'
import { grouped } from '../../src/domain/ground/grouped'
import { fingerprint, randomFor } from '../../src/domain/ground/random'
import { mean } from '../../src/domain/ground/mean'
import type { Language } from '../../src/domain/ground/language'
import type { Difficulty, SkillId } from '../../src/domain/ground/skill'
import type { Response } from '../../src/domain/kinds/answers'
import type { FixedItem } from '../../src/domain/kinds/items'
import { scoreItem } from '../../src/domain/scoring/item'

/**
 * The bank as sheets for readers who have no keys, and what their answers are worth (W8). `options`: whoever sees only the
 * options, once for each family. `coached`: the same after ten lines of advice. `full`: with everything a candidate sees.
 * Pieces are shuffled and numbered by the seed, so that nothing of the order in which they were written is left.
 */

export type SheetKind = 'options' | 'coached' | 'full'

export interface Answered {
  /** Of the day on which it was answered: 2026-11-27. */
  readonly date: string
  readonly kind: SheetKind
  readonly language: Language
  /** The one of the sheet. */
  readonly seed: string
  /** Family (`full`: item) → answer: `2`; best and worst `2/4`; an order `3 1 2`; a place for each thing `1 1 2`; marked spots `1 4`. */
  readonly answers: Readonly<Record<string, string>>
  /** What was read for each of them, as `digestOf` says it: an answer to other words says nothing about these. */
  readonly read: Readonly<Record<string, string>>
}

export interface Asked {
  readonly id: string
  readonly type: FixedItem['type']
  readonly skill: SkillId
  readonly pieces: readonly string[]
  readonly places?: readonly string[]
  /** Everything else that a candidate reads, by its key. */
  readonly read?: Readonly<Record<string, string>>
}

/** What a reader is asked. The same seed gives the same sheet. */
export function sheetOf(bank: CheckedBank, kind: SheetKind, language: Language, seed: string): readonly Asked[] {
  return bank.parts.map(withWholeTexts).flatMap((part) => {
    const words = part.texts[language] ?? {}
    const byPiece = grouped(Object.entries(words), ([key]) => key.split('.', 1)[0] ?? '')
    const asked = kind === 'full' ? onePerFamily(part, seed) : part.items.filter(isFirstOfFamily).filter(hasOptions)
    return asked.map((item): Asked => ({
      id: item.id,
      type: item.type,
      skill: part.skill,
      pieces: shownOf(item, seed).map((piece) => words[`${item.id}.${NAMES[item.type]}.${piece}`] ?? ''),
      ...('places' in item && { places: item.places.map((place) => words[`${item.id}.place.${place}`] ?? '') }),
      ...(kind === 'full' && { read: readBefore(item, byPiece) }),
    }))
  })
}

/** The words that a reader was shown, in a few signs. */
export const digestOf = ({ pieces, places = [], read = {} }: Asked): string =>
  fingerprint(JSON.stringify([pieces, places, Object.entries(read).toSorted()]), 8)

/** Answers that were given to words which have changed since. */
export function outdatedIn(bank: CheckedBank, { kind, language, seed, answers, read }: Answered): readonly string[] {
  const now = new Map(sheetOf(bank, kind, language, seed).map((asked) => [asked.id, digestOf(asked)]))
  return Object.keys(answers).filter((id) => now.get(id) !== read[id])
}

/** What nobody has answered on a sheet of this kind, in whichever language and of whichever member of its family. */
export function unreadOf(bank: CheckedBank, kind: SheetKind, all: readonly Answered[], sheet: readonly Asked[]) {
  const families = new Map(bank.parts.flatMap(({ items }) => items).map((item) => [item.id, familyOf(item)]))
  const familyOfId = (id: string) => families.get(id) ?? id
  const own = all.filter((answered) => answered.kind === kind)
  const read = new Set(own.flatMap(({ answers }) => Object.keys(answers).map(familyOfId)))
  return sheet.filter(({ id, pieces }) => pieces.length > 0 && !read.has(familyOfId(id)))
}

const NAMES = {
  choice: 'option',
  'best-worst': 'option',
  order: 'thing',
  sort: 'thing',
  spot: 'spot',
  compare: 'row',
} as const

const isFirstOfFamily = (item: FixedItem) => familyOf(item) === item.id
/** The spots of a text are the text itself, and rows to compare have no words. */
const hasOptions = ({ type }: FixedItem) => type !== 'spot' && type !== 'compare'

/** The seed chooses which member. */
function onePerFamily({ items }: CheckedPart, seed: string): readonly FixedItem[] {
  const asked = items.filter(({ type }) => type !== 'compare')
  return asked.filter(isFirstOfFamily).map((first) => {
    const members = asked.filter((item) => familyOf(item) === first.id)
    return randomFor(seed, `member|${first.id}`).pick(members)
  })
}

function piecesOf(item: FixedItem): readonly string[] {
  if ('options' in item) return item.options
  if ('things' in item) return item.things
  return 'spots' in item ? item.spots : []
}
/** Spots stay where they stand; members of a family are shuffled alike. */
const shownOf = (item: FixedItem, seed: string) =>
  item.type === 'spot' ? item.spots : randomFor(seed, `shown|${familyOf(item)}`).shuffle(piecesOf(item))

type ByPiece = ReadonlyMap<string, readonly (readonly [key: string, text: string])[]>
function readBefore({ id, stimulus }: FixedItem, words: ByPiece): Readonly<Record<string, string>> {
  const own = (words.get(id) ?? []).filter(([key]) => key === `${id}.stem` || key === `${id}.situation`)
  const before = stimulus === undefined ? [] : (words.get(stimulus) ?? [])
  return Object.fromEntries([...before, ...own])
}

/**
 * Of several readers of one kind together, who share the bank among them: a score of 0 to 100 for each skill, and for its
 * first level; undefined of what none of them has read. @throws Error on an answer to something that was not asked
 */
export function scoresOf(bank: CheckedBank, readers: readonly Answered[]) {
  const points = readers.flatMap((reader) => pointsOf(bank, reader))
  const meanOf = (skill: SkillId, level?: Difficulty) => {
    const own = points.filter((each) => each.skill === skill && (level === undefined || each.difficulty === level))
    return own.length === 0 ? undefined : 100 * mean(own.map((each) => each.points))
  }
  return Object.fromEntries(bank.parts.map(({ skill }) => [skill, { all: meanOf(skill), first: meanOf(skill, 1) }]))
}

function pointsOf(bank: CheckedBank, { kind, seed, answers }: Answered) {
  const [items, keys] = [itemsIn(bank), keysIn(bank)]
  return bank.parts.flatMap(({ items: own, skill }) =>
    own.flatMap((item) => {
      const answer = answers[kind === 'full' ? item.id : familyOf(item)]
      if (answer === undefined) return []
      const question = { type: 'fixed', item: item.id, shown: piecesOf(item) } as const
      const score = scoreItem(items, keys, question, responseTo(item, shownOf(item, seed), answer))
      return 'points' in score ? [{ skill, difficulty: item.difficulty, points: score.points }] : []
    }),
  )
}

function responseTo(item: FixedItem, shown: readonly string[], answer: string): Response | undefined {
  const numbers = answer.match(/\d+/g)?.map(Number) ?? []
  const [first = '', second = ''] = numbers.map((number) => shown[number - 1] ?? '')
  switch (item.type) {
    case 'choice':
      return { type: 'choice', option: first }
    case 'best-worst':
      return { type: 'best-worst', best: first, worst: second }
    case 'order':
      return { type: 'order', things: numbers.flatMap((number) => shown[number - 1] ?? []) }
    case 'sort':
      return {
        type: 'sort',
        places: Object.fromEntries(shown.map((thing, n) => [thing, item.places[(numbers[n] ?? 0) - 1] ?? ''])),
      }
    case 'spot':
      return { type: 'spot', spots: numbers.flatMap((number) => shown[number - 1] ?? []) }
    case 'compare':
      return undefined
  }
}
