import localforage from 'localforage'
import { assign, fromPromise, setup } from 'xstate'

export interface Context {
  readonly index: number
  readonly answers: Readonly<Record<number, string>>
}
type Event = { readonly type: 'ANSWER'; readonly option: string } | { readonly type: 'NEXT' }

const store = localforage.createInstance({ name: 'bare', storeName: 'values', driver: localforage.INDEXEDDB })

/** Like Kontor, it shows the next question only when the answer is on disk. */
export const quiz = setup({
  types: { context: {} as Context, events: {} as Event },
  actors: { keep: fromPromise<unknown, Context>(({ input }) => store.setItem('answers', input)) },
}).createMachine({
  context: { index: 0, answers: {} },
  initial: 'showing',
  states: {
    showing: {
      on: {
        ANSWER: {
          actions: assign({ answers: ({ context, event }) => ({ ...context.answers, [context.index]: event.option }) }),
        },
        NEXT: 'keeping',
      },
    },
    keeping: {
      invoke: {
        src: 'keep',
        input: ({ context }) => context,
        onDone: { target: 'showing', actions: assign({ index: ({ context }) => context.index + 1 }) },
      },
    },
  },
})
