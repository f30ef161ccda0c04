import type { Bank } from '../bank/bank'
import { familyOf } from '../bank/families'
import type { FixedItem } from '../kinds/items'
import type { NumberModel } from '../kinds/number/model'
import type { SkillId } from '../ground/skill'
import type { Blueprint, Cell } from './blueprint'

/** One piece that a cell may draw: an item, the items of one dialogue, or a model that writes an item. */
export interface Candidate {
  readonly id: string
  /** A form holds at most one candidate of a family (W8). */
  readonly family: string
  /** Estimated working time. */
  readonly seconds: number
  /** A dialogue may have more items than the cell wants; then the seed chooses among them. */
  readonly draws: readonly FixedItem[] | NumberModel
}

/** Which items of a bank are asked at all: practice and campaigns share none (M4a). */
export type Pool = Blueprint['pool']

/** Everything in the bank that fits a cell, in the order of the bank. */
export function candidatesFor(bank: Bank, skill: SkillId, cell: Cell, pool?: Pool): Candidate[] {
  const items = [...bank.items.values()].filter((item) => item.skill === skill && item.pool === pool)
  if (cell.together !== undefined) return dialogues(bank, skill, { ...cell, together: cell.together }, items)
  const models = [...bank.models.values()].filter(
    (model) => model.skill === skill && model.pool === pool && isOfType(model, cell) && matches(model.facet, cell),
  )
  return [
    ...models.map((model) => ({
      id: model.id,
      family: model.id,
      seconds: model.settings[cell.difficulty].seconds,
      draws: model,
    })),
    ...items
      .filter((item) => fits(bank, item, cell))
      .map((item) => ({ id: item.id, family: familyOf(item), seconds: item.seconds, draws: [item] })),
  ]
}

type TalkCell = Cell & { readonly together: number }
function dialogues(bank: Bank, skill: SkillId, cell: TalkCell, items: readonly FixedItem[]): Candidate[] {
  return [...bank.stimuli.values()].flatMap((stimulus) => {
    if (stimulus.type !== 'dialogue' || stimulus.skill !== skill || stimulus.difficulty !== cell.difficulty) return []
    const draws = items.filter((item) => item.stimulus === stimulus.id)
    if (draws.length < cell.together || (cell.exactly && draws.length > cell.together)) return []
    const each = draws.reduce((sum, item) => sum + item.seconds, 0) / draws.length
    const seconds = stimulus.seconds + each * cell.together
    return [{ id: stimulus.id, family: familyOf(stimulus), seconds, draws }]
  })
}

const isOfType = ({ type }: FixedItem | NumberModel, cell: Cell) => type === cell.type || type === cell.or
const matches = (facet: string, cell: Cell) => cell.facet === undefined || cell.facet === facet

/** A checking block that waits for the case that another one is broken off (M5). */
export const isReserve = (item: FixedItem | NumberModel) => 'rows' in item && item.parallel === undefined

/** Items about a dialogue are only drawn together with it. */
const fits = (bank: Bank, item: FixedItem, cell: Cell) =>
  isOfType(item, cell) &&
  item.difficulty === cell.difficulty &&
  matches(item.facet, cell) &&
  !isReserve(item) &&
  bank.stimuli.get(item.stimulus ?? '')?.type !== 'dialogue'
