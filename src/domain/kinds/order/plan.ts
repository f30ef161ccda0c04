import { entryOf } from '../../ground/entry'
import type { OrderKey, Plan } from './key'

/** A hard constraint that an order breaks. Minutes since midnight. */
export type Cap =
  | { readonly type: 'hard-pair'; readonly first: string; readonly second: string }
  | { readonly type: 'appointment-missed'; readonly thing: string; readonly at: number; readonly clock: number }
  | { readonly type: 'deadline-missed'; readonly thing: string; readonly by: number; readonly done: number }
  | { readonly type: 'not-planned'; readonly thing: string }

/** Every hard constraint that the order breaks (S5). `placed` holds each thing at most once. */
export function caps(key: OrderKey, placed: readonly string[]): readonly Cap[] {
  const reversed = (key.hard ?? []).filter(
    ([first, second]) =>
      placed.includes(first) && placed.includes(second) && placed.indexOf(first) > placed.indexOf(second),
  )
  return [
    ...reversed.map(([first, second]): Cap => ({ type: 'hard-pair', first, second })),
    ...(key.plan ? workedOff(key.plan, placed) : []),
  ]
}

/**
 * Works the day off in the given order: whoever is early for an appointment waits, whoever is late has missed it and
 * spends the time all the same. What has a time but is not planned at all is missed.
 */
function workedOff(plan: Plan, placed: readonly string[]): readonly Cap[] {
  const missed: Cap[] = []
  let clock = plan.start
  for (const thing of placed) {
    const [at, by] = [entryOf(plan.at, thing), entryOf(plan.by, thing)]
    if (at !== undefined && clock > at) missed.push({ type: 'appointment-missed', thing, at, clock })
    clock = Math.max(clock, at ?? clock) + (entryOf(plan.minutes, thing) ?? 0)
    if (by !== undefined && clock > by) missed.push({ type: 'deadline-missed', thing, by, done: clock })
  }
  const timed = new Set([...Object.keys(plan.at ?? {}), ...Object.keys(plan.by ?? {})])
  const forgotten = [...timed].filter((thing) => !placed.includes(thing))
  return [...missed, ...forgotten.map((thing): Cap => ({ type: 'not-planned', thing }))]
}
