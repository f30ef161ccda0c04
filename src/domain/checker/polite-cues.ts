import type { CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { picksIn } from './picks'

/** Where kindness is part of the skill, the kindest words must not be the way to a good score. */
const SKILLS: readonly string[] = ['conflict', 'patience']

export interface PoliteCue {
  readonly skill: string
  readonly items: number
  /** How often the politest option is the best, and the worst one. */
  readonly best: number
  readonly worst: number
}

/** W3: the politest option is not the best one in at least a third of the items. */
export function checkPoliteCues(bank: CheckedBank): { findings: readonly Finding[]; figures: readonly PoliteCue[] } {
  const figures = bank.parts
    .filter(({ skill }) => SKILLS.includes(skill))
    .map((part) => {
      const picks = picksIn(part).filter(({ polite }) => polite !== undefined)
      return {
        skill: part.skill,
        items: picks.length,
        best: picks.filter(({ best, polite }) => best === polite).length,
        worst: picks.filter(({ worst, polite }) => worst === polite).length,
      }
    })
  const findings = figures
    .filter(({ items, best }) => best * 3 > items * 2)
    .map(({ skill, items, best }) => found('polite-too-often-best', [skill], { best, items }))
  return { figures, findings }
}
