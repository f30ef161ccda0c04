import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'vite'
import { runAppModule } from './app-module.ts'
import { replaceOnce } from './replace-once.ts'
import { writeUnfitHost } from './unfit-host.ts'

/**
 * Writes the start screen into index.html as HTML, lets it be painted before the app's script runs, and builds
 * `early.ts` into a file of its own that runs before the first paint.
 */
export function startScreen(): Plugin {
  let base = '/'
  let define: Readonly<Record<string, string>> = {}
  return {
    name: 'kontor-start-screen',
    apply: 'build',
    configResolved(config) {
      base = config.base
      define = Object.fromEntries(Object.entries(config.define ?? {}).map(([name, value]) => [name, String(value)]))
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'early.js', source: await buildEarlyScript() })
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) =>
        writePage(html, {
          base,
          start: (await prerender(define)) + (await writeUnfitHost()),
          policy: await readPolicy(),
        }),
    },
  }
}

interface PageParts {
  /** Where the app lies on its host, with a slash at the end. */
  readonly base: string
  /** The start screens as HTML. */
  readonly start: string
  /** The content policy for hosts that send none. */
  readonly policy: string
}

const SCRIPT = /<script type="module" crossorigin src="([^"]+)"><\/script>/
const STYLE = /\s*<link rel="stylesheet"[^>]*>/

/**
 * The page as it is sent: policy, style sheet, early script, then the app's script, which `early.ts` starts.
 * @throws when the page that Vite made has no script, no style sheet or no place for the start screen
 */
export function writePage(html: string, { base, start, policy }: PageParts): string {
  const [script = '', address = ''] = SCRIPT.exec(html) ?? []
  const [style = ''] = STYLE.exec(html) ?? []
  if (script === '' || style === '') throw new Error('The page has no script or no style sheet')
  // The style sheet first: without it nothing is painted, everything else can wait for it.
  const scripts = `${style.trim().replace(' crossorigin', '')}<script src="${base}early.js"></script><link rel="modulepreload" href="${address}" id="app-script">`
  const ordered = replaceOnce(html.replace(style, ''), script, scripts, 'index.html')
  const whole = replaceOnce(ordered, '<!--start-->', start, 'index.html')
  // From beside the page: a page that was opened as a file finds its words and its style too.
  const beside = base.startsWith('/') ? whole.replaceAll(`="${base}`, '="./') : whole
  const charset = '<meta charset="utf-8" />'
  return replaceOnce(
    beside,
    charset,
    `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    'index.html',
  )
}

/** The same rules that the sample of `public/_headers` sends; what only a header can say is left out. */
async function readPolicy(): Promise<string> {
  const headers = await readFile('public/_headers', 'utf8')
  const [, rules] = /Content-Security-Policy: (.*)/.exec(headers) ?? []
  if (rules === undefined) throw new Error('public/_headers has no content policy')
  return replaceOnce(rules, "frame-ancestors 'none'; ", '', 'public/_headers')
}

/** `early.ts` with what it imports, as one classic script. */
export async function buildEarlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'src/early.ts', output: { format: 'iife' } },
    },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  const [chunk, ...more] = outputs.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('early.ts is not built into one script')
  return chunk.code
}

/** The start screens of every language as HTML. */
async function prerender(define: Readonly<Record<string, string>>): Promise<string> {
  return await runAppModule('/src/ui/candidate/prerender.ts', ({ startScreens }) => startScreens(), define)
}
