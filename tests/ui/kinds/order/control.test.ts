// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { OrderResponse } from '../../../../src/domain/kinds/order/answer'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/order/Control.svelte'

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
function show(value: readonly string[] = []) {
  const control = render(Control, {
    view: { things },
    response: { type: 'order', things: value },
    id: 'answer',
    labelledby: 'page-title',
    onanswer: (response: OrderResponse | undefined) => void control.rerender({ response }),
  })
}
const button = (name: string) => screen.getByRole('button', { name })
const list = () => screen.getByRole('list', { name: 'Ihre Reihenfolge' })
const inOrder = () =>
  within(list())
    .queryAllByRole('listitem')
    .map((row) => things.find((thing) => row.textContent.includes(thing.text))?.id)

describe('order', () => {
  it('[C1] starts with everything in the pool', () => {
    show()
    expect(inOrder()).toEqual([])
    const pool = screen.getByRole('list', { name: 'Noch nicht eingeordnet' })
    expect(within(pool).getAllByRole('button')).toHaveLength(3)
  })

  it('puts what is tapped on the next place', async () => {
    show()
    await userEvent.click(button('Rückruf'))
    await userEvent.click(button('Miete überweisen'))
    expect(inOrder()).toEqual(['call', 'rent'])
  })

  it('moves a thing up and down, and takes it out again', async () => {
    show(['rent', 'mail', 'call'])
    await userEvent.click(button('Einen Platz nach oben: Rückruf'))
    expect(inOrder()).toEqual(['rent', 'call', 'mail'])
    await userEvent.click(button('Einen Platz nach unten: Miete überweisen'))
    expect(inOrder()).toEqual(['call', 'rent', 'mail'])
    await userEvent.click(button('Herausnehmen: Miete überweisen'))
    expect(inOrder()).toEqual(['call', 'mail'])
  })

  it('[C11] orders everything by keyboard, the focus going to the next thing and at last to the end', async () => {
    show()
    button('Miete überweisen').focus()
    await userEvent.keyboard('{Enter}')
    expect(button('Post verteilen')).toHaveFocus()
    await userEvent.keyboard('{Enter}{Enter}')
    expect(inOrder()).toEqual(['rent', 'mail', 'call'])
    expect(screen.getByText('Alles hat einen Platz. Sie können die Reihenfolge noch ändern.')).toHaveFocus()
  })

  it('[C11] keeps the focus on the moved thing, and on its other button at the end of the list', async () => {
    show(['rent', 'mail', 'call'])
    button('Einen Platz nach oben: Rückruf').focus()
    await userEvent.keyboard('{Enter}')
    expect(button('Einen Platz nach oben: Rückruf')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(button('Einen Platz nach unten: Rückruf')).toHaveFocus()
  })

  it('[C11] brings the focus back into the pool with what was taken out', async () => {
    show(['rent', 'mail', 'call'])
    await userEvent.click(button('Herausnehmen: Post verteilen'))
    expect(button('Post verteilen')).toHaveFocus()
  })

  it('[S1] is no answer any more when everything is out again', async () => {
    const onanswer = vi.fn()
    const response = { type: 'order', things: ['rent'] } as const
    render(Control, { view: { things }, response, id: 'answer', labelledby: 'page-title', onanswer })
    await userEvent.click(button('Herausnehmen: Miete überweisen'))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith(undefined)
  })

  it('[C11] says aloud what has happened', async () => {
    show(['rent'])
    await userEvent.click(button('Rückruf'))
    expect(screen.getByText('„Rückruf“ steht auf Platz 2 von 3.')).toHaveAttribute('aria-live', 'polite')
    await userEvent.click(button('Herausnehmen: Rückruf'))
    expect(screen.getByText('„Rückruf“ ist wieder herausgenommen.')).toBeInTheDocument()
  })
})
