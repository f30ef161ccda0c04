// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/svelte'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { practice } from '../../../src/bank/practice'
import type { Adjustments } from '../../../src/domain/attempt/adjustments'
import { withHeard, type Attempt } from '../../../src/domain/attempt/attempt'
import type { World } from '../../../src/ui/context'
import { switchLanguage } from '../../../src/ui/i18n'
import type { AloudLine, Said } from '../../../src/domain/attempt/read-aloud'
import { loadTexts, runAt } from '../../support/screens'
import { newAttempt } from '../../support/small-form'

const LINE_1 = 'Guten Tag, ich komme am Mittwoch.'
const LINE_2 = 'Gern.'
const FAILS = 'Das Vorlesen klappt gerade nicht. Die restlichen Zeilen erscheinen zum Mitlesen.'
const VOICELESS = 'Dieses Gerät hat keine Stimme für Deutsch. Das Gespräch erscheint deshalb zum Mitlesen.'

beforeAll(loadTexts)
beforeEach(() => switchLanguage('de'))

const button = (name: string) => screen.getByRole('button', { name })
const page = () => screen.getByRole('main')
const adjusted = (listening: Adjustments['listening']) => ({ ...newAttempt().adjustments, listening })

/** A device whose lines end when the test says so. */
function device(voices: readonly string[] = ['de', 'en']) {
  const spoken: { line: AloudLine; language: string; end: (said: Said) => void }[] = []
  const world: Partial<World> = {
    hasVoice: (language) => Promise.resolve(voices.includes(language)),
    say: (line, language) => new Promise((end) => spoken.push({ line, language, end })),
    hush: () => spoken.at(-1)?.end({ type: 'stopped' }),
  }
  const said = (way: 'voice' | 'recording' = 'voice') => spoken.at(-1)?.end({ type: 'said', way })
  const fails = () => spoken.at(-1)?.end({ type: 'failed' })
  const texts = () => spoken.map(({ line }) => line.text)
  return { world, spoken, said, fails, texts }
}

async function listening(own = device(), change: Partial<Attempt> = {}) {
  const run = await runAt('dialogue 0.0', { adjustments: adjusted('heard'), ...change }, {}, own.world)
  return { ...run, ...own, attempt: () => run.actor.getSnapshot().context.attempt }
}

describe('[M6] a conversation that is heard', () => {
  it('is spoken line by line, each by the voice of its role, and then the questions follow', async () => {
    const { user, spoken, said, attempt } = await listening()
    expect(screen.getByText(/Sie hören jede Zeile einmal/)).toBeVisible()
    await user.click(button('Gespräch anhören'))
    expect(screen.queryByRole('button', { name: 'Zu den Fragen' })).toBeNull()
    said()
    await vi.waitFor(() => expect(spoken).toHaveLength(2))
    expect(spoken.map(({ line: { text, voice } }) => [text, voice])).toEqual([
      [LINE_1, 0],
      [LINE_2, 1],
    ])
    said()
    expect(await screen.findByRole('button', { name: 'Zu den Fragen' })).toBeVisible()
    expect(attempt()).toMatchObject({ heard: { 'call-1': 2 }, listened: { 'call-1': ['voice'] } })
    expect(screen.queryByRole('button', { name: /anhören|wiederholen/i })).toBeNull()
  })

  it('may be paused; the interrupted line starts again from its beginning', async () => {
    const { user, said, texts } = await listening()
    await user.click(button('Gespräch anhören'))
    said()
    await vi.waitFor(() => expect(texts()).toEqual([LINE_1, LINE_2]))
    await user.click(button('Anhalten'))
    await user.click(button('Weiter anhören'))
    expect(texts()).toEqual([LINE_1, LINE_2, LINE_2])
  })

  it('goes on after a reload with the line that was interrupted, never with one that was heard', async () => {
    const half = withHeard(newAttempt(), 'call-1', 1, 'voice')
    const { user, texts } = await listening(device(), { heard: half.heard, listened: half.listened })
    await user.click(button('Weiter anhören'))
    expect(texts()).toEqual([LINE_2])
  })

  it('is over for who comes back', async () => {
    const whole = withHeard(newAttempt(), 'call-1', 2, 'voice')
    await listening(device(), { heard: whole.heard, listened: whole.listened })
    expect(screen.getByText(/Jedes Gespräch gibt es nur einmal/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /anhören|zeigen/i })).toBeNull()
  })

  it('is interrupted when the page is hidden: devices fall silent then', async () => {
    const { user, texts } = await listening()
    await user.click(button('Gespräch anhören'))
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    vi.restoreAllMocks()
    await user.click(await screen.findByRole('button', { name: 'Gespräch anhören' }))
    expect(texts()).toEqual([LINE_1, LINE_1])
  })

  it('says that it was heard as a recording', async () => {
    const { user, said, attempt } = await listening()
    await user.click(button('Gespräch anhören'))
    said('recording')
    await vi.waitFor(() => expect(attempt()?.listened).toEqual({ 'call-1': ['recording'] }))
  })
})

