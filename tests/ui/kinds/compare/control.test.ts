// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { CompareResponse } from '../../../../src/domain/kinds/compare/answer'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/compare/Control.svelte'

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

const rows = [
  { id: 'a', left: '4711', right: '4171' },
  { id: 'b', left: 'Hansen', right: 'Hansen' },
  { id: 'c', left: 'EUR 12', right: 'EUR 12' },
]

/** The control with a parent that keeps what it is told. */
function show(said?: CompareResponse['rows']) {
  const onanswer = vi.fn((response: CompareResponse | undefined) => void control.rerender({ response }))
  const control = render(Control, {
    view: { rows, limit: 60 },
    response: said && { type: 'compare', rows: said },
    id: 'answer',
    labelledby: 'page-title',
    onanswer,
  })
  return {
    onanswer,
    close: () => control.rerender({ closed: true }),
    clear: () => control.rerender({ response: undefined }),
  }
}
const button = (name: string) => screen.getByRole('button', { name })

describe('pairs to compare', () => {
  it('[C1] come one at a time, with nothing said about them', () => {
    show()
    expect(screen.getByText('4711')).toBeVisible()
    expect(screen.queryByText('Hansen')).toBeNull()
    for (const name of ['gleich', 'verschieden']) expect(button(name)).toHaveAttribute('aria-pressed', 'false')
  })

  it('give way to the next as soon as something is said, and what was said stays', async () => {
    const { onanswer } = show({ a: 'different' })
    await userEvent.click(button('gleich'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'compare', rows: { a: 'different', b: 'same' } })
    expect(screen.getAllByText('EUR 12')).toHaveLength(2)
    expect(screen.getByText('2 von 3 Paaren verglichen')).toBeVisible()
  })

  it('are answered by the arrows from anywhere, once for each press', async () => {
    const { onanswer } = show()
    await userEvent.keyboard('{ArrowRight>3/}')
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'compare', rows: { a: 'different' } })
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'compare', rows: { a: 'different', b: 'same', c: 'same' } })
    expect(screen.getByText(/^Alle Paare sind verglichen/)).toHaveFocus()
  })

  it('can be gone back to and said otherwise', async () => {
    const { onanswer } = show({ a: 'different', b: 'different' })
    await userEvent.click(button('Voriges Paar'))
    expect(button('verschieden')).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(button('gleich'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'compare', rows: { a: 'different', b: 'same' } })
    expect(screen.getAllByText('EUR 12')).toHaveLength(2)
  })

  it('begin anew when the answer is taken back', async () => {
    const { clear } = show({ a: 'different', b: 'different' })
    await userEvent.click(button('Voriges Paar'))
    await clear()
    expect(screen.getByText('4711')).toBeVisible()
    await userEvent.click(button('gleich'))
    expect(screen.getAllByText('Hansen')).toHaveLength(2)
  })

  it('[C4] change no more once the time is up, and say so where the eye and the focus are', async () => {
    const { onanswer, close } = show({ a: 'different' })
    button('gleich').focus()
    await close()
    expect(screen.queryByRole('button', { name: 'gleich' })).toBeNull()
    expect(button('Voriges Paar')).toBeDisabled()
    expect(screen.getByText(/^Die Zeit für diese Liste ist um/)).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(onanswer).not.toHaveBeenCalled()
    expect(screen.getByText('1 von 3 Paaren verglichen')).toBeVisible()
  })
})
