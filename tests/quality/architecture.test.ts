import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The style rules of src/README.md that a machine can check. */

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte|css)$/.test(name))
  .map((name) => {
    const path = join('src', name).replaceAll('\\', '/')
    return { path, text: readFileSync(path, 'utf8') }
  })
const code = files.filter(({ path }) => !path.endsWith('.css'))

/** Libraries of each layer; which layer may look at which stands in `layers.config.cjs`. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  domain: /^(valibot|pure-rand\/|@noble\/hashes\/|@scure\/base$)/,
  bank: /^$/,
  machines: /^xstate/,
  services:
    /^(localforage|age-encryption|fflate|qr\/decode\.js$|valibot|intl-messageformat$|@formatjs\/icu-messageformat-parser$|@noble\/hashes\/|@scure\/base$)/,
  ui: /^(svelte|svelte-i18n|xstate|@tanstack\/virtual-core$|qr$)/,
  build: /^(node:|vite$|@sveltejs\/vite-plugin-svelte$|@valibot\/to-json-schema$)/,
  app: /^(svelte$|svelte\/store$|xstate$|fflate$|@scure\/base$)/,
}
/** The build writes the start screen with it; it is no part of the app. */
const BUILD_ONLY = 'src/ui/candidate/prerender.ts'

const layerOf = (path: string) => path.split('/')[1] ?? ''
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from |import\(|^\s*import )'([^']+)'/gm)].map((match) => match[1] ?? '')

describe('layers', () => {
  it.each(Object.entries(PACKAGES))('%s uses only its own libraries', (layer, own) => {
    const strangers = code
      .filter(({ path }) => layerOf(path) === layer && path !== BUILD_ONLY)
      .flatMap(({ path, text }) => importsOf(text).map((target) => ({ path, target })))
      .filter(({ target }) => !target.startsWith('.') && !own.test(target))
    expect(strangers).toEqual([])
  })

  it.each([
    ['svelte-i18n', 'src/ui/i18n.ts'],
    ['localforage', 'src/services/storage/object-store.ts'],
  ])('%s is known to one file only', (library, home) => {
    const users = code.filter(({ text }) => importsOf(text).includes(library)).map(({ path }) => path)
    expect(users).toEqual([home])
  })

  it('neither time nor chance nor the browser is reached from domain and machines', () => {
    const reaching = code.filter(
      ({ path, text }) =>
        /^src\/(domain|machines)\//.test(path) &&
        /\b(Date\.now|new Date\(\)|Math\.random|document\.(?!parts|version|languages)|window\.|localStorage|navigator\.|crypto\.)/.test(
          text,
        ),
    )
    expect(reaching.map(({ path }) => path)).toEqual([])
  })
})

/** A machine is one map; torn in two it cannot be read. */
const linesFor = (path: string) => (path.endsWith('.svelte') ? 170 : path.endsWith('.machine.ts') ? 340 : 310)

describe('style', () => {
  it('has no barrel and no file named after nothing', () => {
    expect(files.filter(({ path }) => /\/(index|utils?|helpers?|common|misc|types|manager)\.\w+$/.test(path))).toEqual(
      [],
    )
  })

  it('writes no HTML from strings and no static style attribute, which the content policy forbids', () => {
    expect(code.filter(({ text }) => /\{@html|\sstyle="/.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('leaves nothing open', () => {
    const marks = new RegExp(['TO', 'DO|FIX', 'ME'].join(''))
    expect(files.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('keeps files to one concept', () => {
    const long = code.filter(
      ({ path, text }) => !path.startsWith('src/bank/') && text.split('\n').length > linesFor(path),
    )
    expect(long.map(({ path }) => path)).toEqual([])
  })
})
