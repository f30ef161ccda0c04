import type { Campaign } from '../../src/domain/campaign/campaign'
import { createCampaignStore } from '../../src/services/campaign-store'
import { createMirroredStore, type Mirror } from '../../src/services/mirrored-store'
import type { ObjectStore, StoreTrouble } from '../../src/services/object-store'
import type { Tally } from '../../src/services/tally'

/** Stores in memory that outlive a killed browser, and do what disks do: fill up, and stop in the middle. */

export type Contents = Map<string, unknown>

/** What a browser keeps; a new one over the same disk finds it again. */
export class Disk {
  readonly draft: Contents = new Map()
  readonly station: Contents = new Map()
  readonly core: Contents = new Map()
  readonly box: Contents = new Map()
  readonly cache: Contents = new Map()
  readonly coreCopies: Contents = new Map()
  readonly boxCopies: Contents = new Map()
  readonly counts = new Map<string, number>()
  lastCounted = ''
}

/** A browser that may be killed after so many writes: whatever it does then never happens and never answers. */
export class Browser {
  writes = 0
  readonly refuses = new Map<Contents, StoreTrouble>()
  constructor(
    readonly disk: Disk,
    readonly lives = Number.POSITIVE_INFINITY,
  ) {}

  private step(): Promise<void> {
    this.writes += 1
    return this.writes > this.lives ? new Promise(() => undefined) : Promise.resolve()
  }

  store(contents: Contents): ObjectStore {
    const refused = () => {
      const reason = this.refuses.get(contents)
      return reason && ({ type: 'NotKept', reason } as const)
    }
    return {
      read: (key) => Promise.resolve({ type: 'Value', value: structuredClone(contents.get(key)) ?? null }),
      keys: () => Promise.resolve({ type: 'Keys', keys: [...contents.keys()] }),
      write: async (key, value) => {
        await this.step()
        const trouble = refused()
        if (trouble) return trouble
        contents.set(key, structuredClone(value))
        return { type: 'Kept' }
      },
      remove: async (key) => {
        await this.step()
        contents.delete(key)
        return { type: 'Kept' }
      },
    }
  }

  mirror(contents: Contents): Mirror {
    return {
      put: async (key, bytes) => {
        await this.step()
        if (this.refuses.has(contents)) throw new DOMException('full', 'QuotaExceededError')
        contents.set(key, new Uint8Array(bytes))
      },
      get: (key) => {
        const found = contents.get(key)
        return Promise.resolve(found instanceof Uint8Array ? new Uint8Array(found) : undefined)
      },
      remove: async (key) => {
        await this.step()
        contents.delete(key)
      },
      keys: () => Promise.resolve([...contents.keys()]),
    }
  }

  readonly box = () => createMirroredStore(this.store(this.disk.box), this.mirror(this.disk.boxCopies))
  readonly campaigns = () =>
    createCampaignStore(createMirroredStore(this.store(this.disk.core), this.mirror(this.disk.coreCopies)))
  readonly tally = (): Tally => ({
    counts: () => Object.fromEntries(this.disk.counts),
    add: (id, rid) => {
      if (this.disk.lastCounted !== rid) this.disk.counts.set(id, (this.disk.counts.get(id) ?? 0) + 1)
      this.disk.lastCounted = rid
    },
    subtract: (id, by) => void this.disk.counts.set(id, (this.disk.counts.get(id) ?? 0) - by),
    forget: (id) => void this.disk.counts.delete(id),
  })
}

export const CAMPAIGN: Campaign = {
  id: '00112233445566ff',
  title: 'Empfang',
  firm: { name: 'Schreinerei Öztürk', contact: 'Ayla Öztürk' },
  roles: ['receptionist', 'bookkeeper'],
  sections: ['listening', 'conflict', 'numeracy', 'organization'],
  languages: ['de', 'en'],
  feedback: 'at-once',
  notices: { de: 'Hinweis', en: 'Notice' },
  country: 'de',
  months: 6,
  createdAt: Date.UTC(2026, 0, 1),
  profiles: [],
}
