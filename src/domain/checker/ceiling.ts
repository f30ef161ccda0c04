import { familyOf } from '../bank/families'
import { keysIn, type CheckedBank } from '../bank/whole-bank'
import { grouped } from '../ground/grouped'
import { mean } from '../ground/mean'
import type { SkillId } from '../ground/skill'
import { found, type Finding } from '../kinds/finding'
import type { Response } from '../kinds/answers'
import type { FixedItem, FixedKind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import { SIMULATE } from '../kinds/simulations'
import { pointsIn } from './points'

/** W8: points of a hundred that whoever sees only the options may get at most, by always giving the best fixed answer. */
export const MOST_BLIND: Partial<Record<SkillId, number>> = {
  conflict: 50,
  patience: 50,
  questioning: 50,
  spoken: 50,
  written: 50,
  computer: 42,
  listening: 37,
  organization: 45,
}
/** What comes out of exact fractions should not fail by their last digit. */
const ROUNDING = 0.5

export interface Ceiling {
  readonly skill: SkillId
  readonly items: number
  /** 0 to 100; an item without a family counts as 100: its options can be learned. */
  readonly score: number
}

/** By enumeration: over the members of each family, the answer that pays best whatever the situation. */
export function checkCeilings(bank: CheckedBank): { findings: readonly Finding[]; figures: readonly Ceiling[] } {
  const [keys, pointsOf] = [keysIn(bank), pointsIn(bank)]
  const figures = bank.parts.flatMap(({ skill, items: own }): Ceiling[] => {
    const chosen = own.filter(({ type }) => SIMULATE[type].always !== undefined)
    if (MOST_BLIND[skill] === undefined || chosen.length === 0) return []
    const families = grouped(chosen, familyOf)
    const points = [...families.values()].flatMap((members) => {
      const best = members.length === 1 ? 1 : bestFixed(members, keys, pointsOf)
      return members.map(() => best)
    })
    return [{ skill, items: chosen.length, score: mean(points) * 100 }]
  })
  const findings = figures.flatMap(({ skill, score }) => {
    const most = MOST_BLIND[skill] ?? 100
    return score > most + ROUNDING ? [found('options-alone-pay', [skill], { score: Math.round(score), most })] : []
  })
  return { findings, figures }
}

function bestFixed(
  members: readonly FixedItem[],
  keys: ReadonlyMap<string, Key>,
  pointsOf: ReturnType<typeof pointsIn>,
): number {
  const [first] = members
  const own = members.flatMap(({ id }) => keys.get(id) ?? [])
  const answers = first === undefined ? [] : answersTo(first, own)
  return Math.max(0, ...answers.map((answer) => mean(members.map((member) => pointsOf(member.id, answer)))))
}

/** Every answer that could be the best one. */
function answersTo<K extends FixedKind>(item: Of<FixedItem, K>, keys: readonly Key[]): readonly Response[] {
  const kind: K = item.type
  const own = keys.filter((key) => isOf(kind, key))
  return SIMULATE[kind].always?.(item, own) ?? []
}
