import type { Timer } from '../../src/services/device/timer'

/** A timer that waits for the test: milliseconds pass when the test says so. */
export class HandTimer implements Timer {
  private now = 0
  private readonly waiting = new Set<{ at: number; what: () => void }>()

  readonly later: Timer['later'] = (what, after) => {
    const own = { at: this.now + after, what }
    this.waiting.add(own)
    return () => void this.waiting.delete(own)
  }

  /** How many are still to come. */
  get count(): number {
    return this.waiting.size
  }

  pass(milliseconds: number): void {
    this.now += milliseconds
    for (const own of [...this.waiting].filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at)) {
      if (this.waiting.delete(own)) own.what()
    }
  }
}
