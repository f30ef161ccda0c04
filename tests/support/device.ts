import 'fake-indexeddb/auto'
import { vi } from 'vitest'

/**
 * A device for what opens the real stores: databases in memory, no second copy, no locks. Without a page, localStorage has
 * the entries of `local`. To be imported before anything of the app.
 */
export const local = new Map<string, string>()

if (typeof window === 'undefined') {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => void local.set(key, value),
    removeItem: (key: string) => void local.delete(key),
  })
} else {
  // jsdom brings bytes of its own; what is cloned into a database and out again has those of the engine.
  vi.stubGlobal('Uint8Array', Object.getPrototypeOf(Buffer))
}
