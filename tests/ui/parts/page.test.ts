// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { createRawSnippet } from 'svelte'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import ErrorSummary from '../../../src/ui/parts/ErrorSummary.svelte'
import LanguageSwitch from '../../../src/ui/parts/LanguageSwitch.svelte'
import Page from '../../../src/ui/parts/Page.svelte'

const children = createRawSnippet(() => ({ render: () => '<p><label>Antwort <input name="a"></label></p>' }))
const actions = createRawSnippet(() => ({ render: () => '<button class="primary">Weiter</button>' }))

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})
afterEach(() => document.body.replaceChildren())

describe('page', () => {
  it('[C1] has the question as its only h1, with the caption read beside it', () => {
    render(Page, { title: 'Was hilft?', caption: 'Abschnitt 1 von 4, Frage 2 von 6', children })
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading).toHaveTextContent('Was hilft?')
    expect(heading).toHaveAccessibleDescription('Abschnitt 1 von 4, Frage 2 von 6')
  })

  it('[R12] is not named after a person where its heading is', () => {
    render(Page, { title: 'Quirin Beispiel', windowTitle: 'Bericht', children })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Quirin Beispiel')
    expect(document.title).toBe('Bericht – Kontor')
  })

  it('[C11] moves the focus to the heading when the screen changes', async () => {
    const { rerender } = render(Page, { key: 'q1', title: 'Was hilft?', children })
    screen.getByRole('textbox').focus()
    await rerender({ key: 'q2', title: 'Was hilft?' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })

  it('[C10] leaves the focus where it is when only the words change', async () => {
    const { rerender } = render(Page, { key: 'q1', title: 'Was hilft?', children })
    screen.getByRole('textbox').focus()
    await rerender({ key: 'q1', title: 'What helps?' })
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it('[C6] puts “Fehler:” before the title of the document', async () => {
    const { rerender } = render(Page, { key: 'q1', title: 'Was hilft?', children })
    expect(document.title).toBe('Was hilft? – Kontor')
    await rerender({ error: true })
    expect(document.title).toBe('Fehler: Was hilft? – Kontor')
  })

  it('[C6] leaves the focus to the summary when it opens with an error', () => {
    document.body.innerHTML = '<input>'
    screen.getByRole('textbox').focus()
    render(Page, { title: 'Was hilft?', error: true, children: actions })
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it('goes back only where there is a way back', async () => {
    const onback = vi.fn()
    const { rerender } = render(Page, { title: 'Was hilft?', children })
    expect(screen.queryByRole('button', { name: 'Zurück' })).not.toBeInTheDocument()
    await rerender({ onback })
    await userEvent.click(screen.getByRole('button', { name: 'Zurück' }))
    expect(onback).toHaveBeenCalledOnce()
  })

  it('[C11] takes Enter in a field for the primary button', async () => {
    const onsubmit = vi.fn()
    render(Page, { title: 'Wie viel?', onsubmit, children, actions })
    await userEvent.type(screen.getByRole('textbox'), '12{Enter}')
    expect(onsubmit).toHaveBeenCalledOnce()
  })
})

describe('error summary', () => {
  const problems = [{ text: 'Wählen Sie eine Antwort.', href: '#answer' }]

  it('[C6] takes the focus when it appears and again with every further “Weiter”', async () => {
    document.body.innerHTML = '<input>'
    const { rerender } = render(ErrorSummary, { problems, round: 1 })
    expect(screen.getByRole('alert')).toHaveFocus()
    screen.getByRole('textbox').focus()
    await rerender({ problems: [...problems], round: 1 })
    expect(screen.getByRole('textbox')).toHaveFocus()
    await rerender({ round: 2 })
    expect(screen.getByRole('alert')).toHaveFocus()
  })

  it('[C6] leads to the first control of the group, without touching the address', async () => {
    document.body.innerHTML = '<div id="answer"><input type="radio" aria-label="A"><input type="radio"></div>'
    render(ErrorSummary, { problems })
    await userEvent.click(screen.getByRole('link', { name: 'Wählen Sie eine Antwort.' }))
    expect(screen.getByRole('radio', { name: 'A' })).toHaveFocus()
    expect(location.hash).toBe('')
  })

  it('is not there without a problem', () => {
    render(ErrorSummary, { problems: [] })
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('language switch', () => {
  it('[C10] names each language in itself, marks the current one and offers the other', async () => {
    const onchange = vi.fn()
    render(LanguageSwitch, { current: 'de', onchange })
    expect(screen.getByRole('button', { name: 'Deutsch' })).toHaveAttribute('aria-current', 'true')
    const english = screen.getByRole('button', { name: 'English' })
    expect(english).toHaveAttribute('lang', 'en')
    expect(english).not.toHaveAttribute('aria-current')
    await userEvent.click(english)
    expect(onchange).toHaveBeenCalledExactlyOnceWith('en')
  })
})
