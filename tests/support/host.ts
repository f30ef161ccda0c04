import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

/**
 * A host as Netlify and Cloudflare are one: sends the files of a folder with the headers that its `_headers` names. It can
 * be switched off, and made to answer with something else.
 */
export interface Host {
  readonly url: string
  /** Answers these paths with its start page and 200, as badly configured hosts do. */
  readonly spoil: (path: RegExp) => void
  /** Every request since the start. */
  readonly asked: readonly string[]
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

export async function hostFolder(folder: string): Promise<Host> {
  let spoilt: RegExp | undefined
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    asked.push(path)
    const file = join(folder, normalize(spoilt?.test(path) ? '/index.html' : path.replace(/\/$/, '/index.html')))
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { ...headersFor(folder, path), 'Content-Type': TYPES[extname(file)] ?? 'text/plain' })
    createReadStream(file).pipe(response)
  })
  let port = 0
  const start = () => new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  await start()
  port = portOf(server)
  return {
    url: `http://localhost:${port}`,
    asked,
    spoil: (path) => void (spoilt = path),
    start,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Blocks of a path with `*` and indented `Name: value` lines; later blocks win. */
function headersFor(folder: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  let fits = false
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) fits = new RegExp(`^${line.trim().replaceAll('*', '.*')}$`).test(path)
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? []
    if (fits && name && value) headers[name] = value
  }
  return headers
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The host has no port')
  return address.port
}
