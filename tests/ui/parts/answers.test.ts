// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import BestWorst from '../../../src/ui/parts/BestWorst.svelte'
import Choice from '../../../src/ui/parts/Choice.svelte'
import NumberEntry from '../../../src/ui/parts/NumberEntry.svelte'
import Sort from '../../../src/ui/parts/Sort.svelte'

const options = [
  { id: 'a', text: 'Zuhören und nachfragen' },
  { id: 'b', text: 'Den Fehler suchen' },
  { id: 'c', text: 'Einen Gutschein versprechen' },
  { id: 'd', text: 'Um Geduld bitten' },
]

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

describe('choice', () => {
  it('[C1] has nothing preselected and reports what is picked', async () => {
    const onchange = vi.fn()
    render(Choice, { name: 'co01', options, labelledby: 'page-title', onchange })
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    await userEvent.click(screen.getByText('Den Fehler suchen'))
    expect(onchange).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('[C11] is worked by keyboard alone', async () => {
    const onchange = vi.fn()
    render(Choice, { name: 'co01', options, value: 'b', labelledby: 'page-title', onchange })
    await userEvent.tab()
    expect(screen.getByRole('radio', { name: 'Den Fehler suchen' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(onchange).toHaveBeenCalledExactlyOnceWith('c')
  })

  it('[C6] tells assistive technology that an answer is missing', () => {
    render(Choice, {
      name: 'co01',
      options,
      labelledby: 'x',
      describedby: 'co01-error',
      invalid: true,
      onchange: vi.fn(),
    })
    expect(screen.getByRole('radiogroup')).toBeInvalid()
    expect(screen.getByRole('radiogroup')).toHaveAttribute('aria-describedby', 'co01-error')
  })
})

describe('best and worst', () => {
  const pick = (action: string, way: string) =>
    within(screen.getByRole('group', { name: action })).getByRole('radio', { name: way })

  it('[C1] has nothing preselected', () => {
    render(BestWorst, { options, labelledby: 'page-title', onchange: vi.fn() })
    expect(screen.getAllByRole('radio')).toHaveLength(8)
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
  })

  it('keeps one pick while the other is made', async () => {
    const onchange = vi.fn()
    render(BestWorst, { options, best: 'a', labelledby: 'page-title', onchange })
    await userEvent.click(pick('Um Geduld bitten', 'am wenigsten'))
    expect(onchange).toHaveBeenCalledExactlyOnceWith({ best: 'a', worst: 'd' })
  })

  it('[S3] clears worst when the same action becomes best', async () => {
    const onchange = vi.fn()
    render(BestWorst, { options, best: 'a', worst: 'd', labelledby: 'page-title', onchange })
    await userEvent.click(pick('Um Geduld bitten', 'am meisten'))
    expect(onchange).toHaveBeenCalledExactlyOnceWith({ best: 'd', worst: undefined })
  })

  it('[S3] clears best when the same action becomes worst', async () => {
    const onchange = vi.fn()
    render(BestWorst, { options, best: 'a', worst: 'd', labelledby: 'page-title', onchange })
    await userEvent.click(pick('Zuhören und nachfragen', 'am wenigsten'))
    expect(onchange).toHaveBeenCalledExactlyOnceWith({ best: undefined, worst: 'a' })
  })

  it('shows an action no longer picked as free', async () => {
    const { rerender } = render(BestWorst, { options, worst: 'd', labelledby: 'page-title', onchange: vi.fn() })
    expect(pick('Um Geduld bitten', 'am wenigsten')).toBeChecked()
    await rerender({ best: 'd', worst: undefined })
    expect(pick('Um Geduld bitten', 'am wenigsten')).not.toBeChecked()
    expect(pick('Um Geduld bitten', 'am meisten')).toBeChecked()
  })
})

describe('number entry', () => {
  it('hands on what is typed, as it is typed', async () => {
    const oninput = vi.fn()
    render(NumberEntry, { id: 'n', text: '', unitLabel: 'Euro', oninput })
    await userEvent.type(screen.getByRole('textbox'), '1')
    expect(oninput).toHaveBeenCalledExactlyOnceWith('1')
  })

  it('reads out unit and hint with the field, which is not wrong before anything was checked', () => {
    render(NumberEntry, { id: 'n', text: '', unitLabel: 'Stunden', hint: 'Auf Viertelstunden.', oninput: vi.fn() })
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Stunden Auf Viertelstunden.')
    expect(screen.getByRole('textbox')).toBeValid()
  })

  it('[C6] reads out unit, hint and error with the field, and marks the field', () => {
    const oninput = vi.fn()
    const error = 'Schreiben Sie eine Zahl, zum Beispiel 12,50.'
    render(NumberEntry, { id: 'n', text: 'zwölf', unitLabel: 'Euro', hint: 'Auf ganze Cent.', error, oninput })
    const field = screen.getByRole('textbox')
    expect(field).toHaveAccessibleDescription(`Euro Auf ganze Cent. Fehler: ${error}`)
    expect(field).toBeInvalid()
    expect(field).toHaveValue('zwölf')
  })
})

describe('sort', () => {
  const things = [
    { id: 'contract', text: 'Arbeitsvertrag' },
    { id: 'invoice', text: 'Rechnung' },
  ]
  const places = [
    { id: 'staff', text: 'Personalakte' },
    { id: 'books', text: 'Buchhaltung' },
    { id: 'buying', text: 'Einkauf' },
    { id: 'tax', text: 'Steuern' },
  ]

  it('[C1] lets nothing lie anywhere at first, and says so', () => {
    render(Sort, { things, places: places.slice(0, 3), value: {}, labelledby: 'page-title', onchange: vi.fn() })
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    expect(screen.getByText('0 von 2 eingeordnet.')).toBeVisible()
  })

  it('puts a thing into a place and leaves the others where they lie', async () => {
    const onchange = vi.fn()
    const value = { contract: 'staff' }
    render(Sort, { things, places: places.slice(0, 3), value, labelledby: 'page-title', onchange })
    const invoice = screen.getByRole('radiogroup', { name: 'Rechnung' })
    await userEvent.click(within(invoice).getByRole('radio', { name: 'Buchhaltung' }))
    expect(onchange).toHaveBeenCalledExactlyOnceWith({ contract: 'staff', invoice: 'books' })
  })

  it('shows in one overview what lies where', () => {
    const value = { contract: 'staff', invoice: 'staff' }
    render(Sort, { things, places: places.slice(0, 3), value, labelledby: 'page-title', onchange: vi.fn() })
    const overview = screen.getByRole('region', { name: 'Was liegt wo?' })
    expect(
      within(overview)
        .getAllByRole('definition')
        .map((entry) => entry.textContent),
    ).toEqual(['Arbeitsvertrag', 'Rechnung', 'Noch leer', 'Noch leer'])
  })

  it('offers a list beside the keys when the places are many, which can also take a thing out', async () => {
    const onchange = vi.fn()
    render(Sort, { things, places, value: { contract: 'staff' }, labelledby: 'page-title', onchange })
    const list = screen.getByRole('combobox', { name: 'Arbeitsvertrag' })
    expect(list).toHaveDisplayValue('Personalakte')
    await userEvent.selectOptions(list, 'Noch offen')
    expect(onchange).toHaveBeenLastCalledWith({})
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rechnung' }), 'Steuern')
    expect(onchange).toHaveBeenLastCalledWith({ contract: 'staff', invoice: 'tax' })
  })
})
