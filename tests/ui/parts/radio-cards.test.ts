// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import RadioCards from '../../../src/ui/parts/RadioCards.svelte'

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

describe('cards to choose one of', () => {
  it('[C1] has nothing preselected and reports what is picked', async () => {
    const onchange = vi.fn()
    render(RadioCards, { name: 'co01', options, labelledby: 'page-title', onchange })
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    await userEvent.click(screen.getByText('Den Fehler suchen'))
    expect(onchange).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('[C11] is worked by keyboard alone', async () => {
    const onchange = vi.fn()
    render(RadioCards, { name: 'co01', options, value: 'b', labelledby: 'page-title', onchange })
    await userEvent.tab()
    expect(screen.getByRole('radio', { name: 'Den Fehler suchen' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(onchange).toHaveBeenCalledExactlyOnceWith('c')
  })

  it('[C6] tells assistive technology that an answer is missing', () => {
    render(RadioCards, {
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
