import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { toJsonSchema } from '@valibot/to-json-schema'
import { svelteTesting } from '@testing-library/svelte/vite'
import { build, createServer, transformWithOxc, type Plugin, type ViteDevServer } from 'vite'
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
        const whole = styled.replace('<!--start-->', await prerender())
        return whole.replace(
          '<meta charset="utf-8" />',
          `$&<meta http-equiv="Content-Security-Policy" content="${await policy()}" />`,
        )
      },
    },
  }
}

/** The same rules that the sample of `public/_headers` sends, for hosts that send none; what only a header can say is left out. */
async function policy(): Promise<string> {
  const headers = await readFile('public/_headers', 'utf8')
  const [, rules = ''] = /Content-Security-Policy: (.*)/.exec(headers) ?? []
  return rules.replace(/frame-ancestors [^;]+; /, '')
}

/** Parts of the ICU parser that only serve skeletons (`{when, date, ::yMMM}`, 5 kB). Kontor's texts have none; one would be refused. */
const WITHOUT_SKELETONS: readonly (readonly [string, string])[] = [
  ['/icu-messageformat-parser/lib/time-data.generated.js', 'export const timeData = {}'],
  [
    '/icu-skeleton-parser/lib/index.js',
    `const refuse = () => { throw new Error('Skeletons are not read') }
     export { refuse as parseNumberSkeleton, refuse as parseNumberSkeletonFromString, refuse as parseDateTimeSkeleton }`,
  ],
]

function leanIcu(): Plugin {
  return {
    name: 'kontor-lean-icu',
    load: (id) => WITHOUT_SKELETONS.find(([file]) => id.endsWith(file))?.[1],
    // Asking which locales there are wakes the whole number formatting up; ours are fixed and known everywhere.
    transform: (code, id) =>
      id.endsWith('/intl-messageformat/lib/src/core.js')
        ? code.replace('Intl.NumberFormat.supportedLocalesOf(locales)', '[locales].flat()')
        : undefined,
  }
}

/** Publishes the structure of a bank for authors who write it by hand, from the very definitions that read it. */
function bankSchema(): Plugin {
  return {
    name: 'kontor-bank-schema',
    apply: 'build',
    async generateBundle() {
      const { BankFile } = await inApp('/src/domain/authoring/document.ts', (module) => module)
      // What a schema cannot say (that an id is no inherited name) is said when the file is opened.
      const schema = toJsonSchema(BankFile, { errorMode: 'ignore' })
      const source = JSON.stringify({ ...schema, title: 'Kontor: a bank of items' }, null, 2)
      this.emitFile({ type: 'asset', fileName: 'bank.schema.json', source })
    },
  }
}

/** Writes `sw.js`: the offline worker with the list of everything that was built, each file with its digest. */
function offline(): Plugin {
  let folder = ''
  return {
    name: 'kontor-offline',
    apply: 'build',
    configResolved: ({ build: { outDir } }) => void (folder = outDir),
    async closeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
      const files = await Promise.all(paths.filter((path) => !NOT_KEPT.test(path)).map((path) => listed(folder, path)))
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { __FILES__: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
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

/** What only the host or the shop window of an app store reads. */
const NOT_KEPT = /(sw\.js|_headers|nginx\.conf|screenshots\/.*)$/

async function listed(folder: string, path: string) {
  const bytes = await readFile(path)
  const url = `/${path.slice(folder.length + 1).replaceAll('\\', '/')}`
  const digest = createHash('sha384').update(bytes).digest('base64')
  // A host may add a line to the page; its revision is enough there.
  const integrity = url.endsWith('.html') ? undefined : `sha384-${digest}`
  return { url, revision: digest.slice(0, 16), integrity }
}

async function prerender(): Promise<string> {
  return await inApp('/src/ui/candidate/prerender.ts', ({ startScreens }) => startScreens())
}

/** What the app exports is not known to the build. */
type AppModule = Awaited<ReturnType<ViteDevServer['ssrLoadModule']>>

/** What a module of the app gives when it runs here. */
async function inApp<T>(path: string, use: (module: AppModule) => T | Promise<T>): Promise<T> {
  const server = await createServer({
    configFile: false,
    plugins: [svelte()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    return await use(await server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}

export default defineConfig({
  // A clock that stands before the build is wrong, and deletes nothing.
  define: { 'import.meta.env.VITE_BUILT': JSON.stringify(String(Date.now())) },
  plugins: [svelte(), svelteTesting(), startScreen(), bankSchema(), leanIcu(), offline()],
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What a lazy chunk needs arrives with it, besides its styles; only the first page names its parts ahead.
      resolveDependencies: (_, dependencies, { hostType }) =>
        dependencies.filter((file) => hostType === 'html' || file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    // Texts carry their language in the file's name, so that the budget of one language can be weighed.
    rolldownOptions: {
      output: {
        // What the first page needs in few files: on a slow line every request costs more than a kilobyte.
        codeSplitting: {
          groups: [
            // The core four alone for whoever practises, the same file where a campaign asks about more.
            { name: 'core-items', test: /src\/bank\/(version|(listening|conflict|numeracy|organization)\/items)/ },
            {
              name: 'base',
              test: /node_modules\/(svelte|svelte-i18n|esm-env|clsx|xstate|valibot|intl-messageformat|@formatjs|deepmerge|tslib)\//,
            },
            {
              name: 'base',
              test: /src\/(app\/shared\/(page|draft|new-id)|ui\/(i18n|language|reactive|context|parts\/(Page|Masthead|LanguageSwitch|Icon|icon-paths|Notice|take-focus))|domain\/(attempt|ground\/(skill|id|language|entry|envelope|record)|form\/(form|length|blueprint|candidates|sections)|bank\/(item|bank)\.)|services\/(attempt\/(attempt-store|draft)|storage\/(object-store|strict-durability|hints|tab-lock|queue|stored-record)|device\/save-file))\b/,
            },
            // Questions are shown to candidates, on paper, in reports and in the workshop: one file for all of them.
            {
              name: 'answer',
              test: /src\/(ui\/(kinds\/(?!.*\b(Editor|editors|qti|paper)\.)|candidate\/(AdjustmentsPage|ListeningChoice|SoundCheck|TroublePage)|parts\/(ErrorSummary|FieldError|Pill|RadioCards|Stimulus|StimulusTable)|stimuli\/)|domain\/bank\/show)\b/,
            },
          ],
        },
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language, part] = /\/locales\/(\w+)\/(?:(\w+)\/)?/.exec(facadeModuleId ?? '') ?? []
          return `assets/${[language ?? 'code', part].filter(Boolean).join('-')}-[name]-[hash].js`
        },
      },
    },
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
          setupFiles: ['tests/support/same-chance.ts'],
          include: ['tests/{domain,machines,services,app,ui,quality,build}/**/*.test.ts'],
          exclude: ['tests/quality/bank.test.ts'],
        },
      },
      { extends: true, test: { name: 'bank', include: ['tests/quality/bank.test.ts'] } },
    ],
  },
})
