/** Whom a store tells that something in it has changed; what it says now they read themselves. */
export interface Followers<Part> {
  readonly subscribe: (tell: (part: Part) => void) => () => void
  readonly tell: (part: Part) => void
}

export function createFollowers<Part>(): Followers<Part> {
  const followers = new Set<{ readonly tell: (part: Part) => void }>()
  return {
    subscribe(tell) {
      // An object of its own: the same function may follow twice, and each end ends one.
      const follower = { tell }
      followers.add(follower)
      return () => void followers.delete(follower)
    },
    tell(part) {
      for (const { tell } of [...followers]) tell(part)
    },
  }
}
