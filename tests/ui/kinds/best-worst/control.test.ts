// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/best-worst/Control.svelte'

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

const show = (onanswer: () => void, picks?: { readonly best?: string; readonly worst?: string }) =>
  render(Control, {
    view: { options },
    response: picks && { type: 'best-worst', ...picks },
    id: 'answer',
    labelledby: 'page-title',
    onanswer,
  })

describe('best and worst', () => {
  const pick = (action: string, way: string) =>
    within(screen.getByRole('group', { name: action })).getByRole('radio', { name: way })

  it('[C1] has nothing preselected', () => {
    show(vi.fn())
    expect(screen.getAllByRole('radio')).toHaveLength(8)
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
  })

  it('keeps one pick while the other is made', async () => {
    const onanswer = vi.fn()
    show(onanswer, { best: 'a' })
    await userEvent.click(pick('Um Geduld bitten', 'am wenigsten'))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'best-worst', best: 'a', worst: 'd' })
  })

  it('[S3] clears worst when the same action becomes best', async () => {
    const onanswer = vi.fn()
    show(onanswer, { best: 'a', worst: 'd' })
    await userEvent.click(pick('Um Geduld bitten', 'am meisten'))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'best-worst', best: 'd', worst: undefined })
  })

  it('[S3] clears best when the same action becomes worst', async () => {
    const onanswer = vi.fn()
    show(onanswer, { best: 'a', worst: 'd' })
    await userEvent.click(pick('Zuhören und nachfragen', 'am wenigsten'))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'best-worst', best: undefined, worst: 'a' })
  })

  it('shows an action no longer picked as free', async () => {
    const { rerender } = show(vi.fn(), { worst: 'd' })
    expect(pick('Um Geduld bitten', 'am wenigsten')).toBeChecked()
    await rerender({ response: { type: 'best-worst', best: 'd', worst: undefined } })
    expect(pick('Um Geduld bitten', 'am wenigsten')).not.toBeChecked()
    expect(pick('Um Geduld bitten', 'am meisten')).toBeChecked()
  })
})
