import { setup } from 'xstate'

/** A station notices that somebody has walked away (P3): it waits, asks with a countdown, then gives up. */

export interface IdleDeps {
  /** Milliseconds without input before it asks; asked anew with every input. */
  readonly limit: () => number
  /** Milliseconds. */
  readonly countdown: number
  readonly onGone: () => void
}

export type IdleEvent =
  /** Something personal is on the screen. */
  | { type: 'BUSY' }
  /** Nothing personal is on the screen. */
  | { type: 'REST' }
  /** A press, a key, an entry, or the device itself still reading aloud. */
  | { type: 'ACTIVITY' }
  /** The focus, the pointer or the page has moved; the question itself moves them too, so it is no answer to it. */
  | { type: 'MOVEMENT' }

export function createIdleMachine({ limit, countdown, onGone }: IdleDeps) {
  return setup({
    types: { events: {} as IdleEvent },
    delays: { limit, countdown },
    actions: { onGone },
  }).createMachine({
    id: 'idle',
    initial: 'resting',
    on: { REST: '.resting' },
    states: {
      resting: { on: { BUSY: 'watching' } },
      watching: {
        on: {
          ACTIVITY: { target: 'watching', reenter: true },
          MOVEMENT: { target: 'watching', reenter: true },
        },
        after: { limit: 'asking' },
      },
      asking: {
        on: { ACTIVITY: 'watching' },
        after: { countdown: { target: 'resting', actions: 'onGone' } },
      },
    },
  })
}

export type IdleMachine = ReturnType<typeof createIdleMachine>
