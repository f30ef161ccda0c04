import { describe, expect, it } from 'vitest'
import { createTabLock } from '../../../src/services/storage/tab-lock'

/** One browser with one lock: as much of Web Locks as two tabs need. */
class Browser {
  private holder: { reject: (failure: Error) => void } | undefined

  readonly locks = {
    request: (_: string, options: LockOptions, use: (lock: Lock | null) => unknown) => {
      if (this.holder !== undefined && !options.steal) return Promise.resolve().then(() => use(null))
      this.holder?.reject(new DOMException('stolen', 'AbortError'))
      return new Promise((resolve, reject) => {
        const own = { reject }
        this.holder = own
        const lock: Lock = { name: 'kontor-attempt', mode: 'exclusive' }
        void Promise.resolve()
          .then(() => use(lock))
          .then(resolve, reject)
      })
    },
  } as unknown as LockManager

  closeTab() {
    this.holder = undefined
  }

  tab() {
    const lost: string[] = []
    return { ...createTabLock(this.locks, 'kontor-attempt', () => lost.push('lost')), lost }
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('one browser, several tabs', () => {
  it('the first tab holds the attempt, the second does not get it', async () => {
    const browser = new Browser()
    const [first, second] = [browser.tab(), browser.tab()]
    expect(await first.claim(false)).toBe('held')
    expect(await second.claim(false)).toBe('elsewhere')
    await settled()
    expect([first.lost, second.lost]).toEqual([[], []])
  })

  it('asking again in the tab that holds it changes nothing', async () => {
    const tab = new Browser().tab()
    expect([await tab.claim(false), await tab.claim(false), await tab.claim(true)]).toEqual(['held', 'held', 'held'])
    expect(tab.lost).toEqual([])
  })

  it('a tab that takes over gets it, and the other is told once', async () => {
    const browser = new Browser()
    const [first, second] = [browser.tab(), browser.tab()]
    await first.claim(false)
    expect(await second.claim(true)).toBe('held')
    await settled()
    expect([first.lost, second.lost]).toEqual([['lost'], []])
  })

  it('who has lost it can take it back', async () => {
    const browser = new Browser()
    const [first, second] = [browser.tab(), browser.tab()]
    await first.claim(false)
    await second.claim(true)
    await settled()
    expect(await first.claim(false)).toBe('elsewhere')
    expect(await first.claim(true)).toBe('held')
    await settled()
    expect([first.lost, second.lost]).toEqual([['lost'], ['lost']])
  })

  it('a closed tab leaves it to the next', async () => {
    const browser = new Browser()
    await browser.tab().claim(false)
    browser.closeTab()
    expect(await browser.tab().claim(false)).toBe('held')
  })
})

describe('a page without locks', () => {
  it('in an old browser is not held up', async () => {
    const lock = createTabLock(undefined, 'kontor-attempt', () => expect.unreachable())
    expect([await lock.claim(false), await lock.claim(true)]).toEqual(['held', 'held'])
  })

  it('to which the browser refuses them is neither held up nor told of another tab', async () => {
    const refusing = {
      request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
    } as unknown as LockManager
    const lost: string[] = []
    const lock = createTabLock(refusing, 'kontor-attempt', () => lost.push('lost'))
    expect([await lock.claim(false), await lock.claim(true), lost]).toEqual(['held', 'held', []])
  })
})
