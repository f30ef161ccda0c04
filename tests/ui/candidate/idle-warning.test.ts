// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { fireEvent, render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { createIdleMachine } from '../../../src/machines/idle.machine'
import IdleWarning from '../../../src/ui/candidate/campaign/IdleWarning.svelte'
import { needTexts, startLanguage } from '../../../src/ui/i18n'

const MINUTE = 60_000

/** Nothing on the page hears presses but the question itself. */
async function asked() {
  const clock = new SimulatedClock()
  const gone = vi.fn()
  const machine = createIdleMachine({ limit: () => 2 * MINUTE, countdown: 30_000, onGone: gone })
  const idle = createActor(machine, { clock }).start()
  render(IdleWarning, { idle })
  idle.send({ type: 'BUSY' })
  clock.increment(2 * MINUTE)
  await tick()
  return { clock, gone }
}
const dialog = () => screen.getByRole('dialog', { name: 'Sind Sie noch da?' })

beforeEach(async () => {
  await startLanguage('de')
  await needTexts('campaign')
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true
  }
})
afterEach(() => vi.useRealTimers())

describe('[P3] the question whether somebody is there', () => {
  it('says with its name what happens otherwise', async () => {
    await asked()
    expect(dialog()).toHaveAccessibleDescription(/ohne Namen verschlossen/)
  })
  it('is answered by a click alone, as screen readers and voice control press', async () => {
    const { clock, gone } = await asked()
    await fireEvent(
      screen.getByRole('button', { name: 'Ja, weitermachen' }),
      new MouseEvent('click', { bubbles: true, detail: 0 }),
    )
    expect(screen.queryByRole('dialog')).toBeNull()
    clock.increment(MINUTE)
    expect(gone).not.toHaveBeenCalled()
  })
  it('is answered by a gesture that closes it', async () => {
    await asked()
    await fireEvent(dialog(), new Event('close'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  it('says half of the countdown aloud', async () => {
    await asked()
    expect(screen.getByRole('status')).toHaveTextContent(/^$/)
    vi.advanceTimersByTime(15_000)
    await tick()
    expect(screen.getByRole('status')).toHaveTextContent('Noch 15 Sekunden.')
  })
})
