import { textIn, type CheckedBank, type CheckedPart } from './checked-bank'
import { found, type Finding } from './finding'
import { picksIn, type Pick } from './picks'

/** W3 allows eight points of a hundred. With fewer items than this a single one moves the share by more. */
const MARGIN = 0.08
const FEWEST = 8

/** Shares of 0 to 1 over the items of a skill; an item with ties counts by its share of the tie. */
export interface LengthCue {
  readonly skill: string
  readonly language: string
  readonly items: number
  readonly chance: number
  readonly longestBest: number
  readonly shortestBest: number
  /** Only where a worst option is asked for. */
  readonly longestWorst?: number
  readonly shortestWorst?: number
}

/** W3: the longest and the shortest option are best about as often as chance would have it. */
export function checkLengthCues(bank: CheckedBank): { findings: readonly Finding[]; figures: readonly LengthCue[] } {
  const figures = bank.parts.flatMap((part) => {
    const picks = picksIn(part)
    return picks.length === 0 ? [] : bank.languages.map((language) => cueOf(part, picks, language))
  })
  return { figures, findings: figures.filter(({ items }) => items >= FEWEST).flatMap(judge) }
}

function cueOf(part: CheckedPart, picks: readonly Pick[], language: string): LengthCue {
  const lengths = (pick: Pick) =>
    new Map(
      pick.item.options.map((option) => [
        option,
        textIn(part.texts, language, `${pick.item.id}.option.${option}`).length,
      ]),
    )
  const share = (which: (pick: Pick) => string | undefined, extreme: (...lengths: number[]) => number) =>
    mean(picks.map((pick) => hit(lengths(pick), which(pick), extreme)))
  const best = (pick: Pick) => pick.best
  const worst = (pick: Pick) => pick.worst
  return {
    skill: part.skill,
    language,
    items: picks.length,
    chance: mean(picks.map(({ item }) => 1 / item.options.length)),
    longestBest: share(best, Math.max),
    shortestBest: share(best, Math.min),
    ...(picks.every((pick) => pick.worst !== undefined) && {
      longestWorst: share(worst, Math.max),
      shortestWorst: share(worst, Math.min),
    }),
  }
}

function hit(
  lengths: ReadonlyMap<string, number>,
  option: string | undefined,
  extreme: (...lengths: number[]) => number,
): number {
  const wanted = extreme(...lengths.values())
  const tied = [...lengths].filter(([, length]) => length === wanted)
  return tied.some(([id]) => id === option) ? 1 / tied.length : 0
}

function judge(cue: LengthCue): Finding[] {
  const extremes = [
    { extreme: 'longest', best: cue.longestBest, worst: cue.longestWorst ?? 0 },
    { extreme: 'shortest', best: cue.shortestBest, worst: cue.shortestWorst ?? 0 },
  ]
  const path = [cue.skill, cue.language]
  const details = (extreme: string, share: number) => ({
    option: extreme,
    share: percent(share),
    chance: percent(cue.chance),
  })
  return extremes.flatMap(({ extreme, best, worst }) => [
    ...(best > cue.chance + MARGIN ? [found('length-gives-best-away', path, details(extreme, best))] : []),
    ...(best < cue.chance - MARGIN ? [found('length-rules-best-out', path, details(extreme, best))] : []),
    ...(worst > cue.chance + MARGIN ? [found('length-gives-worst-away', path, details(extreme, worst))] : []),
  ])
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const percent = (share: number) => Math.round(share * 100)
