/** Entries of localStorage as JSON. Where the browser blocks it, there are none, and nothing fails. */
export interface LocalEntries {
  readonly keys: () => readonly string[]
  /** Null where nothing lies; undefined where it is blocked, or no JSON. */
  readonly read: (key: string) => unknown
  /** Blocked or full, nothing is written. */
  readonly write: (key: string, value: object) => void
  readonly remove: (key: string) => void
}

export function createLocalEntries(storage: () => Storage): LocalEntries {
  return {
    keys: () => unlessBlocked(() => Object.keys(storage())) ?? [],
    read: (key) => unlessBlocked((): unknown => JSON.parse(storage().getItem(key) ?? 'null')),
    write: (key, value) => unlessBlocked(() => storage().setItem(key, JSON.stringify(value))),
    remove: (key) => unlessBlocked(() => storage().removeItem(key)),
  }
}

function unlessBlocked<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    // Blocked, full, or somebody has written something else.
    return undefined
  }
}
