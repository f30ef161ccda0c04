// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
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
const main = () => within(screen.getByRole('main'))
/** The chips as they are read out, in their order. */
const chips = () =>
  main()
    .getAllByRole('button', { name: /^Aufgabe/ })
    .map((button) => button.getAttribute('aria-label'))
/** The answers behind “Meine Antworten ansehen”, one text each. */
async function answers(user: UserEvent) {
  await user.click(screen.getByText('Meine Antworten ansehen'))
  return main()
    .getAllByText(/^Aufgabe \d+:/)
    .map((task) => task.parentElement?.textContent.replace(/\s+/g, ' ').trim())
}

describe('[C3] the moment after a section', () => {
  it('says what is open, and puts it first', async () => {
    await runAt('check 0', { responses })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3 Aufgaben sind noch offen')
    expect(chips()).toEqual([
      'Aufgabe 2 beantworten',
      'Aufgabe 3 beantworten',
      'Aufgabe 4 beantworten',
      'Aufgabe 1 ändern',
    ])
  })

  it('says that a section is done, what comes next, and how long that takes', async () => {
    await runAt('check 2', { responses: { nu1: { type: 'number', text: '7,50', value: 7.5 } } })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Rechnen: geschafft')
    // Three tasks of half a minute.
    expect(screen.getByText('Als Nächstes: Organisieren, etwa 2 Min.')).toBeVisible()
  })

  it('shows the answers, half ones too, with the situation instead of a stem that is always the same', async () => {
    const { user } = await runAt('check 1', { responses })
    expect((await answers(user))[0]).toBe('Aufgabe 1: Ein Mann wartet schon lange. Hilft am meisten: Ansehen')
  })

  it('shows that there is none', async () => {
    const { user } = await runAt('check 0', { responses })
    expect((await answers(user)).slice(0, 2)).toEqual([
      'Aufgabe 1: Wann kommt die Frau? Am Mittwoch',
      'Aufgabe 2: Wer spricht? Keine Antwort',
    ])
  })

  it('does not count an unreadable number as answered', async () => {
    await runAt('check 2', { responses })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Eine Aufgabe ist noch offen')
  })

  it('leads to a question and back, with the new answer', async () => {
    const { user } = await runAt('check 0', { responses })
    await user.click(screen.getByRole('button', { name: 'Aufgabe 1 ändern' }))
    expect(screen.getByRole('radio', { name: 'Am Mittwoch' })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: 'Am Montag' }))
    await user.click(screen.getByRole('button', { name: 'Weiter' }))
    expect((await answers(user))[0]).toBe('Aufgabe 1: Wann kommt die Frau? Am Montag')
  })

  it('can be returned to without changing anything', async () => {
    const { user } = await runAt('check 0', { responses })
    await user.click(screen.getByRole('button', { name: 'Aufgabe 2 beantworten' }))
    await user.click(screen.getByRole('button', { name: 'Zurück' }))
    expect(chips()[0]).toBe('Aufgabe 2 beantworten')
  })
})

describe('the hand-in page', () => {
  it('counts what is answered, and an unreadable number is not', async () => {
    await runAt('hand-in', { responses })
    expect(screen.getByText('Sie haben 3 von 10 Aufgaben beantwortet.')).toBeVisible()
  })
})
