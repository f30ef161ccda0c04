import { extname } from 'node:path'
import type { Entry, Folder } from './server'

/** How heavy things are, in bytes as sent: brotli, or as they are where packing does not help. */

interface Chunk {
  readonly path: string
  readonly raw: number
  readonly sent: number
  /** When it is first needed. */
  readonly phase: 'start' | 'question' | 'later'
}

export interface Bytes {
  readonly start: number
  readonly question: number
  readonly everything: number
  readonly requests: { readonly start: number; readonly question: number }
  readonly chunks: readonly Chunk[]
}

const AUDIO = new Set(['.mp3', '.opus', '.ogg', '.m4a'])
const CODE = new Set(['.js', '.css'])
const isCode = (path: string) => CODE.has(extname(path))

const sentOf = ({ raw, brotli }: Entry) => Math.min(raw.length, brotli.length)

/** @param requested paths until the first scored question was usable */
export function weigh(folder: Folder, requested: readonly string[]): Bytes {
  const start = referenced(folder)
  const question = new Set(requested.filter((path) => folder.has(path)))
  const chunks = [...folder]
    .filter(([path]) => isCode(path))
    .map(([path, entry]): Chunk => ({
      path,
      raw: entry.raw.length,
      sent: sentOf(entry),
      phase: start.has(path) ? 'start' : question.has(path) ? 'question' : 'later',
    }))
    .sort((a, b) => b.sent - a.sent)
  const sum = (phases: readonly Chunk['phase'][]) =>
    chunks.filter(({ phase }) => phases.includes(phase)).reduce((total, { sent }) => total + sent, 0)
  return {
    start: sum(['start']),
    question: sum(['start', 'question']),
    everything: [...folder].reduce((total, [path, entry]) => total + (AUDIO.has(extname(path)) ? 0 : sentOf(entry)), 0),
    requests: { start: start.size + 1, question: question.size + 1 },
    chunks,
  }
}

/** Scripts and styles that index.html names, and what the scripts import at once. */
function referenced(folder: Folder): ReadonlySet<string> {
  const html = textOf(folder, '/index.html')
  const found = new Set<string>()
  const visit = (path: string) => {
    if (found.has(path) || !folder.has(path)) return
    found.add(path)
    for (const [, name] of textOf(folder, path).matchAll(/(?:^|[;}])import(?:[^;"'()]*from)?["']([^"']+)["']/g)) {
      visit(new URL(name ?? '', `http://site${path}`).pathname)
    }
  }
  for (const [, path] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) visit(path ?? '')
  return found
}

const textOf = (folder: Folder, path: string) => folder.get(path)?.raw.toString('utf8') ?? ''
