/**
 * What shows that somebody is in front of the device. Screen readers, switches and voice control press, choose and move
 * without touching a pointer or a key: all that the page hears of them is a click, an entry, the focus or the scroll bar.
 */

const PRESSES = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'click', 'input', 'change'] as const
/** What the app moves itself as well, for instance where it asks a question. */
const MOVEMENTS = ['pointermove', 'focusin', 'scroll', 'selectionchange'] as const

type LifeSign = 'ACTIVITY' | 'MOVEMENT'

/** Pointers move a hundred times in it, and once says enough. Milliseconds. */
const OFTEN = 1000

/** Hears them before anything on the page can hold them back. */
export function followLife(onsign: (sign: { readonly type: LifeSign }) => void): void {
  function follow(signs: readonly string[], type: LifeSign) {
    let told = -OFTEN
    const tell = () => {
      const now = performance.now()
      if (now - told < OFTEN) return
      told = now
      onsign({ type })
    }
    for (const sign of signs) addEventListener(sign, tell, { passive: true, capture: true })
  }
  follow(PRESSES, 'ACTIVITY')
  follow(MOVEMENTS, 'MOVEMENT')
}
