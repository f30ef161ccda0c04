/** At most one tab of a browser runs an attempt, or has a vault open; two would overwrite each other's work. */

export interface TabLock {
  /** @param takeOver also takes it from another tab, which is told through `onLost` */
  readonly claim: (takeOver: boolean) => Promise<'held' | 'elsewhere'>
}

/** @param locks absent in browsers without Web Locks; then, or when they are refused, nothing stands in the way */
export function createTabLock(locks: LockManager | undefined, name: string, onLost: () => void): TabLock {
  let held = false
  return {
    claim(takeOver) {
      if (locks === undefined || held) return Promise.resolve('held')
      return new Promise((resolve) => {
        const options = takeOver ? { steal: true } : { ifAvailable: true }
        const released = locks.request(name, options, (lock) => {
          if (lock === null) return resolve('elsewhere')
          held = true
          resolve('held')
          // Held until the page goes, or until another tab takes it.
          return new Promise<never>(() => undefined)
        })
        released.catch(() => {
          // Refused from the start: some browsers have locks but do not give them to every page.
          if (!held) return resolve('held')
          held = false
          onLost()
        })
      })
    },
  }
}
