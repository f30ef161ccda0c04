// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/svelte'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadTexts, runAt } from '../../support/screens'
import { switchLanguage } from '../../../src/ui/i18n'

beforeAll(loadTexts)
beforeEach(() => switchLanguage('de'))

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const heading = () => screen.getByRole('heading', { level: 1 })

describe('[C1] a question', () => {
  it('is the only first heading, says where it stands, and has nothing chosen', async () => {
    await runAt('question 0.0')
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(heading()).toHaveTextContent('Wann kommt die Frau?')
    expect(heading()).toHaveAccessibleDescription('Abschnitt 1 von 4: Zuhören, Aufgabe 1 von 4')
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    expect(document.title).toBe('Wann kommt die Frau? – Kontor')
  })

  it('[M2] shows its options in the order that was drawn', async () => {
    await runAt('question 0.0')
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent.trim())).toEqual([
      'Am Dienstag',
      'Am Montag',
      'Am Mittwoch',
    ])
  })

  it('without a situation shows none, not the name of a missing text', async () => {
    await runAt('question 0.0')
    expect(document.body).not.toHaveTextContent(/bank\.|situation/)
  })

  it('that is answered leads to the next one', async () => {
    const { actor, user } = await runAt('question 0.0')
    await user.click(screen.getByLabelText('Am Mittwoch'))
    await user.click(button('Weiter'))
    expect(heading()).toHaveTextContent('Wer spricht?')
    expect(actor.getSnapshot().context.attempt?.responses).toEqual({ li1: { type: 'choice', option: 'c' } })
  })

  it('can be skipped without an answer', async () => {
    const { actor, user } = await runAt('question 0.0')
    await user.click(button('Überspringen'))
    expect(heading()).toHaveTextContent('Wer spricht?')
    expect(actor.getSnapshot().context.attempt?.responses).toEqual({})
  })

  it('gives an answer back', async () => {
    const { actor, user } = await runAt('question 0.0')
    await user.click(screen.getByLabelText('Am Mittwoch'))
    await user.click(button('Antwort zurücknehmen'))
    expect(screen.getByLabelText('Am Mittwoch')).not.toBeChecked()
    expect(actor.getSnapshot().context.attempt?.responses).toEqual({})
  })

  it('still has its answer when the person comes back', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(screen.getByLabelText('Am Mittwoch'))
    await user.click(button('Weiter'))
    await user.click(button('Zurück'))
    expect(screen.getByLabelText('Am Mittwoch')).toBeChecked()
  })

  it('takes the focus to its heading when it appears', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Überspringen'))
    expect(heading()).toHaveFocus()
  })
})

