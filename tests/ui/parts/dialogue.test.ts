// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import Dialogue from '../../../src/ui/parts/Dialogue.svelte'

const lines = [
  { speaker: 'Kundin', text: 'Mein Wagen sollte heute fertig sein.' },
  { speaker: 'Empfang', text: 'Ich sehe gleich nach.' },
]
const done = 'Das war das ganze Gespräch. Jetzt folgen die Fragen dazu.'

function show(mode: 'heard' | 'revealed' | 'transcript', shown: number, speaking: number | null = null) {
  const calls = { onreveal: vi.fn(), onplay: vi.fn(), onpause: vi.fn() }
  return { ...calls, ...render(Dialogue, { lines, mode, shown, speaking, ...calls }) }
}
const button = (name: string) => screen.getByRole('button', { name })

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

describe('a conversation that is revealed', () => {
  it('shows no line before it is asked for', async () => {
    const { onreveal } = show('revealed', 0)
    expect(screen.getByText('Ein Gespräch mit 2 Zeilen')).toBeVisible()
    for (const { text } of lines) expect(screen.queryByText(text)).not.toBeInTheDocument()
    await userEvent.click(button('Erste Zeile zeigen'))
    expect(onreveal).toHaveBeenCalledOnce()
  })

  it('shows one line at a time; the earlier one is gone', async () => {
    const { rerender } = show('revealed', 1)
    expect(screen.getByText('Mein Wagen sollte heute fertig sein.')).toBeVisible()
    expect(button('Nächste Zeile')).toBeVisible()
    await rerender({ shown: 2 })
    expect(screen.queryByText('Mein Wagen sollte heute fertig sein.')).not.toBeInTheDocument()
    expect(screen.getByText('Ich sehe gleich nach.')).toBeVisible()
    expect(screen.getByText('Zeile 2 von 2')).toBeVisible()
  })

  it('[C11] ends calmly after the last line, the focus on the words that say so', async () => {
    const { rerender } = show('revealed', 2)
    button('Zu Ende gelesen').focus()
    await rerender({ shown: 3 })
    expect(screen.queryByText('Ich sehe gleich nach.')).not.toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(screen.getByText(done)).toHaveFocus()
  })
})

describe('a conversation that is heard', () => {
  it('never shows its words', async () => {
    const { rerender } = show('heard', 0)
    for (const speaking of [0, 1]) {
      await rerender({ speaking, shown: speaking })
      for (const { text } of lines) expect(screen.queryByText(text)).not.toBeInTheDocument()
    }
  })

  it('starts, pauses and goes on with one button', async () => {
    const { rerender, onplay, onpause } = show('heard', 0)
    await userEvent.click(button('Gespräch anhören'))
    expect(onplay).toHaveBeenCalledOnce()
    await rerender({ speaking: 0 })
    expect(screen.getByText('Zeile 1 von 2')).toBeVisible()
    await userEvent.click(button('Anhalten'))
    expect(onpause).toHaveBeenCalledOnce()
    await rerender({ speaking: null, shown: 1 })
    await userEvent.click(button('Weiter anhören'))
    expect(onplay).toHaveBeenCalledTimes(2)
  })

  it('ends when the last line has been spoken, not while it is', async () => {
    const { rerender } = show('heard', 2, 1)
    expect(screen.queryByText(done)).not.toBeInTheDocument()
    await rerender({ speaking: null })
    expect(screen.getByText(done)).toBeVisible()
  })
})

it('[C5] gives the whole conversation as a text that stays', () => {
  show('transcript', 0)
  expect(screen.getAllByRole('listitem').map((line) => line.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'Kundin Mein Wagen sollte heute fertig sein.',
    'Empfang Ich sehe gleich nach.',
  ])
})