describe('[M6] a voice that fails', () => {
  it('in the middle: a sentence, and the rest is read, beginning with the line that failed', async () => {
    const { user, said, fails, spoken, attempt } = await listening()
    await user.click(button('Gespräch anhören'))
    said()
    await vi.waitFor(() => expect(spoken).toHaveLength(2))
    fails()
    expect(await screen.findByText(FAILS)).toBeVisible()
    expect(document.activeElement).toHaveTextContent(FAILS)
    expect(page()).not.toHaveTextContent(LINE_1)
    await user.click(button('Nächste Zeile'))
    expect(screen.getByText(LINE_2)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Zu den Fragen' })).toBeNull()
    await user.click(button('Zu Ende gelesen'))
    expect(page()).not.toHaveTextContent(LINE_2)
    expect(button('Zu den Fragen')).toBeVisible()
    expect(attempt()?.listened).toEqual({ 'call-1': ['voice', 'revealed'] })
  })

  it('is not tried again after a reload, once the rest was being read: the open line stands there', async () => {
    const half = withHeard(withHeard(newAttempt(), 'call-1', 1, 'voice'), 'call-1', 2, 'revealed')
    await listening(device(), { heard: half.heard, listened: half.listened })
    expect(screen.getByText(LINE_2)).toBeVisible()
    expect(button('Zu Ende gelesen')).toBeVisible()
  })

  it('is said at once where the device has none for the language; nothing needs to be tried', async () => {
    const { user } = await listening(device([]))
    expect(await screen.findByText(VOICELESS)).toBeVisible()
    await user.click(button('Erste Zeile zeigen'))
    expect(screen.getByText(LINE_1)).toBeVisible()
  })
})

describe('[C10] another language in mid-conversation', () => {
  it('interrupts the line, which starts again in the new language', async () => {
    const { user, spoken } = await listening()
    await user.click(button('Gespräch anhören'))
    await switchLanguage('en')
    await user.click(await screen.findByRole('button', { name: 'Listen to the conversation' }))
    expect(spoken.map(({ language }) => language)).toEqual(['de', 'en'])
  })

  it('without a voice for it: the rest is read', async () => {
    const { user, said, spoken, attempt } = await listening(device(['de']))
    await user.click(button('Gespräch anhören'))
    said()
    await vi.waitFor(() => expect(spoken).toHaveLength(2))
    await switchLanguage('en')
    expect(await screen.findByText(/This device has no English voice/)).toBeVisible()
    await user.click(button('Next line'))
    expect(attempt()).toMatchObject({ heard: { 'call-1': 2 }, listened: { 'call-1': ['voice', 'revealed'] } })
  })
})

describe('[M6] the quiet form', () => {
  it('knows only forward', async () => {
    const run = await runAt('dialogue 0.0')
    await run.user.click(button('Erste Zeile zeigen'))
    await run.user.click(button('Nächste Zeile'))
    expect(page()).not.toHaveTextContent(LINE_1)
    await run.user.click(button('Zu Ende gelesen'))
    expect(screen.queryByRole('button', { name: /Zeile|wiederholen/ })).toBeNull()
    expect(run.actor.getSnapshot().context.attempt?.listened).toEqual({ 'call-1': ['revealed'] })
  })
})

describe('[M6] the practice conversation', () => {
  it('may be repeated as often as wanted, and leaves nothing behind', async () => {
    const { world, said, spoken } = device()
    const { user, actor } = await runAt('practice 0.0', { adjustments: adjusted('heard') }, {}, world)
    const call = practice.bank.stimuli.get('pr-call')
    const length = call?.type === 'dialogue' ? call.lines.length : 0
    for (const round of [1, 2, 3]) {
      await user.click(button('Gespräch anhören'))
      for (let n = 1; n <= length; n += 1) {
        await vi.waitFor(() => expect(spoken).toHaveLength((round - 1) * length + n))
        said()
      }
      expect(await screen.findByRole('button', { name: 'Zu den Fragen' })).toBeVisible()
      await user.click(button('Übungsgespräch wiederholen'))
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    }
    expect(actor.getSnapshot().context.attempt?.heard).toEqual({})
  })

  it('comes again on the way back from its question', async () => {
    const { user } = await runAt('practice 0.0')
    const through = ['Erste Zeile zeigen', 'Nächste Zeile', 'Nächste Zeile', 'Zu Ende gelesen', 'Zu den Fragen']
    for (const name of through) await user.click(button(name))
    await user.click(button('Zurück'))
    expect(button('Erste Zeile zeigen')).toBeVisible()
  })
})
