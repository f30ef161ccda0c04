// @vitest-environment jsdom
import { NO_ADJUSTMENTS } from '../../../src/domain/attempt/adjustments'
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/svelte'
import { beforeAll, describe, expect, it } from 'vitest'
import texts from '../../../locales/de/bank/practice.json'
import { practice } from '../../../src/bank/practice'
import { isSolution } from '../../../src/domain/attempt/practice'
import { kindOf, type ItemKind } from '../../../src/domain/attempt/place'
import { loadTexts, runAt } from '../../support/screens'

beforeAll(loadTexts)

const button = (name: string) => screen.getByRole('button', { name })
/** First what helps most, then what helps least. */
const pick = (option: string) => button(option)

describe('[C3] the practice questions', () => {
  it.each(Object.entries(practice.questions))(
    '%s: the question is of its kind, and its solution fits it',
    (kind, { question, solution }) => {
      expect(kindOf(practice.bank, question)).toBe<ItemKind>(kind as ItemKind)
      expect(solution.type).toBe(kind === 'dialogue' ? 'choice' : kind)
      expect(isSolution(solution, solution)).toBe(true)
    },
  )
})

describe('[C3] practising', () => {
  it('says that a right answer is right, and why', async () => {
    const { user } = await runAt('practice 1.0')
    await user.click(pick(texts['pr-best-worst.option.c']))
    await user.click(pick(texts['pr-best-worst.option.b']))
    await user.click(button('Prüfen'))
    expect(screen.getByText('Das stimmt')).toBeVisible()
    expect(screen.getByText(texts['pr-best-worst.solution'])).toBeVisible()
  })

  it('explains what was meant after another answer, without saying “wrong”', async () => {
    const { user } = await runAt('practice 1.0')
    await user.click(pick(texts['pr-best-worst.option.b']))
    await user.click(pick(texts['pr-best-worst.option.c']))
    await user.click(button('Prüfen'))
    expect(screen.getByText('So ist es gemeint')).toBeVisible()
    expect(screen.getByText(texts['pr-best-worst.solution'])).toBeVisible()
    expect(screen.getByRole('main')).not.toHaveTextContent(/falsch/i)
  })

  it('takes the focus to the explanation', async () => {
    const { user } = await runAt('practice 2.0')
    await user.type(screen.getByRole('textbox'), '7.5')
    await user.click(button('Prüfen'))
    expect(document.activeElement).toHaveTextContent('Das stimmt')
  })

  it('[C6] without an answer asks for one, at the field, which has the focus', async () => {
    const { user } = await runAt('practice 2.0')
    await user.click(button('Prüfen'))
    expect(screen.getByRole('textbox')).toHaveFocus()
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(
      /Geben Sie zuerst eine Antwort. Oder überspringen Sie die Übung./,
    )
    expect(document.title).toMatch(/^Fehler: /)
  })

  it('[C6] says what is wrong with what was typed, not that nothing was', async () => {
    const { user } = await runAt('practice 2.0')
    await user.type(screen.getByRole('textbox'), 'abc')
    await user.click(button('Prüfen'))
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/Das ist keine Zahl/)
    expect(screen.queryByText(/Geben Sie zuerst/)).toBeNull()
  })

  it('can be skipped', async () => {
    const { actor, user } = await runAt('practice 2.0')
    await user.click(button('Übung überspringen'))
    expect(actor.getSnapshot().context.attempt?.place.at).toBe('question')
  })

  it('leads to the tasks, and leaves no response behind', async () => {
    const { actor, user } = await runAt('practice 2.0')
    await user.type(screen.getByRole('textbox'), '7,50')
    await user.click(button('Prüfen'))
    await user.click(button('Mit den Aufgaben beginnen'))
    expect(actor.getSnapshot().context.attempt).toMatchObject({ place: { at: 'question' }, responses: {} })
  })

  it('of a dialogue lets it be read line by line, each line once, and asks only then', async () => {
    const { user } = await runAt('practice 0.0')
    expect(screen.queryByText(texts['pr-dialogue.stem'])).toBeNull()
    await user.click(button('Erste Zeile zeigen'))
    expect(screen.getByText(new RegExp(texts['pr-call.line.1']))).toBeVisible()
    await user.click(button('Nächste Zeile'))
    expect(screen.queryByText(new RegExp(texts['pr-call.line.1']))).toBeNull()
    await user.click(button('Nächste Zeile'))
    await user.click(button('Zu Ende gelesen'))
    expect(screen.getByRole('main')).not.toHaveTextContent(texts['pr-call.line.3'])
    await user.click(button('Zu den Fragen'))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(texts['pr-dialogue.stem'])
  })

  it('[C5] of a dialogue keeps the text beside the question for who needs it', async () => {
    const adjustments = { ...NO_ADJUSTMENTS, listening: 'transcript' } as const
    const { user } = await runAt('practice 0.0', { adjustments })
    await user.click(button('Zu den Fragen'))
    expect(screen.getByRole('main')).toHaveTextContent(texts['pr-call.line.1'])
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(texts['pr-dialogue.stem'])
  })
})
