// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { OrderResponse } from '../../../../src/domain/kinds/order/answer'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/order/Control.svelte'
import type { OrderView } from '../../../../src/ui/kinds/order/words'

const things = [
  { id: 'rent', text: 'Miete überweisen' },
  { id: 'mail', text: 'Post verteilen' },
  { id: 'call', text: 'Rückruf' },
]

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

/** The control with a parent that keeps what it is told. */
function show(value?: readonly string[], view: OrderView = { things }) {
  const onanswer = vi.fn((response: OrderResponse | undefined) => void control.rerender({ response }))
  const control = render(Control, {
    view,
    response: value && { type: 'order', things: value },
    id: 'answer',
    labelledby: 'page-title',
    onanswer,
  })
  return onanswer
}
const card = (name: string) => screen.getByRole('button', { name })
const cards = () => screen.getAllByRole('listitem').map((row) => row.textContent.replace(/\s+/g, ' ').trim())

describe('order', () => {
  it('[C1] starts with no number anywhere, and asks for the first', () => {
    show()
    for (const { text } of things) expect(card(text)).toHaveAttribute('aria-pressed', 'false')
    expect(screen.getByText('Tippen Sie auf das Erste.')).toBeVisible()
  })

  it('gives each thing the next number where it stands, and no thing moves', async () => {
    const onanswer = show()
    await userEvent.click(card('Rückruf'))
    expect(screen.getByText('Tippen Sie auf das Zweite.')).toBeVisible()
    await userEvent.click(card('Miete überweisen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'order', things: ['call', 'rent'] })
    expect(cards()).toEqual(['2 Miete überweisen Platz 2', 'Post verteilen', '1 Rückruf Platz 1'])
    expect(card('Miete überweisen')).toHaveAccessibleDescription('Platz 2')
    await userEvent.click(card('Post verteilen'))
    expect(screen.getByText(/^Fertig/)).toBeVisible()
  })

  it('takes a number back when its thing is pressed again; the later ones close up', async () => {
    const onanswer = show(['rent', 'mail', 'call'])
    await userEvent.click(card('Miete überweisen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'order', things: ['mail', 'call'] })
  })

  it('takes back the last number, and is no answer any more when none is left [S1]', async () => {
    const onanswer = show(['rent', 'call'])
    await userEvent.click(card('Letzte Nummer zurücknehmen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'order', things: ['rent'] })
    await userEvent.click(card('Letzte Nummer zurücknehmen'))
    expect(onanswer).toHaveBeenLastCalledWith(undefined)
    expect(card('Letzte Nummer zurücknehmen')).toBeDisabled()
  })

  it('[C11] orders by Tab, arrows and Enter; arrows give no number', async () => {
    const onanswer = show()
    await userEvent.tab()
    expect(card('Miete überweisen')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}{ArrowUp}{Enter} {Enter}')
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'order', things: ['call', 'mail'] })
    expect(card('Post verteilen')).toHaveFocus()
  })

  it('[C11] says aloud what has happened', async () => {
    show(['rent'])
    await userEvent.click(card('Rückruf'))
    expect(screen.getByRole('status')).toHaveTextContent('„Rückruf“ steht auf Platz 2 von 3.')
    await userEvent.click(card('Rückruf'))
    expect(screen.getByRole('status')).toHaveTextContent('„Rückruf“ ist wieder herausgenommen.')
  })

  it('shows on the things what the table says about them', () => {
    const columns = ['Arbeit', 'Dauer', 'Rang']
    const rows = [
      ['Rückruf', '10 Minuten', '1'],
      ['Miete überweisen', '20 Minuten', '3'],
      ['Post verteilen', '30 Minuten', '2'],
    ]
    show(undefined, { things, stimulus: { type: 'table', title: 'Büro, Montag', columns, rows } })
    expect(card('Miete überweisen')).toHaveAccessibleDescription('20 Minuten, Rang: 3')
    expect(screen.getByText('Büro, Montag')).toBeVisible()
  })
})
