// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { SortResponse } from '../../../../src/domain/kinds/sort/answer'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/sort/Control.svelte'
import { listView } from '../../../../src/ui/kinds/sort/list-view.svelte'

const things = [
  { id: 'contract', text: 'Arbeitsvertrag' },
  { id: 'invoice', text: 'Rechnung' },
  { id: 'order', text: 'Bestellung' },
]
const places = [
  { id: 'staff', text: 'Personalakte' },
  { id: 'books', text: 'Buchhaltung' },
  { id: 'buying', text: 'Einkauf' },
  { id: 'tax', text: 'Steuern' },
]

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})
afterEach(() => {
  listView.isOn = false
})

/** The control with a parent that keeps what it is told. */
function show(lying?: Readonly<Record<string, string>>, offered = places) {
  const onanswer = vi.fn((response: SortResponse | undefined) => void control.rerender({ response }))
  const control = render(Control, {
    view: { things, places: offered },
    response: lying && { type: 'sort', places: lying },
    id: 'answer',
    labelledby: 'page-title',
    onanswer,
  })
  return onanswer
}
const trays = () => within(screen.getByRole('group', { name: 'Plätze' }))
const tray = (name: string) => trays().getByRole('button', { name: new RegExp(`^${name}`) })
const button = (name: string) => screen.getByRole('button', { name })

describe('sort', () => {
  it('[C1] shows the first paper alone, and empty trays', () => {
    show()
    expect(screen.getByText('Arbeitsvertrag')).toBeVisible()
    expect(screen.queryByText('Rechnung')).toBeNull()
    for (const each of trays().getAllByRole('button')) expect(each).toHaveAccessibleName(/, noch leer$/)
  })

  it('puts the paper on the tray that is pressed, and shows the next', async () => {
    const onanswer = show()
    await userEvent.click(tray('Personalakte'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { contract: 'staff' } })
    expect(screen.getByText('Rechnung')).toBeVisible()
    expect(screen.queryByText('Arbeitsvertrag')).toBeNull()
    expect(tray('Personalakte')).toHaveAccessibleName('Personalakte, eins darin')
  })

  it('needs one press for each paper, by digits as well', async () => {
    const onanswer = show()
    await userEvent.keyboard('124')
    expect(onanswer).toHaveBeenLastCalledWith({
      type: 'sort',
      places: { contract: 'staff', invoice: 'books', order: 'tax' },
    })
    expect(screen.getByText(/^Alles hat einen Platz/)).toBeVisible()
  })

  it('[C11] files by arrows and Enter; arrows alone file nothing', async () => {
    const onanswer = show({ contract: 'staff' })
    tray('Personalakte').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(onanswer).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { contract: 'staff', invoice: 'buying' } })
    expect(tray('Einkauf')).toHaveFocus()
  })

  it('brings back the paper that was put last, and is no answer any more when none is left [S1]', async () => {
    const onanswer = show({ order: 'tax', contract: 'staff' })
    await userEvent.click(button('Letztes zurückholen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { order: 'tax' } })
    expect(screen.getByText('Arbeitsvertrag')).toBeVisible()
    await userEvent.click(button('Letztes zurückholen'))
    expect(onanswer).toHaveBeenLastCalledWith(undefined)
  })

  it('opens a tray once everything lies somewhere, and takes a paper out of it', async () => {
    const onanswer = show({ contract: 'staff', invoice: 'staff', order: 'tax' })
    await userEvent.click(tray('Personalakte'))
    expect(tray('Personalakte')).toHaveAttribute('aria-expanded', 'true')
    expect(onanswer).not.toHaveBeenCalled()
    await userEvent.click(button('Rechnung: Herausnehmen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { contract: 'staff', order: 'tax' } })
    await userEvent.click(tray('Buchhaltung'))
    expect(onanswer).toHaveBeenLastCalledWith({
      type: 'sort',
      places: { contract: 'staff', order: 'tax', invoice: 'books' },
    })
  })

  it('[C11] says aloud where a paper lies', async () => {
    show()
    await userEvent.click(tray('Steuern'))
    expect(screen.getByRole('status')).toHaveTextContent('„Arbeitsvertrag“ liegt jetzt bei „Steuern“.')
  })

  describe('as a list', () => {
    it('shows everything at once, and is found again in the next task', async () => {
      show({ contract: 'staff' }, places.slice(0, 3))
      await userEvent.click(button('Liste'))
      expect(screen.getAllByRole('radiogroup')).toHaveLength(3)
      document.body.replaceChildren()
      const onanswer = show({ contract: 'staff' }, places.slice(0, 3))
      const invoice = screen.getByRole('radiogroup', { name: 'Rechnung' })
      await userEvent.click(within(invoice).getByRole('radio', { name: 'Buchhaltung' }))
      expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { contract: 'staff', invoice: 'books' } })
      await userEvent.click(button('Einzeln'))
      expect(screen.queryByRole('radiogroup')).toBeNull()
    })

    it('offers a list beside the keys when the places are many, which can also take a thing out', async () => {
      const onanswer = show({ contract: 'staff' })
      await userEvent.click(button('Liste'))
      const list = screen.getByRole('combobox', { name: 'Arbeitsvertrag' })
      expect(list).toHaveDisplayValue('Personalakte')
      await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rechnung' }), 'Steuern')
      expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { contract: 'staff', invoice: 'tax' } })
      await userEvent.selectOptions(list, 'Noch offen')
      expect(onanswer).toHaveBeenLastCalledWith({ type: 'sort', places: { invoice: 'tax' } })
    })
  })
})