describe('[C6] “Weiter” without an answer', () => {
  const message = 'Wählen Sie eine Antwort. Oder überspringen Sie die Aufgabe.'

  it('shows a summary with the focus, the same words at the field, and says so in the title', async () => {
    const { actor, user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    const summary = screen.getByRole('alert')
    expect(summary).toHaveFocus()
    expect(within(summary).getByRole('link')).toHaveTextContent(message)
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription(expect.stringContaining(message))
    expect(document.title).toBe('Fehler: Wann kommt die Frau? – Kontor')
    expect(actor.getSnapshot().context.attempt?.place).toEqual({ at: 'question', section: 0, question: 0 })
  })

  it('leads from the summary to the field', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await user.click(screen.getByRole('link', { name: message }))
    expect(screen.getAllByRole('radio')[0]).toHaveFocus()
  })

  it('again brings the focus back to the summary', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await user.click(button('Weiter'))
    expect(screen.getByRole('alert')).toHaveFocus()
  })

  it('is forgotten once the answer is there', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await user.click(screen.getByLabelText('Am Montag'))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.title).toBe('Wann kommt die Frau? – Kontor')
  })

  it('does not hold on to the next question', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await user.click(button('Überspringen'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('names the half that is missing', async () => {
    const { user } = await runAt('question 1.0')
    await user.click(within(screen.getByRole('group', { name: 'Ansehen' })).getByLabelText('am meisten'))
    await user.click(button('Weiter'))
    expect(screen.getByRole('link')).toHaveTextContent('Wählen Sie auch, was am wenigsten hilft.')
  })

  it('counts what has no place yet', async () => {
    const { user } = await runAt('question 3.0')
    await user.click(button('Drucken'))
    await user.click(button('Weiter'))
    expect(screen.getByRole('link')).toHaveTextContent('2 Einträge sind noch nicht eingeordnet.')
  })
})

describe('[C6] a number', () => {
  const field = () => screen.getByRole('textbox')

  it('has its unit beside it, and its question as its name', async () => {
    await runAt('question 2.0')
    expect(field()).toHaveAccessibleName(/^3 Ordner kosten je 2,50\s€\. Wie viel zusammen\?$/)
    expect(field()).toHaveAccessibleDescription('Euro')
  })

  it.each([
    ['abc', 'Das ist keine Zahl. Tippen Sie zum Beispiel 12,50.'],
    ['1.23.4', 'Diese Zahl ist nicht eindeutig. Schreiben Sie Tausender ohne Trennzeichen, zum Beispiel 1234,50.'],
    ['   ', 'Tippen Sie ein Ergebnis ein. Oder überspringen Sie die Aufgabe.'],
  ])('that cannot be read stays and is explained: %j', async (typed, message) => {
    const { user } = await runAt('question 2.0')
    await user.type(field(), typed)
    await user.click(button('Weiter'))
    expect(screen.getByRole('link')).toHaveTextContent(message)
    expect(field()).toHaveAccessibleDescription(expect.stringContaining(message))
    expect(field()).toHaveValue(typed)
    expect(field()).toBeInvalid()
  })

  it('that is being mended is left in peace: the focus stays in the field', async () => {
    const { user } = await runAt('question 2.0')
    await user.type(field(), 'x')
    await user.click(button('Weiter'))
    await user.clear(field())
    await user.type(field(), '7{Backspace}8')
    expect(field()).toHaveFocus()
    expect(field()).toHaveValue('8')
  })

  it('is read, kept with what was typed, and handed over with Enter', async () => {
    const { actor, user } = await runAt('question 2.0')
    await user.type(field(), '1.234,50 €{Enter}')
    expect(actor.getSnapshot().context.attempt?.place).toEqual({ at: 'check', section: 2 })
    expect(actor.getSnapshot().context.attempt?.responses).toEqual({
      nu1: { type: 'number', text: '1.234,50 €', value: 1234.5 },
    })
  })
})

describe('[C10] switching the language', () => {
  it('keeps the answer and shows it in the other words', async () => {
    const { actor, user } = await runAt('question 0.0')
    await user.click(screen.getByLabelText('Am Mittwoch'))
    const before = actor.getSnapshot().context.attempt
    await switchLanguage('en')
    expect(await screen.findByLabelText('On Wednesday')).toBeChecked()
    expect(heading()).toHaveTextContent('When is the woman coming?')
    expect(button('Continue')).toBeVisible()
    expect(actor.getSnapshot().context.attempt).toEqual(before)
  })

  it('keeps a number as it was typed and as it was meant', async () => {
    const { actor, user } = await runAt('question 2.0')
    await user.type(screen.getByRole('textbox'), '1.234')
    await switchLanguage('en')
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('3 folders cost €2.50 each.')
    expect(screen.getByRole('textbox')).toHaveValue('1.234')
    expect(actor.getSnapshot().context.attempt?.responses.nu1).toMatchObject({ text: '1.234', value: 1234 })
  })

  it('says an error in the new language', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await switchLanguage('en')
    expect(await screen.findByRole('link')).toHaveTextContent('Choose an answer. Or skip the task.')
  })
})
