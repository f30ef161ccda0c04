import { readFile } from 'node:fs/promises'

/** What a host can lack: the app opened as a file, or sent without encryption. `early.ts` finds out which. */
const CASES = ['file', 'open'] as const
const LANGUAGES = ['de', 'en'] as const

/**
 * Says in every language why Kontor cannot work where it was opened, as HTML that needs no script of the app: modules do
 * not load from files. The page shows it unless `early.ts` has found that the host is fit.
 */
export async function writeUnfitHost(): Promise<string> {
  const screens = await Promise.all(
    LANGUAGES.map(async (language) => {
      const texts: unknown = JSON.parse(await readFile(`locales/${language}/host.json`, 'utf8'))
      const cases = CASES.map((each) => `<p data-case="${each}">${textOf(texts, `host.${each}.message`)}</p>`)
      return `<main class="unfit" data-start="${language}" lang="${language}"><h1>${textOf(texts, 'host.page.title')}</h1>${cases.join('')}</main>`
    }),
  )
  return screens.join('')
}

function textOf(texts: unknown, key: string): string {
  const text: unknown = Object(texts)[key]
  if (typeof text !== 'string') throw new Error(`No text ${key}`)
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
