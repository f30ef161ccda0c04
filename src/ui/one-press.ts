/**
 * One press is one step. The second half of a double click, or a held key, would hit what has just appeared under it: the
 * next question would be skipped unseen, or a line of a conversation that is shown only once.
 */

/** Fingers have no double click everywhere: so soon after the first, milliseconds, and so near, CSS pixels. */
const [SOON, NEAR] = [300, 24]

interface Press {
  readonly screen: Element | null
  readonly button: Element
  readonly at: number
  readonly x: number
  readonly y: number
}

/** From here on, for the life of the page. */
export function guardPresses(page: Document): void {
  let last: Press | undefined
  let isTouch = false
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const options = { capture: true }
  page.addEventListener('pointerdown', ({ pointerType }) => void (isTouch = pointerType === 'touch'), options)
  page.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (button === null || isByKey(event)) return
      const first = last !== undefined && isSecond(event, last, isTouch) ? last : undefined
      const { timeStamp: at, clientX: x, clientY: y } = event
      const isStale = first !== undefined && !isMeant(button, first)
      last = { screen: first?.screen ?? screenOf(page), button: first?.button ?? button, at, x, y }
      if (isStale) stop(event)
    },
    options,
  )
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) stop(event)
    },
    options,
  )
}

/** Keys, screen readers and voices press without a place. */
const isByKey = ({ detail }: MouseEvent) => detail === 0

/** Every screen has its own heading. */
const screenOf = (page: Document) => page.querySelector('h1')

function isSecond({ detail, timeStamp, clientX, clientY }: MouseEvent, last: Press, isTouch: boolean): boolean {
  if (detail > 1) return true
  return isTouch && timeStamp - last.at < SOON && Math.hypot(clientX - last.x, clientY - last.y) < NEAR
}

/** Whoever answers may press the same thing quickly; a step that shows something once may not (`data-once`). */
function isMeant(button: Element, first: Press): boolean {
  if (screenOf(button.ownerDocument) !== first.screen || button.matches('[data-once]')) return false
  return button === first.button || button.closest('#answer') !== null
}
