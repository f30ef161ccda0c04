import { createSubscriber } from 'svelte/reactivity'

const follow = createSubscriber((update) => {
  addEventListener('hashchange', update)
  return () => removeEventListener('hashchange', update)
})

/** The part of the address behind `#`, with it. Reading it in a template follows the address. */
export function currentHash(): string {
  follow()
  return location.hash
}
