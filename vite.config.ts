import { readFile } from 'node:fs/promises'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { createServer, transformWithOxc, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * Writes the start screen into index.html as HTML, lets it be painted before the app's script runs, and builds
 * `early.ts` into a file of its own that runs before the first paint.
 */
function startScreen(): Plugin {
  return {
    name: 'kontor-start-screen',
    apply: 'build',
    async generateBundle() {
      const { code } = await transformWithOxc(await readFile('src/early.ts', 'utf8'), 'early.ts')
      this.emitFile({ type: 'asset', fileName: 'early.js', source: code })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const withScripts = html.replace(
          /<script type="module" crossorigin src="([^"]+)"><\/script>/,
          '<script src="/early.js"></script><link rel="modulepreload" href="$1" id="app-script">',
        )
        // The style sheet first: without it nothing is painted, everything else can wait for it.
        const style = /\s*<link rel="stylesheet"[^>]*>/.exec(withScripts)?.[0] ?? ''
        const styled = withScripts.replace(style, '').replace('<script src="/early.js">', `${style.trim()}$&`)
        return styled.replace('<!--start-->', await prerender())
      },
    },
  }
}

/**
 * The ICU parser brings the preferred hour cycles of all countries along (2 kB) for date skeletons with a `j`. Kontor writes none.
 */
function leanIcu(): Plugin {
  return {
    name: 'kontor-lean-icu',
    load: (id) =>
      id.endsWith('/icu-messageformat-parser/lib/time-data.generated.js') ? 'export const timeData = {}' : undefined,
    // Asking which locales there are wakes the whole number formatting up; ours are fixed and known everywhere.
    transform: (code, id) =>
      id.endsWith('/intl-messageformat/lib/src/core.js')
        ? code.replace('Intl.NumberFormat.supportedLocalesOf(locales)', '[locales].flat()')
        : undefined,
  }
}

async function prerender(): Promise<string> {
  const server = await createServer({
    configFile: false,
    plugins: [svelte()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const { startScreens } = await server.ssrLoadModule('/src/ui/candidate/prerender.ts')
    return await startScreens()
  } finally {
    await server.close()
  }
}

export default defineConfig({
  plugins: [svelte(), svelteTesting(), startScreen(), leanIcu()],
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What a lazy chunk needs arrives with it; only the first page names its parts ahead.
      resolveDependencies: (_, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 250,
  },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{domain,machines,services,ui,quality}/**/*.test.ts'],
          exclude: ['tests/quality/bank.test.ts'],
        },
      },
      { extends: true, test: { name: 'bank', include: ['tests/quality/bank.test.ts'] } },
    ],
  },
})
