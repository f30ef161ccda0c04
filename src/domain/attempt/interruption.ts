import * as v from 'valibot'

/** Absences from the screen, noted neutrally (M5): when the person came back, and after how many milliseconds. */

export const Interruption = v.object({
  at: v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
  away: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** How many absences it stands for, where the oldest were put together; one where it is absent. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
})
export type Interruption = v.InferOutput<typeof Interruption>

/** As many as a submission takes: what can be kept can be handed in. */
export const MOST_INTERRUPTIONS = 1000

/** The oldest are put together until the limit holds: how many there were and how long they took stays known. */
export function compacted(all: readonly Interruption[]): readonly Interruption[] {
  if (all.length <= MOST_INTERRUPTIONS) return all
  const [oldest, rest] = [all.slice(0, 1 - MOST_INTERRUPTIONS), all.slice(1 - MOST_INTERRUPTIONS)]
  const at = oldest.at(-1)?.at ?? 0
  const away = oldest.reduce((sum, each) => sum + each.away, 0)
  return [{ at, away, times: countOf(oldest) }, ...rest]
}

export const countOf = (all: readonly Interruption[]): number => all.reduce((sum, { times = 1 }) => sum + times, 0)

/** Of an attempt: one with more, by an older Kontor, is compacted and not refused. */
export const Interruptions = v.pipe(v.array(Interruption), v.readonly(), v.transform(compacted))
