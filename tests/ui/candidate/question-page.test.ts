// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import QuestionPage from '../../../src/ui/candidate/QuestionPage.svelte'
import type { QuestionView } from '../../../src/ui/kinds/question-view'
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
    expect(
      screen.getAllByRole('radio').map((radio) =>
        radio
          .closest('label')
          ?.textContent.replace(/^\s*\d\s*/, '')
          .trim(),
      ),
    ).toEqual(['Am Dienstag', 'Am Montag', 'Am Mittwoch'])
  })

  it('without a situation shows none, not the name of a missing text', async () => {
    await runAt('question 0.0')
    expect(document.body).not.toHaveTextContent(/bank\.|situation/)
  })

  it('that is answered leads to the next one', async () => {
    const { actor, user } = await runAt('question 0.0')
    await user.click(screen.getByRole('radio', { name: 'Am Mittwoch' }))
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
    await user.click(screen.getByRole('radio', { name: 'Am Mittwoch' }))
    await user.click(button('Zurücknehmen'))
    expect(screen.getByRole('radio', { name: 'Am Mittwoch' })).not.toBeChecked()
    expect(actor.getSnapshot().context.attempt?.responses).toEqual({})
  })

  it('still has its answer when the person comes back', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(screen.getByRole('radio', { name: 'Am Mittwoch' }))
    await user.click(button('Weiter'))
    await user.click(button('Zurück'))
    expect(screen.getByRole('radio', { name: 'Am Mittwoch' })).toBeChecked()
  })

  it('takes the focus to its heading when it appears', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Überspringen'))
    expect(heading()).toHaveFocus()
  })
})

describe('[C6] “Weiter” without an answer', () => {
  const message = 'Wählen Sie eine Antwort. Oder überspringen Sie die Aufgabe.'

  const error = () => screen.queryByText(message)

  it('says what is missing once, at the answers, with the focus there, and in the title', async () => {
    const { actor, user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    expect(screen.getAllByText(message)).toHaveLength(1)
    expect(document.activeElement).toHaveTextContent(`Fehler: ${message}`)
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription(expect.stringContaining(message))
    expect(document.title).toBe('Fehler: Wann kommt die Frau? – Kontor')
    expect(actor.getSnapshot().context.attempt?.place).toEqual({ at: 'question', section: 0, question: 0 })
  })

  it('leads to the field where something is typed', async () => {
    const { user } = await runAt('question 2.0')
    await user.click(button('Weiter'))
    expect(screen.getByRole('textbox')).toHaveFocus()
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/Fehler: Tippen Sie ein Ergebnis ein/)
  })

  it('again brings the focus back', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await user.click(button('Weiter'))
    expect(document.activeElement).toHaveTextContent(`Fehler: ${message}`)
  })

  it('is forgotten once the answer is there', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await user.click(screen.getByRole('radio', { name: 'Am Montag' }))
    expect(error()).toBeNull()
    expect(document.title).toBe('Wann kommt die Frau? – Kontor')
  })

  it('does not hold on to the next question', async () => {
    const { user } = await runAt('question 0.0')
    await user.click(button('Weiter'))
    await user.click(button('Überspringen'))
    expect(error()).toBeNull()
  })

  it('names the half that is missing', async () => {
    const { user } = await runAt('question 1.0')
    await user.click(button('Ansehen'))
    await user.click(button('Weiter'))
    expect(document.activeElement).toHaveTextContent('Wählen Sie auch, was am wenigsten hilft.')
  })

  it('counts what has no place yet', async () => {
    const { user } = await runAt('question 3.0')
    await user.click(button('Drucken'))
    await user.click(button('Weiter'))
    expect(document.activeElement).toHaveTextContent('2 Einträge sind noch nicht eingeordnet.')
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
    expect(screen.getAllByText(message)).toHaveLength(1)
    expect(field()).toHaveFocus()
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
    await user.click(screen.getByRole('radio', { name: 'Am Mittwoch' }))
    const before = actor.getSnapshot().context.attempt
    await switchLanguage('en')
    expect(await screen.findByRole('radio', { name: 'On Wednesday' })).toBeChecked()
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
    expect(await screen.findByText('Choose an answer. Or skip the task.')).toBeVisible()
  })
})

describe('[C4] a list against the clock', () => {
  const view: QuestionView = {
    type: 'compare',
    item: 'ac1',
    stem: 'Gleich oder verschieden?',
    rows: [{ id: 'a', left: '4711', right: '4171' }],
    limit: 60,
  }
  const onnext = vi.fn()
  const show = (left: () => number) => {
    onnext.mockClear()
    const nothing = () => undefined
    render(QuestionPage, {
      view,
      caption: '',
      time: { left, limit: 60_000 },
      onanswer: nothing,
      onback: nothing,
      onnext,
    })
  }

  it('says at its end that time is up, where the clock was and aloud, and closes the rows', async () => {
    let left = 1
    show(() => left)
    expect(screen.queryByText('Die Zeit ist um.')).toBeNull()
    left = 0
    expect(await screen.findByText('Die Zeit ist um.', { selector: 'strong' })).toBeVisible()
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContainEqual(
      expect.stringContaining('Die Zeit ist um.'),
    )
    expect(screen.queryByRole('button', { name: 'Uhr einblenden' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Gleich|Verschieden/ })).toBeNull()
    await userEvent.click(button('Weiter'))
    expect(onnext).toHaveBeenCalledOnce()
  })

  it('is closed for who comes back later, and lets them go both ways', () => {
    show(() => 0)
    expect(screen.getByText('Die Zeit ist um.', { selector: 'strong' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /Gleich|Verschieden/ })).toBeNull()
    expect(button('Zurück')).toBeVisible()
  })
})
