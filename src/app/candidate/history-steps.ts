import type { Actor, SnapshotFrom } from 'xstate'
import type { AttemptMachine } from '../../machines/attempt.machine'

/**
 * The browser's back is the back of the test: every screen of it is an entry of the history, so that back leads to the screen
 * before, and no press of it out of a running test (C7). Call once for the life of the page.
 */
export function followHistory(
  actor: Pick<Actor<AttemptMachine>, 'subscribe' | 'getSnapshot' | 'send'>,
  { history, addEventListener }: Pick<Window, 'history' | 'addEventListener'> = window,
): void {
  const stepNow = () => (history.state as { readonly step?: number } | null)?.step ?? 0
  const enter = (step: number) => {
    if (!history.state) history.replaceState({ step: entered }, '')
    history.pushState({ step }, '')
    entered = step
  }
  let entered = stepNow()
  /** An entry costs as much as half a screen: it waits until the screen is there. */
  let waiting: ReturnType<typeof setTimeout> | undefined
  let shown: string | undefined
  /** The next screen is the one before: it has its entry. */
  let isReturning = false

  const follow = (snapshot: SnapshotFrom<AttemptMachine>) => {
    const place = placeIn(snapshot)
    if (place === undefined) return
    const isNew = place !== shown
    // After a reload the screen that is gone on with has its entry.
    const isReopened = shown === undefined && entered > 0
    shown = place
    if (isNew && !isReturning && !isReopened) waiting = setTimeout(() => enter(entered + 1), AFTER)
    isReturning = false
  }
  follow(actor.getSnapshot())
  actor.subscribe(follow)

  addEventListener('popstate', () => {
    // Who goes back at once leaves a screen that has no entry yet.
    clearTimeout(waiting)
    // A link to a place on the screen, or an address that was typed: an entry of its own, but no step.
    if (!history.state) history.replaceState({ step: entered }, '')
    const isBack = stepNow() < entered
    entered = stepNow()
    if (!isBack) return
    if (actor.getSnapshot().matches('attending')) {
      // While an answer is being kept, presses have no effect.
      isReturning = placeIn(actor.getSnapshot()) !== undefined
      actor.send({ type: 'BACK' })
      if (entered === 0) enter(1)
    } else if (entered > 0) {
      // Nothing runs any more: what is left of its entries leads nowhere.
      history.go(-entered)
    }
  })
}

/** Milliseconds: when a new screen has been painted. */
const AFTER = 150

/** The screen that is shown of a running attempt, as a text to compare. */
function placeIn(snapshot: SnapshotFrom<AttemptMachine>): string | undefined {
  return snapshot.matches({ attending: 'showing' }) ? JSON.stringify(snapshot.context.attempt?.place) : undefined
}
