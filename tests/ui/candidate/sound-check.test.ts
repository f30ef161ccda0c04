// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/svelte'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { World } from '../../../src/ui/context'
import type { AloudLine, Said } from '../../../src/domain/attempt/read-aloud'
import { loadTexts, runAt } from '../../support/screens'

beforeAll(loadTexts)
// jsdom has dialogs that cannot be opened.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.dispatchEvent(new Event('close'))
  }
})

const button = (name: string) => screen.getByRole('button', { name })
const radio = (name: RegExp) => screen.getByRole('radio', { name })
const check = () => screen.findByRole('region', { name: 'Ton prüfen' })

async function adjusting(outcomes: Said['type'][] = ['said', 'said'], voices: readonly string[] = ['de', 'en']) {
  const spoken: AloudLine[] = []
  const world: Partial<World> = {
    hasVoice: (language) => Promise.resolve(voices.includes(language)),
    say: (line) => {
      const type = outcomes[spoken.push(line) - 1] ?? 'said'
      return Promise.resolve(type === 'said' ? { type, way: 'voice' } : { type })
    },
  }
  const run = await runAt('question 1.0', {}, {}, world)
  await run.user.click(button('Einstellungen: Schrift, Vorlesen, Kontrast, Sprache'))
  return { ...run, spoken, adjustments: () => run.actor.getSnapshot().context.attempt?.adjustments }
}

describe('[C5] the sound check', () => {
  it('is there when conversations are to be heard, and only then', async () => {
    const { user } = await adjusting()
    await vi.waitFor(() => expect(radio(/Vorlesen/)).toBeVisible())
    expect(screen.queryByRole('region')).toBeNull()
    await user.click(radio(/Vorlesen/))
    expect(within(await check()).getByText(/Lautstärke/)).toBeVisible()
    await user.click(radio(/Als Text/))
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('lets both voices speak, then asks, and takes a yes without losing the focus', async () => {
    const { user, spoken, adjustments } = await adjusting()
    await user.click(await screen.findByRole('radio', { name: /Vorlesen/ }))
    await user.click(button('Zur Probe anhören'))
    expect(await within(screen.getByRole('dialog')).findByRole('status')).toHaveTextContent(
      'Haben Sie beide Sätze gut verstanden?',
    )
    expect(spoken.map(({ voice, text }) => [voice, text.split(' ')[0]])).toEqual([
      [0, 'Hören'],
      [1, 'Und'],
    ])
    await user.click(button('Ja, gut verstanden'))
    expect(document.activeElement).toHaveTextContent('Gut. Die Gespräche werden Ihnen so vorgelesen.')
    expect(adjustments()?.listening).toBe('heard')
  })

  it('can be heard again', async () => {
    const { user, spoken } = await adjusting()
    await user.click(await screen.findByRole('radio', { name: /Vorlesen/ }))
    await user.click(button('Zur Probe anhören'))
    await user.click(await screen.findByRole('button', { name: 'Noch einmal anhören' }))
    await vi.waitFor(() => expect(spoken).toHaveLength(4))
  })

  it('turns to the quiet form at any time, and the focus goes to what is chosen now', async () => {
    const { user, adjustments } = await adjusting()
    await user.click(await screen.findByRole('radio', { name: /Vorlesen/ }))
    await user.click(button('Lieber still mitlesen'))
    expect(adjustments()?.listening).toBe('revealed')
    await vi.waitFor(() => expect(radio(/Still mitlesen/)).toHaveFocus())
    expect(radio(/Still mitlesen/)).toBeChecked()
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('says that speaking fails, and leaves the way to the quiet form', async () => {
    const { user } = await adjusting(['said', 'failed'])
    await user.click(await screen.findByRole('radio', { name: /Vorlesen/ }))
    await user.click(button('Zur Probe anhören'))
    await vi.waitFor(() =>
      expect(within(screen.getByRole('dialog')).getByRole('status')).toHaveTextContent(
        /klappt auf diesem Gerät gerade nicht/,
      ),
    )
    expect(screen.queryByRole('button', { name: 'Ja, gut verstanden' })).toBeNull()
    expect(button('Lieber still mitlesen')).toBeVisible()
  })

  it('never stands in the way: the test goes on where it was', async () => {
    const { user, actor } = await adjusting()
    await user.click(await screen.findByRole('radio', { name: /Vorlesen/ }))
    expect(actor.getSnapshot().context.attempt?.place).toMatchObject({ at: 'question', section: 1, question: 0 })
    for (const close of within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Fertig' }))
      await user.click(close)
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('button', { name: 'Überspringen' })).toBeVisible()
  })

  it('is not offered where the device has no voice: a sentence says why', async () => {
    await adjusting([], ['en'])
    expect(await screen.findByText(/Dieses Gerät hat keine Stimme für Deutsch/)).toBeVisible()
    expect(screen.queryByRole('radio', { name: /Vorlesen/ })).toBeNull()
  })
})

it('[M6] the practice says the rule', async () => {
  await runAt('practice 0.0')
  expect(screen.getByRole('main')).toHaveTextContent(/Jede Zeile des Gesprächs gibt es nur einmal/)
  expect(screen.getByRole('main')).toHaveTextContent(/Die angehaltene Zeile beginnt dann noch einmal/)
  expect(screen.getByRole('main')).toHaveTextContent(/Das Übungsgespräch können Sie wiederholen, so oft Sie wollen/)
})
