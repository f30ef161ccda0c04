import { assign, setup } from 'xstate'
import {
  changeAnswer,
  counted,
  goBack,
  goForward,
  goToOpen,
  isHandedIn,
  paused,
  reopened,
  resumed,
  withAcknowledgement,
  withAdjustments,
  withHeard,
  withResponse,
  type Attempt,
} from '../domain/attempt/attempt'
import { isLongAway } from '../domain/attempt/expiry'
import type { OpenedAttempt } from '../domain/attempt/opened-attempt'
import { repeatedAfterBreak } from '../domain/attempt/timed'
import { hasAnswers } from '../domain/attempt/idle'
import type { HandedIn } from '../domain/submission/handed-in'
import {
  changed,
  FORGOTTEN,
  left,
  NOTHING,
  endedWith,
  prepared,
  returned,
  stamped,
  standsBeforeSeal,
  takenFrom,
  troubleIn,
  type AttemptContext,
  type AttemptEvent,
} from './attempt.context'
import type { AttemptDeps } from './attempt.deps'
import { actorsOf } from './attempt.actors'

const AWAY = { DISCARD: 'discarding', ABANDON: 'abandoning' } as const

export function createAttemptMachine(deps: AttemptDeps) {
  const { bank, now, elapsed } = deps
  /** While a device sleeps the clock of the page may stand still, and the date alone tells: the longer one counts. */
  const awayFrom = (attempt: Attempt, leftAt = elapsed()) => Math.max(now() - attempt.savedAt, elapsed() - leftAt)
  const afterBreak = (attempt: Attempt, leftAt?: number) => repeatedAfterBreak(attempt, bank, awayFrom(attempt, leftAt))
  const stepped = (attempt: Attempt) => stamped(attempt, now())
  return setup({
    types: { context: {} as AttemptContext, events: {} as AttemptEvent },
    actors: actorsOf(deps),
    guards: {
      opened: ({ context }, type: OpenedAttempt['type']) => context.opened?.type === type,
      handedIn: ({ context }) => context.attempt !== undefined && isHandedIn(context.attempt),
      longAway: ({ context }) => context.attempt !== undefined && isLongAway(context.attempt, now()),
      /** In a campaign the only way on from the hand-in page is the seal. */
      goesOn: ({ context }) => !standsBeforeSeal(context.attempt),
      handsIn: ({ context }) => standsBeforeSeal(context.attempt),
      inMemory: ({ context }) => context.keeping === 'memory',
      /** Nobody gave a name: the person has walked away (P3). */
      abandoned: ({ context: { handedIn, person } }) => handedIn?.type === 'HandedIn' && person === null,
      isPractice: ({ context }) => context.attempt !== undefined && context.attempt.campaign === undefined,
      hasAnswers: ({ context }) => hasAnswers(context.attempt),
      handedInAs: ({ context }, type: HandedIn['type']) => context.handedIn?.type === type,
    },
    actions: {
      forward: assign(({ context }) => prepared(context, (attempt) => stepped(goForward(attempt, bank, elapsed())))),
      back: assign(({ context }) => prepared(context, (attempt) => stepped(goBack(attempt, bank, elapsed())))),
      toOpen: assign(({ context }) => prepared(context, (attempt) => stepped(goToOpen(attempt, bank, elapsed())))),
      arrive: assign(({ context }) => ({ attempt: context.next, next: undefined })),
      stamp: assign(({ context }) => changed(context, (attempt) => stepped(counted(attempt, elapsed())))),
      pause: assign(({ context }) => left(context, (attempt) => stepped(paused(attempt, elapsed())), elapsed())),
      resume: assign(({ context }) => returned(context, (...been) => resumed(afterBreak(...been), elapsed()))),
      reopen: assign(({ context }) => changed(context, (attempt) => reopened(afterBreak(attempt), now(), elapsed()))),
      // While a step is being kept, what comes next is the newest; an older attempt must never overwrite it.
      keepSoon: ({ context: { attempt, next = attempt } }) => next && deps.keepSoon(next),
      end: assign(({ context }) => endedWith(context, now())),
      keepEnded: ({ context: { ended } }) => ended && deps.keepEnded(ended),
      forget: assign(FORGOTTEN),
    },
  }).createMachine({
    id: 'attempt',
    context: NOTHING,
    initial: 'opening',
    on: { LOST: '.elsewhere' },
    states: {
      opening: {
        invoke: {
          src: 'open',
          input: false,
          onDone: { target: 'sorting', actions: assign(({ event }) => takenFrom(event.output)) },
          onError: 'incomplete',
        },
      },
      takingOver: {
        invoke: {
          src: 'open',
          input: true,
          onDone: { target: 'sorting', actions: assign(({ event }) => takenFrom(event.output)) },
          onError: 'incomplete',
        },
      },
      sorting: {
        always: [
          { guard: { type: 'opened', params: 'Damaged' }, target: 'damaged' },
          { guard: { type: 'opened', params: 'Newer' }, target: 'newer' },
          { guard: { type: 'opened', params: 'Older' }, target: 'older' },
          { guard: { type: 'opened', params: 'Unreadable' }, target: 'unreadable' },
          { guard: { type: 'opened', params: 'Shut' }, target: 'shut' },
          { guard: { type: 'opened', params: 'Elsewhere' }, target: 'elsewhere' },
          { guard: { type: 'opened', params: 'Sealed' }, target: 'resuming' },
          { guard: { type: 'opened', params: 'Ended' }, target: 'received' },
          { guard: { type: 'opened', params: 'Nothing' }, target: 'start' },
          { guard: 'longAway', target: 'returning' },
          { target: 'attending', actions: 'reopen' },
        ],
      },

      start: {
        on: {
          START: 'drawing',
          OPEN_FILE: {
            target: 'attending.keeping',
            actions: assign({ next: ({ event }) => stepped(reopened(event.attempt, now(), elapsed())) }),
          },
        },
      },
      drawing: {
        invoke: {
          src: 'draw',
          input: ({ event }) => (event.type === 'START' ? event.length : undefined),
          onDone: { target: 'attending.keeping', actions: assign({ next: ({ event }) => event.output }) },
          onError: 'incomplete',
        },
      },

      attending: {
        initial: 'arriving',
        on: {
          HIDE: { actions: ['pause', 'keepSoon'] },
          SHOW: { actions: 'resume' },
          ABANDON: 'abandoning',
        },
        states: {
          /** Everything that follows from where the attempt stands, after a step as after a reload. */
          arriving: { always: [{ guard: 'handedIn', target: '#attempt.scoring' }, { target: 'showing' }] },
          showing: {
            on: {
              NEXT: { guard: 'goesOn', target: 'keeping', actions: 'forward' },
              BACK: { target: 'keeping', actions: 'back' },
              ANSWER_OPEN: { target: 'keeping', actions: 'toOpen' },
              ACKNOWLEDGE: {
                target: 'keeping',
                actions: [
                  assign(({ context, event }) =>
                    changed(context, (attempt) => withAcknowledgement(attempt, event.acknowledged)),
                  ),
                  'forward',
                ],
              },
              HAND_IN: {
                guard: 'handsIn',
                target: '#attempt.handingIn',
                actions: ['pause', assign({ person: ({ event }) => event.person })],
              },
              CHANGE: {
                target: 'keeping',
                actions: assign(({ context, event }) =>
                  prepared(context, (attempt) => stepped(changeAnswer(attempt, event.question, elapsed()))),
                ),
              },
              ANSWER: {
                actions: [
                  assign(({ context, event }) => changed(context, (attempt) => withResponse(attempt, event.response))),
                  'stamp',
                  'keepSoon',
                ],
              },
              ADJUST: {
                actions: [
                  assign(({ context, event }) =>
                    changed(context, (attempt) => withAdjustments(attempt, event.adjustments)),
                  ),
                  'keepSoon',
                ],
              },
              HEARD: {
                actions: [
                  assign(({ context, event }) =>
                    changed(context, (attempt) => withHeard(attempt, event.dialogue, event.lines, event.way)),
                  ),
                  'keepSoon',
                ],
              },
              TICK: { actions: ['stamp', 'keepSoon'] },
              LEAVE: { target: '#attempt.leaving', actions: ['pause', 'keepSoon'] },
            },
          },
          /** C7: the answer is on disk before the next screen appears. Clicks meanwhile have no effect. */
          keeping: {
            invoke: {
              src: 'keep',
              input: ({ context }) => context.next,
              onDone: [
                {
                  guard: ({ event }) => event.output.type === 'Kept',
                  target: 'arriving',
                  actions: [assign({ keeping: 'disk', trouble: undefined }), 'arrive'],
                },
                { guard: 'inMemory', target: 'arriving', actions: 'arrive' },
                { target: 'unkept', actions: assign(({ event }) => troubleIn(event.output)) },
              ],
              onError: '#attempt.crashed',
            },
          },
          /** The store fails: said at once, with ways out. Nothing is lost while the page stays open. */
          unkept: {
            entry: 'pause',
            exit: 'resume',
            on: {
              SHOW: {},
              RETRY: 'keeping',
              GO_ON: { target: 'arriving', actions: [assign({ keeping: 'memory' }), 'arrive'] },
            },
          },
        },
      },

      /** Whoever left a station leaves what they answered, without a name; nothing answered is nothing to hand in. */
      abandoning: {
        entry: ['pause', assign({ person: null })],
        always: [{ guard: 'hasAnswers', target: 'handingIn' }, { target: 'discarding' }],
      },
      /** For a campaign: sealed, and on disk twice, before the receipt is shown. */
      handingIn: {
        invoke: {
          src: 'handIn',
          input: ({ context }) => context,
          onDone: { target: 'sortingHandIn', actions: assign({ handedIn: ({ event }) => event.output }) },
          onError: 'unsealed',
        },
      },
      resuming: {
        invoke: {
          src: 'resumeHandIn',
          input: ({ context }) => context.attempt,
          onDone: { target: 'sortingHandIn', actions: assign({ handedIn: ({ event }) => event.output }) },
          onError: 'crashed',
        },
      },
      sortingHandIn: {
        always: [
          { guard: 'abandoned', target: 'discarding' },
          { guard: { type: 'handedInAs', params: 'HandedIn' }, target: 'received', actions: ['end', 'keepEnded'] },
          { guard: { type: 'handedInAs', params: 'NotHandedIn' }, target: 'unboxed' },
          { guard: { type: 'handedInAs', params: 'NotSealed' }, target: 'unsealed' },
          { target: 'closed' },
        ],
      },
      /** The part of the app that seals did not load, or failed; the answers are kept, the name is still on the screen. */
      unsealed: { on: { RETRY: 'handingIn', BACK: 'attending', ABANDON: 'abandoning' } },
      /** Sealed, but the store fails: tried again, or saved as a file. */
      unboxed: { on: { RETRY: 'handingIn', DISCARD: 'discarding', ABANDON: 'abandoning' } },
      /** The campaign has been closed on this device meanwhile. */
      closed: { on: { RETRY: 'handingIn', DISCARD: 'discarding', ABANDON: 'abandoning' } },
      /** Handed in: the receipt, what happens next, and the way to the result where the firm shows it at once. */
      received: {
        on: {
          READ: { guard: ({ context }) => context.ended?.feedback === 'at-once', target: 'scoring' },
          DISCARD: 'discarding',
          ABANDON: 'discarding',
        },
      },

      scoring: {
        invoke: {
          src: 'score',
          input: ({ context }) => context.attempt,
          onDone: { target: 'feedback', actions: assign({ result: ({ event }) => event.output }) },
          onError: 'unscored',
        },
      },
      /** The part of the app that scores did not load; the answers are kept. */
      unscored: { on: { RETRY: 'scoring', ABANDON: 'discarding' } },
      feedback: {
        on: {
          BACK: { guard: ({ context }) => context.ended !== undefined, target: 'received' },
          DISCARD: 'discarding',
          ABANDON: 'discarding',
          EXTEND: { guard: 'isPractice', target: 'extending' },
        },
      },
      /** What was answered stays as it is on disk until the longer form is. */
      extending: {
        invoke: {
          src: 'extend',
          input: ({ context }) => context.attempt,
          onDone: {
            target: 'attending.keeping',
            actions: assign({ next: ({ event }) => stepped(resumed(event.output, elapsed())), result: undefined }),
          },
          onError: 'incomplete',
        },
      },

      /** A part of the app did not arrive: half-loaded on a first visit with a poor network. */
      incomplete: { on: { RETRY: 'opening' } },
      returning: { on: { ...AWAY, GO_ON: { target: 'attending', actions: 'reopen' } } },
      leaving: { on: { ...AWAY, GO_ON: { target: 'attending', actions: 'resume' } } },
      damaged: { on: { DISCARD: 'discarding' } },
      newer: { on: { DISCARD: 'discarding', RETRY: 'opening' } },
      /** Practice whose questions are no longer asked: it counted for nothing, and may be begun again. */
      older: { on: { DISCARD: 'discarding' } },
      unreadable: {
        on: { RETRY: 'opening', GO_ON: { target: 'start', actions: assign({ keeping: 'memory' }) } },
      },
      /** Whose the test would be is not known: nothing begins. */
      shut: { on: { RETRY: 'opening' } },
      elsewhere: { entry: 'forget', on: { TAKE_OVER: 'takingOver' } },
      discarding: {
        invoke: {
          src: 'discard',
          onDone: [
            { guard: ({ event }) => event.output.type === 'Kept', target: 'start', actions: 'forget' },
            { target: 'undiscarded' },
          ],
          onError: 'crashed',
        },
      },
      undiscarded: { on: { RETRY: 'discarding' } },
      crashed: { entry: assign({ next: undefined }), on: { RETRY: 'opening' } },
    },
  })
}

export type AttemptMachine = ReturnType<typeof createAttemptMachine>
