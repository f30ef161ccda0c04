// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/svelte'
import { beforeAll, describe, expect, it } from 'vitest'
import HandInPage from '../../../src/ui/candidate/HandInPage.svelte'
import type { StillOpen } from '../../../src/ui/candidate/still-open'
import { loadTexts, showScreen } from '../../support/screens'

beforeAll(loadTexts)

function show(open: StillOpen) {
  const said: string[] = []
  const note = (what: string) => () => void said.push(what)
  const given = { answered: 6, all: 34, open, onopen: note('open'), onback: note('back'), onnext: note('next') }
  return { ...showScreen(HandInPage, given), said }
}
const heading = () => screen.getByRole('heading', { level: 1 })

describe('[C13] before handing in', () => {
  it('with few answers it says what is open and how many are missing for a value, and leads there first', async () => {
    const { user, said } = show({ count: 28, needed: { front: 3, back: 0 }, lacks: true })
    expect(heading()).toHaveTextContent('Für ein Ergebnis fehlt noch etwas')
    expect(screen.getByText('28 Aufgaben sind noch offen.')).toBeVisible()
    expect(screen.getByText(/Vor dem Tresen.*noch 3 Antworten/)).toBeVisible()
    expect(screen.queryByText(/Hinter dem Tresen/)).toBeNull()
    expect(screen.queryByText('Geschafft')).toBeNull()
    const [first] = screen.getAllByRole('button').filter(({ className }) => className.includes('primary'))
    expect(first).toHaveTextContent('Offene Aufgaben bearbeiten')
    if (first) await user.click(first)
    await user.click(screen.getByRole('button', { name: 'Jetzt auswerten' }))
    expect(said).toEqual(['open', 'next'])
  })
  it('with a result in sight what is open is offered, and the result first', () => {
    show({ count: 2, needed: { front: 0, back: 0 }, lacks: false })
    expect(heading()).toHaveTextContent('Alle Abschnitte liegen hinter Ihnen')
    expect(screen.getByRole('button', { name: 'Jetzt auswerten' })).toHaveClass('primary')
    expect(screen.getByRole('button', { name: 'Offene Aufgaben bearbeiten' })).not.toHaveClass('primary')
  })
  it('with nothing open it says nothing of it', () => {
    show({ count: 0, needed: { front: 0, back: 0 }, lacks: false })
    expect(screen.queryByRole('button', { name: 'Offene Aufgaben bearbeiten' })).toBeNull()
  })
})
