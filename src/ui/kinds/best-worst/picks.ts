import type { BestWorstResponse } from '../../../domain/kinds/best-worst/answer'

/** Which of the two an action was picked as. */
export const PICKS = ['best', 'worst'] as const
export type BestOrWorst = (typeof PICKS)[number]
export type Picks = Omit<BestWorstResponse, 'type'>

/**
 * What pressing an action makes of the picks: first best, then, on another, worst. Pressed again, a pick is taken back. Best
 * and worst must differ (S3); once both are there, a further action takes the place of worst.
 */
export function pressed(picks: Picks, option: string): Picks {
  const { best, worst } = picks
  const now = pickOf(picks, option)
  if (now !== undefined) return { ...picks, [now]: undefined }
  return best === undefined ? { best: option, worst } : { best, worst: option }
}

/** As what an action is picked. */
export const pickOf = (picks: Picks, option: string): BestOrWorst | undefined =>
  PICKS.find((pick) => picks[pick] === option)

/** What pressing a free action will pick. */
export const nextPick = (picks: Picks): BestOrWorst | undefined => PICKS.find((pick) => picks[pick] === undefined)
