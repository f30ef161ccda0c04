import type { Bank } from '../bank/bank'
import type { CompareItem } from '../kinds/compare/item'
import type { FixedItem } from '../kinds/items'
import type { Form } from '../form/form'
import { countedBy, STOPPED } from './active-time'
import type { Adjustments } from './adjustments'
import { openItem, type Attempt } from './attempt'

/** Blocks against the clock (C4): only active time counts, and at zero what is there stays as it is. */

/** Away for longer than this, a block is broken off: who comes back cannot work on at the same speed (M5). Milliseconds. */
const LONGEST_BREAK = 60_000

export function isTimed(bank: Bank, form: Form): boolean {
  return form.sections.some(({ questions }) => questions.some(({ item }) => isBlock(bank.items.get(item))))
}

const isBlock = (item: FixedItem | undefined): item is CompareItem => item !== undefined && 'limit' in item

/** Milliseconds of active time; undefined where the person asked for no limit (C5). */
export function limitOf({ limit }: CompareItem, { time }: Adjustments): number | undefined {
  return time === 'untimed' ? undefined : limit * 1000 * time
}

/** Milliseconds that are left for the block on the screen, never negative. @param now of the clock that only runs on */
export function timeLeft(attempt: Attempt, item: CompareItem, now: number): number | undefined {
  const limit = limitOf(item, attempt.adjustments)
  return limit === undefined ? undefined : Math.max(0, limit - countedBy(attempt.times[item.id] ?? STOPPED, now))
}

/**
 * M5: a block that was broken off for more than a minute is asked once more with its parallel block, and what was
 * answered in the broken one is dropped. A block whose time had run out was not broken off.
 * @param away milliseconds
 */
export function repeatedAfterBreak(attempt: Attempt, bank: Bank, away: number): Attempt {
  const open = openItem(attempt)
  const item = bank.items.get(open ?? '')
  if (!isBlock(item) || away <= LONGEST_BREAK || attempt.adjustments.time === 'untimed') return attempt
  const parallel = bank.items.get(item.parallel ?? '')
  // Up to the last sign of life; what the stopwatch would still count belongs to the break.
  const { counted } = attempt.times[item.id] ?? STOPPED
  const isOver = counted >= (limitOf(item, attempt.adjustments) ?? Infinity)
  if (!isBlock(parallel) || isOver) return attempt
  const without = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => id !== item.id))
  const shown = parallel.rows.map(({ id }) => id)
  const sections = attempt.form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.item === item.id ? { type: 'fixed' as const, item: parallel.id, shown } : question,
    ),
  }))
  return {
    ...attempt,
    form: { ...attempt.form, sections },
    responses: without(attempt.responses),
    times: without(attempt.times),
  }
}
