// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { parse, type AST } from 'svelte/compiler'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import Clock from '../../src/ui/parts/Clock.svelte'
import { switchLanguage } from '../../src/ui/i18n'
import { followTranslation } from '../../src/ui/translated-text'
import { translatePage } from '../support/page-translation'
import { loadTexts, runAt } from '../support/screens'

let translation: ReturnType<typeof translatePage>
const failed = vi.fn()

beforeAll(async () => {
  await loadTexts()
  followTranslation(document)
  addEventListener('error', failed)
})
beforeEach(async () => {
  failed.mockClear()
  await switchLanguage('de')
  translation = translatePage(document)
})
afterEach(() => {
  translation.stop()
  cleanup()
  expect(failed).not.toHaveBeenCalled()
})

const button = (name: string) => screen.findByRole('button', { name: `⟦${name}⟧` })
const see = async (text: string | RegExp) => expect(await screen.findByText(text)).toBeVisible()
const gone = (text: string | RegExp) => waitFor(() => expect(screen.queryByText(text)).toBeNull())
const heading = (text: string | RegExp) => screen.findByRole('heading', { level: 1, name: text })
const press = async (name: string) => userEvent.click(await button(name))

describe('[C11] for people whose browser translates the page', () => {
  it('a conversation goes on line by line, and its button says what it does', async () => {
    await runAt('dialogue 0.0')
    await press('Erste Zeile zeigen')
    await see('⟦Guten Tag, ich komme am Mittwoch.⟧')
    await see('⟦Anruferin⟧')
    await see('⟦Zeile 1 von 2⟧')
    await press('Nächste Zeile')
    await see('⟦Gern.⟧')
    await see('⟦Empfang⟧')
    await gone(/Guten Tag/)
    await see('⟦Zeile 2 von 2⟧')
    await press('Zu Ende gelesen')
    await gone(/Gern/)
    await press('Zu den Fragen')
    await heading('⟦Wann kommt die Frau?⟧')
  })

  it('an error appears, changes and goes, and what can be pressed changes with the answer', async () => {
    await runAt('question 2.0')
    await press('Weiter')
    expect((await screen.findAllByText(/⟦Tippen Sie ein Ergebnis ein/))[0]).toBeVisible()
    await userEvent.type(screen.getByRole('textbox'), 'zwölf')
    await gone(/Tippen Sie ein Ergebnis ein/)
    expect((await screen.findAllByText(/⟦Das ist keine Zahl/))[0]).toBeVisible()
    await userEvent.clear(screen.getByRole('textbox'))
    await userEvent.type(screen.getByRole('textbox'), '12')
    await gone(/Das ist keine Zahl/)
    await gone(/Überspringen/)
    await button('Zurücknehmen')
    await press('Weiter')
    await heading('⟦Rechnen: geschafft⟧')
  })

  it('the language can still be changed', async () => {
    await runAt('question 0.0')
    await heading('⟦Wann kommt die Frau?⟧')
    await switchLanguage('en')
    await heading('⟦When is the woman coming?⟧')
    await button('Skip')
    await gone(/Überspringen/)
  })

  it('a practice question is answered, checked and left', async () => {
    await runAt('practice 2.0')
    await press('Prüfen')
    expect((await screen.findAllByText(/⟦Geben Sie zuerst eine Antwort/))[0]).toBeVisible()
    await userEvent.type(screen.getByRole('textbox'), '1')
    await press('Prüfen')
    await see('⟦So ist es gemeint⟧')
    await press('Mit den Aufgaben beginnen')
    await heading(/⟦3 Ordner kosten/)
  })

  it('a clock runs, and its button says what it does', async () => {
    let left = 61_000
    render(Clock, { left: () => left, limit: 600_000, onover: () => undefined })
    await press('Uhr einblenden')
    await see('⟦1:01⟧')
    left = 20_000
    await see('⟦0:20⟧')
    await see('⟦Noch 20 Sekunden⟧')
    await press('Uhr ausblenden')
    await gone('⟦0:20⟧')
  })
})

/** The first and the last of a block are what Svelte removes it by; a text may have been taken out by then. */
describe('a block that comes and goes', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'))
  type Nodes = AST.Fragment['nodes']
  const isShown = (node: Nodes[number]) =>
    !['Comment', 'ConstTag', 'SnippetBlock'].includes(node.type) && !(node.type === 'Text' && node.data.trim() === '')
  const isText = (node: Nodes[number] | undefined) => node?.type === 'Text' || node?.type === 'ExpressionTag'
  const isFragment = (value: unknown): value is AST.Fragment =>
    value instanceof Object && 'type' in value && value.type === 'Fragment'

  /** Where a block begins or ends with a text. */
  function bare(node: unknown, source: string): string[] {
    if (Array.isArray(node)) return node.flatMap((each) => bare(each, source))
    if (!(node instanceof Object)) return []
    const start =
      'start' in node && 'type' in node && String(node.type).endsWith('Block') ? Number(node.start) : undefined
    return Object.values(node).flatMap((value: unknown) => {
      const shown = start !== undefined && isFragment(value) ? value.nodes.filter(isShown) : []
      const isBare = isText(shown[0]) || isText(shown.at(-1))
      return [...(isBare ? [source.slice(start, Number(start) + 60)] : []), ...bare(value, source)]
    })
  }
  /** What the build decides never goes again. */
  const isConstant = (block: string) => block.startsWith('{#if !import.meta.env.')

  it.each(files)('%s begins and ends with elements', (name) => {
    const source = readFileSync(join('src', name), 'utf8')
    expect(bare(parse(source, { modern: true }).fragment, source).filter((block) => !isConstant(block))).toEqual([])
  })
})
