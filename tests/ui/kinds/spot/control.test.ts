// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/spot/Control.svelte'

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

describe('wrong spots in a text', () => {
  const options = [
    { id: 'name', text: 'Sehr geehrte Frau Mayer,' },
    { id: 'date', text: 'am 31. Februar' },
    { id: 'end', text: 'Mit freundlichen Grüßen' },
  ]
  const show = (onanswer: () => void, spots?: readonly string[]) =>
    render(Control, {
      view: { options },
      response: spots && { type: 'spot', spots },
      id: 'answer',
      labelledby: 'page-title',
      onanswer,
    })

  it('[C1] are none at first, and it says so', () => {
    show(vi.fn())
    for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked()
    expect(screen.getByRole('status')).toHaveTextContent('Noch nichts markiert')
  })

  it('are kept in the order of the text, however they were marked', async () => {
    const onanswer = vi.fn()
    show(onanswer, ['end'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'am 31. Februar' }))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'spot', spots: ['date', 'end'] })
  })

  it('[S1] are no answer any more when the last mark is gone', async () => {
    const onanswer = vi.fn()
    show(onanswer, ['date'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'am 31. Februar' }))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith(undefined)
  })

  it('stand line by line with the original, where the text is a copy', () => {
    const paragraphs = ['Sehr geehrte Frau Maier,', 'am 31. Februar', 'Mit freundlichen Grüßen']
    render(Control, {
      view: { options, stimulus: { type: 'text', paragraphs } },
      response: undefined,
      id: 'answer',
      labelledby: 'page-title',
      onanswer: vi.fn(),
    })
    const box = screen.getByRole('checkbox', { name: 'Sehr geehrte Frau Mayer,' })
    expect(box).toHaveAccessibleDescription('Sehr geehrte Frau Maier,')
  })
})
