/** Runs something later unless it is called off. Tests bring their own. */
export interface Timer {
  /** @param after milliseconds @returns calls it off */
  readonly later: (what: () => void, after: number) => () => void
}

export const timer: Timer = {
  later(what, after) {
    const id = setTimeout(what, after)
    return () => clearTimeout(id)
  },
}
