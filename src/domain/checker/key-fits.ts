import { panelVerdict } from './panel'
import { entryOf } from '../ground/entry'
import type { BestWorstItem } from '../kinds/best-worst/item'
import type { CompareItem } from '../kinds/compare/item'
import type { ChoiceItem } from '../kinds/choice/item'
import type { SortItem } from '../kinds/sort/item'
import type { SpotItem } from '../kinds/spot/item'
import type { BestWorstKey } from '../kinds/best-worst/key'
import type { CompareKey } from '../kinds/compare/key'
import type { ChoiceKey } from '../kinds/choice/key'
import type { Key } from '../kinds/keys'
import type { SortKey } from '../kinds/sort/key'
import type { SpotKey } from '../kinds/spot/key'
import { questionsOf, type CheckedBank } from '../bank/whole-bank'
import type { Item } from '../kinds/items'
import { found, type Finding } from '../kinds/finding'
import { checkFormulas } from '../kinds/number/formulas'
import { checkOrderKey } from '../kinds/order/check'

/** Half credit at most for anything but the best option (S2). */
const MOST_PARTIAL = 0.5

/** Whether each key says something sensible about exactly the options, things and places of its item (S2 to S7). */
export function checkKeys(bank: CheckedBank): readonly Finding[] {
  return bank.parts.flatMap((part) => {
    const keys = new Map(part.keys.map((key) => [key.item, key]))
    return questionsOf(part).flatMap((question) => {
      const key = keys.get(question.id)
      if (key === undefined) return []
      const where = [part.skill, question.id]
      return [...keyFits(where, question, key), ...panelFits(where, question, key)]
    })
  })
}

/** W2: only what a panel has really confirmed may say so. */
function panelFits(where: readonly string[], question: Item, key: Key): readonly Finding[] {
  if (key.status === 'author') return []
  const verdict = question.type === 'number' ? undefined : panelVerdict(question, key, key.ratings ?? [])?.verdict
  return verdict === 'confirms' ? [] : [found('panel-not-met', [...where, 'key', 'status'])]
}

function keyFits(where: readonly string[], question: Item, key: Key): readonly Finding[] {
  switch (question.type) {
    case 'choice':
      return key.type === 'choice' ? choiceKey(where, question, key) : []
    case 'best-worst':
      return key.type === 'best-worst' ? bestWorstKey(where, question, key) : []
    case 'order':
      return key.type === 'order' ? checkOrderKey(where, question, key) : []
    case 'sort':
      return key.type === 'sort' ? sortKey(where, question, key) : []
    case 'spot':
      return key.type === 'spot' ? spotKey(where, question, key) : []
    case 'check':
      return key.type === 'check' ? checkKey(where, question, key) : []
    case 'number':
      return key.type === 'number' ? checkFormulas(where, question, key) : []
  }
}

function choiceKey(where: readonly string[], item: ChoiceItem, key: ChoiceKey): Finding[] {
  const at = [...where, 'key', 'credit']
  const best = Object.values(key.credit).filter((credit) => credit === 1).length
  return [
    ...missingFrom(item.options, Object.keys(key.credit)).map((option) =>
      found('choice-option-missing', [...at, option]),
    ),
    ...missingFrom(Object.keys(key.credit), item.options).map((option) =>
      found('choice-option-unknown', [...at, option]),
    ),
    ...(best === 1 ? [] : [found('choice-best-not-one', at, { best })]),
    ...Object.entries(key.credit)
      .filter(([, credit]) => credit > MOST_PARTIAL && credit < 1)
      .map(([option, credit]) => found('choice-credit-too-high', [...at, option], { credit, most: MOST_PARTIAL })),
  ]
}

function bestWorstKey(where: readonly string[], item: BestWorstItem, key: BestWorstKey): Finding[] {
  const ranks = item.options.map((option) => entryOf(key.ranks, option) ?? 0)
  const differ = [
    ...missingFrom(item.options, Object.keys(key.ranks)),
    ...missingFrom(Object.keys(key.ranks), item.options),
  ]
  const permuted = [1, 2, 3, 4].every((rank) => ranks.filter((own) => own === rank).length === 1)
  return [
    ...differ.map((option) => found('ranks-of-other-options', [...where, 'key', 'ranks', option])),
    ...(permuted ? [] : [found('ranks-not-one-to-four', [...where, 'key', 'ranks'], { ranks: ranks.join(', ') })]),
    ...(item.options.includes(key.polite)
      ? []
      : [found('polite-unknown', [...where, 'key', 'polite'], { option: key.polite })]),
  ]
}

function sortKey(where: readonly string[], item: SortItem, key: SortKey): Finding[] {
  const at = [...where, 'key', 'places']
  const entries = Object.entries(key.places)
  const filled = new Set(entries.map(([, place]) => place))
  return [
    ...missingFrom(item.things, Object.keys(key.places)).map((thing) => found('sort-thing-missing', [...at, thing])),
    ...missingFrom(Object.keys(key.places), item.things).map((thing) => found('sort-thing-unknown', [...at, thing])),
    ...entries
      .filter(([, place]) => !item.places.includes(place))
      .map(([thing, place]) => found('sort-place-unknown', [...at, thing], { place })),
    ...item.places
      .filter((place) => !filled.has(place))
      .map((place) => found('sort-place-empty', [...where, 'places', place])),
  ]
}

function spotKey(where: readonly string[], item: SpotItem, key: SpotKey): Finding[] {
  return missingFrom(key.targets, item.spots).map((spot) => found('spot-unknown', [...where, 'key', 'targets', spot]))
}

/** The key says no more than the rows do; half of them differ, so that always saying the same earns nothing (S10). */
function checkKey(where: readonly string[], { rows }: CompareItem, key: CompareKey): Finding[] {
  const at = [...where, 'key', 'different']
  const differ = rows.filter(({ left, right }) => left !== right).map(({ id }) => id)
  return [
    ...[...missingFrom(differ, key.different), ...missingFrom(key.different, differ)].map((row) =>
      found('check-row-misjudged', [...at, row]),
    ),
    ...(differ.length * 2 === rows.length
      ? []
      : [found('check-not-half', at, { different: differ.length, rows: rows.length })]),
  ]
}

const missingFrom = (wanted: readonly string[], there: readonly string[]) =>
  wanted.filter((each) => !there.includes(each))
