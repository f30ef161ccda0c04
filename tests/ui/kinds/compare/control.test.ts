// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/compare/Control.svelte'

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

describe('rows to compare', () => {
  const rows = [
    { id: 'a', left: '4711', right: '4171' },
    { id: 'b', left: 'Hansen', right: 'Hansen' },
  ]
  const show = (onanswer: () => void, closed: boolean) =>
    render(Control, {
      view: { rows, limit: 60 },
      response: { type: 'compare', rows: { a: 'different' } },
      id: 'answer',
      labelledby: 'page-title',
      closed,
      onanswer,
    })
  const second = () => screen.getByRole('radiogroup', { name: /Hansen/ })

  it('keep what was said about one row while the next is judged', async () => {
    const onanswer = vi.fn()
    show(onanswer, false)
    await userEvent.click(within(second()).getByRole('radio', { name: 'gleich' }))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'compare', rows: { a: 'different', b: 'same' } })
  })

  it('say how far one has come', () => {
    show(vi.fn(), false)
    expect(screen.getByText('1 von 2 Zeilen bearbeitet')).toBeVisible()
  })

  it('[C4] stay as they are once the time is up', () => {
    show(vi.fn(), true)
    for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled()
  })
})
