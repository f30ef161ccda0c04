// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { QuestionView } from '../../../../src/ui/kinds/question-view'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Answer from '../../../../src/ui/kinds/Answer.svelte'
import Control from '../../../../src/ui/kinds/number/Control.svelte'

const hours: QuestionView<'number'> = {
  type: 'number',
  item: 'nu1',
  stem: '',
  unit: 'hours',
  decimals: 0,
  rounding: true,
}
const hint = 'Runden Sie kaufmännisch auf ganze Zahlen.'

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

describe('a number', () => {
  it('is handed on as it is typed, with what it means', async () => {
    const onanswer = vi.fn()
    render(Control, { view: hours, response: undefined, id: 'n', labelledby: 'page-title', onanswer })
    await userEvent.type(screen.getByRole('textbox'), '1')
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'number', text: '1', value: 1 })
  })

  it('[S1] is no answer any more when nothing is left of it', async () => {
    const onanswer = vi.fn()
    const response = { type: 'number', text: '1', value: 1 } as const
    render(Control, { view: hours, response, id: 'n', labelledby: 'page-title', onanswer })
    await userEvent.clear(screen.getByRole('textbox'))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith(undefined)
  })

  it('reads out unit and hint with the field, which is not wrong before anything was checked', () => {
    render(Control, { view: hours, response: undefined, id: 'n', labelledby: 'page-title', onanswer: vi.fn() })
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(`Stunden ${hint}`)
    expect(screen.getByRole('textbox')).toBeValid()
  })

  it('of a time of day gets its colon from the screen, where a phone’s number pad has none', async () => {
    const onanswer = vi.fn()
    const view = { ...hours, unit: 'clock' } as const
    render(Control, { view, response: undefined, id: 'n', labelledby: 'page-title', onanswer })
    const field = screen.getByRole('textbox')
    await userEvent.type(field, '14')
    await userEvent.click(screen.getByRole('button', { name: 'Doppelpunkt einfügen' }))
    expect(field).toHaveFocus()
    await userEvent.keyboard('35')
    expect(field).toHaveValue('14:35')
    // 14 · 60 + 35 minutes.
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'number', text: '14:35', value: 875 })
  })

  it('[C6] reads out unit, hint and error with the field, and marks the field', () => {
    const error = 'Schreiben Sie eine Zahl, zum Beispiel 12,50.'
    render(Answer, { view: hours, response: { type: 'number', text: 'zwölf' }, error, onanswer: vi.fn() })
    const field = screen.getByRole('textbox')
    expect(field).toHaveAccessibleDescription(`Stunden ${hint} Fehler: ${error}`)
    expect(field).toBeInvalid()
    expect(field).toHaveValue('zwölf')
  })
})
