import { assign, fromCallback, fromPromise, setup } from 'xstate'
import { HIDDEN, IDLE, type Progress, type Refusal, type Unlocked, type VaultDeps } from './vault.deps'

/** When the recruiter's store is open, and when it closes. What lies in it is nobody's business here. */

export interface VaultContext {
  readonly refusal?: Refusal | 'failed'
  /** Why it is locked: to say so on the page that asks for the passphrase. */
  readonly locked?: 'by-hand' | 'idle' | 'hidden' | 'lost'
  readonly progress: Progress
  /** Rises with everything that changes in the list, so that screens read it anew. */
  readonly revision: number
  /** Since when nothing has been touched, or the page has been hidden. */
  readonly since: number
}

export type VaultEvent =
  | { type: 'UNLOCK' | 'CANCEL' | 'LOCK' | 'ACTIVITY' | 'HIDE' | 'SHOW' | 'CHANGED' | 'ARRIVE' | 'LOST' }
  | { type: 'PROGRESS'; progress: Progress }
  | { type: 'ARRIVED' }

const NOTHING: Progress = { done: 0, all: 0 }

export function createVaultMachine(deps: VaultDeps) {
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
      revise: assign({ revision: ({ context }) => context.revision + 1 }),
    },
  }).createMachine({
    id: 'vault',
    context: { progress: NOTHING, revision: 0, since: 0 },
    initial: 'locked',
    states: {
      locked: { on: { UNLOCK: 'unlocking' } },
      unlocking: {
        entry: assign({ refusal: undefined }),
        on: { CANCEL: 'locked' },
        invoke: {
          src: 'unlock',
          onDone: [
            { guard: ({ event }) => event.output.type === 'Open', target: 'open', actions: 'revise' },
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
          CHANGED: { actions: 'revise' },
        },
        states: {
          work: {
            initial: 'arriving',
            states: {
              arriving: {
                entry: assign({ progress: NOTHING }),
                invoke: { src: 'arrive' },
                on: {
                  PROGRESS: {
                    actions: [assign({ progress: ({ event }) => event.progress }), 'revise'],
                  },
                  ARRIVED: { target: 'ready', actions: 'revise' },
                  CANCEL: { target: 'stopped', actions: 'revise' },
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
