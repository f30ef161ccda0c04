import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** A static server as a host would set it up: everything compressed beforehand, hashed files kept for ever. */

export interface Entry {
  readonly raw: Buffer
  readonly brotli: Buffer
}
/** Path from the root of the site, with a leading slash → file. */
export type Folder = ReadonlyMap<string, Entry>

export interface Site {
  readonly url: string
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.opus': 'audio/ogg',
}

export const entryOf = (raw: Buffer): Entry => ({
  raw,
  brotli: brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  }),
})

export async function readFolder(folder: string): Promise<Folder> {
  const entries = new Map<string, Entry>()
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    entries.set(path.slice(folder.length).replaceAll('\\', '/'), entryOf(await readFile(path)))
  }
  return entries
}

/** Serves on a free port of this machine until closed. */
export async function serve(folder: Folder): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const entry = folder.get(path)
    if (entry === undefined) return void response.writeHead(404).end()
    const packed = request.headers['accept-encoding']?.includes('br') === true && entry.brotli.length < entry.raw.length
    const body = packed ? entry.brotli : entry.raw
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(packed && { 'Content-Encoding': 'br' }),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  return {
    url: `http://localhost:${isPort(address) ? address.port : 0}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const isPort = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null
