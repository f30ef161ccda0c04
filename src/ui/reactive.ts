import { createSubscriber } from 'svelte/reactivity'
import type { Actor, AnyActorLogic, SnapshotFrom } from 'xstate'

/** An actor as a value that Svelte follows: reading `snapshot` in a template or a derived value is enough. */
export interface Reactive<Logic extends AnyActorLogic> {
  readonly snapshot: SnapshotFrom<Logic>
  readonly send: Actor<Logic>['send']
}

export function reactive<Logic extends AnyActorLogic>(actor: Actor<Logic>): Reactive<Logic> {
  const follow = createSubscriber((update) => {
    const subscription = actor.subscribe(update)
    return () => subscription.unsubscribe()
  })
  return {
    get snapshot() {
      follow()
      return actor.getSnapshot()
    },
    send: actor.send.bind(actor),
  }
}
