import { getCacheKeyForURL, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'

/**
 * Keeps the whole app on the device and answers from there. Every file comes with its digest, so that a host that sends
 * its start page where a file is missing, or half a file, fails the installation instead of spoiling it; the version
 * before stays. A new version waits until it is asked to take over: nobody gets other files in the middle of a test.
 */

interface Fetching {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}
interface Message {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
  readonly waitUntil: (work: Promise<void>) => void
}
declare const self: {
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'fetch', answer: (event: Fetching) => void): void
  addEventListener(type: 'message', answer: (event: Message) => void): void
}
/** Put in by the build: every file of this version. */
declare const __FILES__: PrecacheEntry[]

precacheAndRoute(__FILES__)

// Whatever the address asks for behind the hash or the question mark, the page is the same.
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode !== 'navigate') return
  event.respondWith(matchPrecache('index.html').then((page) => page ?? fetch(request)))
})

self.addEventListener('message', (event) => {
  const { data, ports } = event
  if (data === 'take-over') void self.skipWaiting()
  if (data === 'missing') event.waitUntil(missing().then((files) => ports[0]?.postMessage(files)))
})

/** Files of this version that are not on the device any more: browsers may clear what they keep. */
async function missing(): Promise<readonly string[]> {
  const addresses = __FILES__.map((file) => (typeof file === 'string' ? file : file.url))
  const found = await Promise.all(
    addresses.map(async (address) => (await caches.match(getCacheKeyForURL(address) ?? address)) !== undefined),
  )
  return addresses.filter((_, index) => found[index] !== true)
}
