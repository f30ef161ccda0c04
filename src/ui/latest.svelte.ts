/** What was last read. It stays while it is read again, so that focus and what was just said stay on the screen. */
export interface Latest<T> {
  /** Undefined until the first one is there. */
  readonly value: T | undefined
}

/**
 * Reads again whenever something changes that `read` looks at before its first `await`. Called while a component is set up.
 * @param read undefined: there is nothing to read now, and what was last read stays
 */
export function latest<T>(read: () => Promise<T> | undefined): Latest<T> {
  let value = $state.raw<T>()
  // An effect: the value comes later and from outside, and one that was overtaken must not be shown.
  $effect(() => {
    let isCurrent = true
    void read()?.then((next) => {
      if (isCurrent) value = next
    })
    return () => (isCurrent = false)
  })
  return {
    get value() {
      return value
    },
  }
}
