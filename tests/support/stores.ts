import type { Campaign } from '../../src/domain/campaign/campaign'
import { createCampaignStore } from '../../src/services/campaign/campaign-store'
import type { Mirror } from '../../src/services/storage/cache-mirror'
import { createMirroredStore } from '../../src/services/storage/mirrored-store'
import type { StoreTrouble } from '../../src/domain/ground/written'
import type { ObjectStore } from '../../src/services/storage/object-store'
import type { SubmissionCount } from '../../src/services/submission/submission-count'

/** Stores in memory that outlive a killed browser, and do what disks do: fill up, and stop in the middle. */

export type Contents = Map<string, unknown>

/** Something that goes wrong with one store. */
interface Fault {
  readonly contents: Contents
  readonly on: 'read' | 'write' | 'remove' | 'keys'
  /** Only for these keys; all without it. */
  readonly key?: RegExp
  /** `hang`: no answer, ever. `silent` without it: the watchdog has given up. */
  readonly as?: StoreTrouble | 'hang'
  /** How often; for ever without it. */
  times?: number
}

/** As if a later Kontor had written what lies under this key. */
export function makeNewer(contents: Contents, key: string): void {
  const stored = contents.get(key)
  if (stored instanceof Uint8Array) {
    const document = JSON.parse(new TextDecoder().decode(stored)) as object
    contents.set(key, new TextEncoder().encode(JSON.stringify({ ...document, version: 99 })))
  } else contents.set(key, { ...(stored as object), version: 99 })
}

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
  readonly subtracted = new Set<string>()
}

/** A browser that may be killed after so many writes: whatever it does then never happens and never answers. */
export class Browser {
  writes = 0
  readonly refuses = new Map<Contents, StoreTrouble>()
  private readonly faults: Fault[] = []
  constructor(
    readonly disk: Disk,
    readonly lives = Number.POSITIVE_INFINITY,
  ) {}

  private step(): Promise<void> {
    this.writes += 1
    return this.writes > this.lives ? new Promise(() => undefined) : Promise.resolve()
  }

  /** From now on this goes wrong with what is kept there: once, so many times, or for ever. */
  fail(contents: Contents, fault: Omit<Fault, 'contents'>): void {
    this.faults.push({ ...fault, contents })
  }

  /** Everything answers again. */
  heal(): void {
    this.faults.length = 0
    this.refuses.clear()
  }

  private async troubleWith(contents: Contents, on: Fault['on'], key = ''): Promise<StoreTrouble | undefined> {
    const fault = this.faults.find(
      (each) => each.contents === contents && each.on === on && (each.key?.test(key) ?? true),
    )
    if (fault === undefined) return undefined
    if (fault.times !== undefined) fault.times -= 1
    if (fault.times === 0) this.faults.splice(this.faults.indexOf(fault), 1)
    return fault.as === 'hang' ? new Promise(() => undefined) : (fault.as ?? 'silent')
  }

  store(contents: Contents): ObjectStore {
    return {
      read: async (key) => {
        const reason = await this.troubleWith(contents, 'read', key)
        return reason
          ? { type: 'Unreadable', reason }
          : { type: 'Value', value: structuredClone(contents.get(key)) ?? null }
      },
      keys: async () => {
        const reason = await this.troubleWith(contents, 'keys')
        return reason ? { type: 'Unreadable', reason } : { type: 'Keys', keys: [...contents.keys()] }
      },
      write: async (key, value) => {
        await this.step()
        const reason = this.refuses.get(contents) ?? (await this.troubleWith(contents, 'write', key))
        if (reason) return { type: 'NotKept', reason }
        contents.set(key, structuredClone(value))
        return { type: 'Kept' }
      },
      remove: async (key) => {
        await this.step()
        const reason = await this.troubleWith(contents, 'remove', key)
        if (reason) return { type: 'NotKept', reason }
        contents.delete(key)
        return { type: 'Kept' }
      },
    }
  }

  mirror(contents: Contents): Mirror {
    const check = async (on: Fault['on'], key?: string) => {
      if (await this.troubleWith(contents, on, key))
        throw new DOMException('The mirror does not answer', 'UnknownError')
    }
    return {
      put: async (key, bytes) => {
        await this.step()
        if (this.refuses.has(contents)) throw new DOMException('full', 'QuotaExceededError')
        await check('write', key)
        contents.set(key, new Uint8Array(bytes))
      },
      get: async (key) => {
        await check('read', key)
        const found = contents.get(key)
        return found instanceof Uint8Array ? new Uint8Array(found) : undefined
      },
      remove: async (key) => {
        await this.step()
        await check('remove', key)
        contents.delete(key)
      },
      keys: async () => {
        await check('keys')
        return [...contents.keys()]
      },
    }
  }

  readonly box = () => createMirroredStore(this.store(this.disk.box), this.mirror(this.disk.boxCopies))
  readonly core = () => createMirroredStore(this.store(this.disk.core), this.mirror(this.disk.coreCopies))
  readonly campaigns = () => createCampaignStore(this.core())
  /** As somebody saves it who has read what lies there. */
  readonly keepCampaign = async (campaign: Campaign) => {
    const before = await this.campaigns().find(campaign.id)
    return this.campaigns().save({ ...campaign, revision: before.type === 'Found' ? before.data.revision : undefined })
  }
  readonly campaign = async (id = CAMPAIGN.id) => {
    const found = await this.campaigns().find(id)
    return found.type === 'Found' ? found.data : undefined
  }
  readonly submissionCount = (): SubmissionCount => ({
    counts: () => Object.fromEntries(this.disk.counts),
    add: (id, rid) => {
      if (this.disk.lastCounted !== rid) this.disk.counts.set(id, (this.disk.counts.get(id) ?? 0) + 1)
      this.disk.lastCounted = rid
    },
    subtract: (id, by, deletion) => {
      if (!this.disk.subtracted.has(deletion)) this.disk.counts.set(id, (this.disk.counts.get(id) ?? 0) - by)
      this.disk.subtracted.add(deletion)
    },
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
