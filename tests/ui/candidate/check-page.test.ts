// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/svelte'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Response } from '../../../src/domain/kinds/answers'
import { loadTexts, runAt } from '../../support/screens'

beforeAll(loadTexts)

const responses: Record<string, Response> = {
  li1: { type: 'choice', option: 'c' },
  co1: { type: 'best-worst', best: 'a' },
  nu1: { type: 'number', text: 'abc' },
  or1: { type: 'order', things: ['y', 'x'] },
}
/** The tasks of the page as text, one each. */
const tasks = () => screen.getAllByRole('listitem').map((item) => item.textContent.replace(/\s+/g, ' ').trim())

describe('[C3] the check page', () => {
  it('lists every question of its section with its answer, and says how many are open', async () => {
    await runAt('check 0', { responses })
    expect(tasks()).toHaveLength(4)
    expect(tasks()[0]).toBe('Aufgabe 1 Wann kommt die Frau? Am Mittwoch Ändern')
    expect(tasks()[1]).toBe('Aufgabe 2 Wer spricht? Keine Antwort Beantworten')
    expect(screen.getByText(/^3 Aufgaben sind noch offen\./)).toBeVisible()
  })

  it('shows half an answer, and the situation instead of a stem that is always the same', async () => {
    await runAt('check 1', { responses })
    expect(tasks()[0]).toBe('Aufgabe 1 Ein Mann wartet schon lange. Hilft am meisten: Ansehen Ändern')
  })

  it('does not count an unreadable number as answered', async () => {
    await runAt('check 2', { responses })
    expect(tasks()[0]).toMatch(/abc Beantworten$/)
    expect(screen.getByText(/^Eine Aufgabe ist noch offen\./)).toBeVisible()
  })

  it('says nothing about open tasks when there are none', async () => {
    await runAt('check 2', { responses: { nu1: { type: 'number', text: '7,50', value: 7.5 } } })
    expect(screen.queryByText(/noch offen/)).toBeNull()
    expect(tasks()[0]).toMatch(/7,50 Euro Ändern$/)
  })

  it('leads with “Ändern” to the question and back, with the new answer', async () => {
    const { user } = await runAt('check 0', { responses })
    await user.click(screen.getByRole('button', { name: 'Aufgabe 1 ändern' }))
    expect(screen.getByLabelText('Am Mittwoch')).toBeChecked()
    await user.click(screen.getByLabelText('Am Montag'))
    await user.click(screen.getByRole('button', { name: 'Weiter' }))
    expect(tasks()[0]).toBe('Aufgabe 1 Wann kommt die Frau? Am Montag Ändern')
  })

  it('can be returned to without changing anything', async () => {
    const { user } = await runAt('check 0', { responses })
    await user.click(screen.getByRole('button', { name: 'Aufgabe 2 beantworten' }))
    await user.click(screen.getByRole('button', { name: 'Zurück zur Übersicht' }))
    expect(tasks()[1]).toBe('Aufgabe 2 Wer spricht? Keine Antwort Beantworten')
  })

  it('names each button by its task, for those who do not see them side by side', async () => {
    await runAt('check 0', { responses })
    const names = within(screen.getByRole('main'))
      .getAllByRole('listitem')
      .map((item) => within(item).getByRole('button'))
    expect(new Set(names.map((button) => button.getAttribute('aria-label'))).size).toBe(4)
  })
})

describe('the hand-in page', () => {
  it('counts what is answered, and an unreadable number is not', async () => {
    await runAt('hand-in', { responses })
    expect(screen.getByText('Sie haben 3 von 10 Aufgaben beantwortet.')).toBeVisible()
  })
})
