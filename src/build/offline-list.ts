import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'vite'

/** A file as the offline worker asks for it. */
export interface KeptFile {
  /** Relative to the worker, so that the app may lie under any path. */
  readonly url: string
  readonly revision: string
  readonly integrity: string | undefined
}

/** What only the host, the budgets, or the shop window of an app store reads. */
const NOT_KEPT = /^(sw\.js|_headers|nginx\.conf|screenshots\/.*|\.vite\/.*)$/

/** Writes `sw.js`: the offline worker with the list of everything that was built, each file with its digest. */
export function offlineList(): Plugin {
  let folder = ''
  return {
    name: 'kontor-offline',
    apply: 'build',
    configResolved: ({ build: { outDir } }) => void (folder = outDir),
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: {
          __FILES__: JSON.stringify(await listKeptFiles(folder)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          rolldownOptions: { input: 'src/offline/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      })
    },
  }
}

/** Every file of a built folder that is kept for the time without a network. */
export async function listKeptFiles(folder: string): Promise<readonly KeptFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const urls = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((url) => !NOT_KEPT.test(url))
    .sort()
  return Promise.all(urls.map(async (url) => describe(url, await readFile(join(folder, url)))))
}

function describe(url: string, bytes: Uint8Array): KeptFile {
  const digest = createHash('sha384').update(bytes).digest('base64')
  // A host may add a line to the page; its revision is enough there.
  const integrity = url.endsWith('.html') ? undefined : `sha384-${digest}`
  return { url, revision: digest.slice(0, 16), integrity }
}
