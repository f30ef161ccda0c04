// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import Answer from '../../../src/ui/kinds/Answer.svelte'
import type { QuestionView } from '../../../src/ui/kinds/question-view'

const options = [
  { id: 'a', text: 'Am Montag' },
  { id: 'b', text: 'Am Mittwoch' },
]
const view: QuestionView = { type: 'choice', item: 'li1', stem: '', options }

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

describe('the control of a question', () => {
  it('gives the answer as its kind of response', async () => {
    const onanswer = vi.fn()
    render(Answer, { view, onanswer })
    await userEvent.click(screen.getByRole('radio', { name: 'Am Mittwoch' }))
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'choice', option: 'b' })
  })

  it('chooses by a digit from anywhere on the page, and brings the focus to where Enter leads on', async () => {
    const onanswer = vi.fn()
    render(Answer, { view, onanswer })
    await userEvent.keyboard('2')
    expect(onanswer).toHaveBeenCalledExactlyOnceWith({ type: 'choice', option: 'b' })
    expect(screen.getByRole('radio', { name: 'Am Mittwoch' })).toHaveFocus()
  })

  it('takes no notice of a response of another kind', () => {
    render(Answer, { view, response: { type: 'spot', spots: ['a'] }, onanswer: vi.fn() })
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
  })

  it('[C6] shows what is missing, and reads it out with the answers', () => {
    render(Answer, { view, error: 'Wählen Sie eine Antwort.', onanswer: vi.fn() })
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('Fehler: Wählen Sie eine Antwort.')
    expect(screen.getByRole('radiogroup')).toBeInvalid()
  })

  it('changes with the kind of the question', async () => {
    const { rerender } = render(Answer, { view, onanswer: vi.fn() })
    const spot: QuestionView = { type: 'spot', item: 'sp1', stem: '', options }
    await rerender({ view: spot })
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
    expect(screen.queryByRole('radio')).toBeNull()
  })
})
