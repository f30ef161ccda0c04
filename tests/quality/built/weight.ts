import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What has to arrive for a part of the app, by the manifest that the build writes. */

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
}

/**
 * Every file that these entries need, with all that they import statically, each once.
 * @param entries sources from the root of the project, `src/ui/screens.ts`
 * @throws when the build made no such entry: what is measured must not shrink because a file has moved
 */
export function filesOf(manifest: Manifest, entries: readonly string[]): readonly string[] {
  const wanted = new Set(entries)
  const files = new Set<string>()
  for (const key of wanted) {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build has no entry ${key}`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) wanted.add(imported)
  }
  return [...files]
}

/** Bytes after brotli at its strongest, each file on its own as hosts send them. */
export function weigh(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0)
}
