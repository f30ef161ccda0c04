import { sum } from '../ground/mean'
import type { CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { picksIn, type Pick } from './picks'

/**
 * How far a count may lie from what chance expects, in standard deviations of a binomial count. An author who throws a
 * die leaves this range in about one of twenty places.
 */
const RANGE = 2
const FEWEST = 8

export interface PositionCue {
  readonly skill: string
  readonly which: 'best' | 'worst'
  /** How often the option at each place of the bank's own order is it; place 1 first. */
  readonly counts: readonly number[]
  readonly expected: readonly number[]
}

/** W3: best and worst options are spread over the places. Shuffling hides it from candidates, but not from whoever reads the bank. */
export function checkPositionCues(bank: CheckedBank): {
  findings: readonly Finding[]
  figures: readonly PositionCue[]
} {
  const figures = bank.parts.flatMap((part) => {
    const picks = picksIn(part)
    const rated = picks.filter(({ worst }) => worst !== undefined)
    return [
      ...(picks.length === 0
        ? []
        : [{ skill: part.skill, which: 'best', ...counted(picks, ({ best }) => best) } as const]),
      ...(rated.length === 0
        ? []
        : [{ skill: part.skill, which: 'worst', ...counted(rated, ({ worst }) => worst) } as const]),
    ]
  })
  return { figures, findings: figures.flatMap(judge) }
}

function counted(picks: readonly Pick[], which: (pick: Pick) => string | undefined) {
  const places = Array.from({ length: Math.max(...picks.map(({ item }) => item.options.length)) }, (_, place) => place)
  return {
    counts: places.map((place) => picks.filter((pick) => pick.item.options[place] === which(pick)).length),
    expected: places.map((place) =>
      sum(picks.map(({ item }) => (place < item.options.length ? 1 / item.options.length : 0))),
    ),
  }
}

function judge({ skill, which, counts, expected }: PositionCue): Finding[] {
  const items = sum(counts)
  if (items < FEWEST) return []
  return counts.flatMap((count, place) => {
    const wanted = expected[place] ?? 0
    const deviation = Math.sqrt(wanted * (1 - wanted / items))
    return Math.abs(count - wanted) > RANGE * deviation
      ? [
          found('position-unbalanced', [skill, which, place + 1], {
            count,
            expected: Math.round(wanted * 10) / 10,
            items,
          }),
        ]
      : []
  })
}
