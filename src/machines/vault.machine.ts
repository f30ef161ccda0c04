import { assign, fromCallback, fromPromise, setup } from 'xstate'
import type { Refusal, Unlocked } from '../domain/campaign/unlocked'
import type { Progress } from '../domain/ground/progress'

/** When the recruiter's store is open, and when it closes. The machine knows nothing of what is in it. */

/** What the machine needs. Passphrase, keys and persons stay behind these functions and never come into the machine. */
export interface VaultMachineDeps {
  /** With the passphrase that was typed last, which is forgotten then. */
  readonly unlock: (signal: AbortSignal) => Promise<Unlocked>
  /** Opens what has come since. Can be stopped without loss. */
  readonly arrive: (onprogress: (progress: Progress) => void, signal: AbortSignal) => Promise<void>
  /** Keeps what is being typed, then forgets the key. */
  readonly lock: () => Promise<void>
  /** Milliseconds; a laptop that slept runs no timers. */
  readonly now: () => number
}

/** Milliseconds until the vault closes by itself. */
export const IDLE = 10 * 60_000
export const HIDDEN = 2 * 60_000

export interface VaultContext {
  readonly refusal?: Refusal | 'failed'
  /** Why it is locked: to say so on the page that asks for the passphrase. */
  readonly locked?: 'by-hand' | 'idle' | 'hidden' | 'lost'
  readonly progress: Progress
  /** Since when nothing has been touched, or the page has been hidden. */
  readonly since: number
}

export type VaultEvent =
  | { type: 'UNLOCK' | 'CANCEL' | 'LOCK' | 'ACTIVITY' | 'HIDE' | 'SHOW' | 'ARRIVE' | 'LOST' }
  | { type: 'PROGRESS'; progress: Progress }
  | { type: 'ARRIVED' }

const NOTHING: Progress = { done: 0, all: 0 }

export function createVaultMachine(deps: VaultMachineDeps) {
  return setup({
    types: { context: {} as VaultContext, events: {} as VaultEvent },
    actors: {
      unlock: fromPromise<Unlocked>(({ signal }) => deps.unlock(signal)),
      arrive: fromCallback<VaultEvent>(({ sendBack }) => {
        const stop = new AbortController()
        void deps
          .arrive((progress) => sendBack({ type: 'PROGRESS', progress }), stop.signal)
          .catch(() => undefined)
          .then(() => sendBack({ type: 'ARRIVED' }))
        return () => stop.abort()
      }),
      lock: fromPromise(deps.lock),
    },
    delays: { idle: IDLE, hidden: HIDDEN },
    guards: {
      /** Timers stand still while a laptop sleeps; the clock does not. */
      overslept: ({ context }, limit: number) => deps.now() - context.since >= limit,
    },
    actions: {
      note: assign({ since: () => deps.now() }),
    },
  }).createMachine({
    id: 'vault',
    context: { progress: NOTHING, since: 0 },
    initial: 'locked',
    states: {
      locked: { on: { UNLOCK: 'unlocking' } },
      unlocking: {
        entry: assign({ refusal: undefined }),
        on: { CANCEL: 'locked' },
        invoke: {
          src: 'unlock',
          onDone: [
            { guard: ({ event }) => event.output.type === 'Open', target: 'open' },
            {
              target: 'locked',
              actions: assign(({ event }) => ({
                refusal: event.output.type === 'Refused' ? event.output.why : undefined,
              })),
            },
          ],
          onError: { target: 'locked', actions: assign({ refusal: 'failed' }) },
        },
      },
      open: {
        entry: assign({ locked: undefined }),
        type: 'parallel',
        on: {
          LOCK: { target: 'locking', actions: assign({ locked: 'by-hand' }) },
          LOST: { target: 'locking', actions: assign({ locked: 'lost' }) },
        },
        states: {
          work: {
            initial: 'arriving',
            states: {
              arriving: {
                entry: assign({ progress: NOTHING }),
                invoke: { src: 'arrive' },
                on: {
                  PROGRESS: { actions: assign({ progress: ({ event }) => event.progress }) },
                  ARRIVED: 'ready',
                  CANCEL: 'stopped',
                },
              },
              /** Nothing is lost: what is still sealed waits for the next time. */
              stopped: { on: { ARRIVE: 'arriving' } },
              ready: { on: { ARRIVE: 'arriving' } },
            },
          },
          presence: {
            initial: 'here',
            states: {
              here: {
                entry: 'note',
                after: { idle: { target: '#vault.locking', actions: assign({ locked: 'idle' }) } },
                on: {
                  ACTIVITY: [
                    {
                      guard: { type: 'overslept', params: IDLE },
                      target: '#vault.locking',
                      actions: assign({ locked: 'idle' }),
                    },
                    { target: 'here', reenter: true },
                  ],
                  HIDE: 'hidden',
                },
              },
              hidden: {
                entry: 'note',
                after: { hidden: { target: '#vault.locking', actions: assign({ locked: 'hidden' }) } },
                on: {
                  SHOW: [
                    {
                      guard: { type: 'overslept', params: HIDDEN },
                      target: '#vault.locking',
                      actions: assign({ locked: 'hidden' }),
                    },
                    { target: 'here' },
                  ],
                },
              },
            },
          },
        },
      },
      locking: { invoke: { src: 'lock', onDone: 'locked', onError: 'locked' } },
    },
  })
}

export type VaultMachine = ReturnType<typeof createVaultMachine>
