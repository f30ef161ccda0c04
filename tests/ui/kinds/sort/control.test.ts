// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/sort/Control.svelte'

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
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

  const show = (onanswer: () => void, lying: Readonly<Record<string, string>>, offered: typeof places) =>
    render(Control, {
      view: { things, places: offered },
      response: { type: 'sort', places: lying },
      id: 'answer',
      labelledby: 'page-title',
      onanswer,
    })

  it('[C1] lets nothing lie anywhere at first, and says so', () => {
    show(vi.fn(), {}, places.slice(0, 3))
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    expect(screen.getByText('0 von 2 eingeordnet.')).toBeVisible()
  })

  it('puts a thing into a place and leaves the others where they lie', async () => {
    const onanswer = vi.fn()
    const value = { contract: 'staff' }
    show(onanswer, value, places.slice(0, 3))
    const invoice = screen.getByRole('radiogroup', { name: 'Rechnung' })
    await userEvent.click(within(invoice).getByRole('radio', { name: 'Buchhaltung' }))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'sort', places: { contract: 'staff', invoice: 'books' } })
  })

  it('shows in one overview what lies where', () => {
    const value = { contract: 'staff', invoice: 'staff' }
    show(vi.fn(), value, places.slice(0, 3))
    const overview = screen.getByRole('region', { name: 'Was liegt wo?' })
    expect(
      within(overview)
        .getAllByRole('definition')
        .map((entry) => entry.textContent),
    ).toEqual(['Arbeitsvertrag', 'Rechnung', 'Noch leer', 'Noch leer'])
  })

  it('offers a list beside the keys when the places are many, which can also take a thing out', async () => {
    const onanswer = vi.fn()
    show(onanswer, { contract: 'staff' }, places)
    const list = screen.getByRole('combobox', { name: 'Arbeitsvertrag' })
    expect(list).toHaveDisplayValue('Personalakte')
    await userEvent.selectOptions(list, 'Noch offen')
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: {} })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rechnung' }), 'Steuern')
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { contract: 'staff', invoice: 'tax' } })
  })
})
