import { patience } from './patience'

/** The second copy of what exists nowhere else, in Cache Storage. Like IndexedDB it can stay silent for ever. */

/** What the second copy needs to do. */
export interface Mirror {
  readonly put: (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly get: (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly remove: (key: string) => Promise<void>
  readonly keys: () => Promise<readonly string[]>
}

/** A second copy in Cache Storage, under addresses that no page has. */
function createCacheMirror(caches: CacheStorage, name: string): Mirror {
  const address = (key: string) => `${import.meta.env.BASE_URL}kept/${name}/${encodeURIComponent(key)}`
  const open = () => caches.open(name)
  return {
    async put(key, bytes) {
      await (await open()).put(address(key), new Response(bytes))
    },
    async get(key) {
      // Looking makes no cache where there is none.
      const answer = await caches.match(address(key), { cacheName: name })
      return answer && new Uint8Array(await answer.arrayBuffer())
    },
    async remove(key) {
      await (await open()).delete(address(key))
    },
    async keys() {
      const requests = await (await open()).keys()
      return requests.map(({ url }) => decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''))
    },
  }
}

/** For browsers and pages without Cache Storage: there is one copy then, and the page says so. */
const NO_MIRROR: Mirror = {
  put: () => Promise.resolve(),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
  keys: () => Promise.resolve([]),
}

/** The copy of this name on this device, if its browser has any. */
export const cacheMirror = (name: string): Mirror =>
  typeof caches === 'undefined' ? NO_MIRROR : withPatience(createCacheMirror(caches, name))

/**
 * Rejects in the place of a copy that does not answer.
 * @param watchdog settles when the time is up
 */
export function withPatience(mirror: Mirror, watchdog = patience): Mirror {
  const inTime = <T>(work: Promise<T>): Promise<T> => Promise.race([work, watchdog().then(giveUp)])
  return {
    put: (key, bytes) => inTime(mirror.put(key, bytes)),
    get: (key) => inTime(mirror.get(key)),
    remove: (key) => inTime(mirror.remove(key)),
    keys: () => inTime(mirror.keys()),
  }
}

function giveUp(): never {
  throw new DOMException('The second copy does not answer', 'TimeoutError')
}
