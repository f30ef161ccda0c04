import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { entryOf, readFolder, serve, type Folder, type Site } from './server'

/** The three sites that are measured: Kontor, the floor under it, and what its libraries cost by themselves. */
export type SiteName = 'kontor' | 'static' | 'bare'

export interface Sites {
  readonly kontor: Site
  readonly static: Site
  readonly bare: Site
  readonly folders: { readonly kontor: Folder; readonly bare: Folder }
  readonly close: () => Promise<void>
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export async function openSites(): Promise<Sites> {
  const [kontor, bare, page] = [
    await readFolder(here('../../dist')),
    await buildBare(),
    await readFile(here('static.html')),
  ]
  const sites = {
    kontor: await serve(kontor),
    bare: await serve(bare),
    static: await serve(new Map([['/index.html', entryOf(page)]])),
  }
  return {
    ...sites,
    folders: { kontor, bare },
    close: async () => void (await Promise.all(Object.values(sites).map((site) => site.close()))),
  }
}

/** Built like Kontor, into a folder that is gone afterwards. */
async function buildBare(): Promise<Folder> {
  const outDir = await mkdtemp(join(tmpdir(), 'kontor-bare-'))
  try {
    await build({
      configFile: false,
      root: here('bare'),
      plugins: [svelte({ configFile: false })],
      logLevel: 'error',
      build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
    })
    return await readFolder(outDir)
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
