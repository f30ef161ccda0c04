// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'svelte'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Said } from '../../../src/domain/attempt/read-aloud'
import ReadAloud from '../../../src/ui/candidate/ReadAloud.svelte'
import type { World } from '../../../src/ui/context'
import InWorld from '../../support/InWorld.svelte'
import { loadTexts, quietWorld } from '../../support/screens'

beforeAll(loadTexts)
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})

/** A voice that says nothing to its end before the test lets it. */
function voice() {
  const said: string[] = []
  let settle: (outcome: Said) => void = () => undefined
  const world = {
    hasVoice: () => Promise.resolve(true),
    say: ({ text }: { readonly text: string }) => {
      said.push(text)
      return new Promise<Said>((resolve) => (settle = resolve))
    },
    hush: vi.fn(() => settle({ type: 'stopped' })),
  } satisfies Partial<World>
  return { said, world, end: (outcome: Said = { type: 'said', way: 'voice' }) => settle(outcome) }
}

function screenSays(html: string) {
  document.querySelector('main')?.remove()
  document.body.insertAdjacentHTML('beforeend', `<main>${html}</main>`)
}
afterEach(() => document.querySelector('main')?.remove())

async function bar(change: Partial<World>, props: ComponentProps<typeof ReadAloud> = { screen: 'q1', allowed: true }) {
  const { world } = quietWorld(change)
  const { rerender } = render(InWorld, { world, screen: ReadAloud, given: props } as never)
  await vi.waitFor(() => expect(screen.getByRole('button')).toBeVisible())
  return { button: screen.getByRole('button'), show: (next: object) => rerender({ given: { ...props, ...next } }) }
}

describe('[C5] reading aloud', () => {
  it('says the screen sentence by sentence, and the next screen after it', async () => {
    screenSays('<h1>Was hilft?</h1><p>Grüßen.</p>')
    const { said, world, end } = voice()
    const { button, show } = await bar(world)
    await userEvent.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(said).toEqual(['Was hilft?'])
    end()
    await vi.waitFor(() => expect(said).toEqual(['Was hilft?', 'Grüßen.']))
    screenSays('<h1>Und hier?</h1>')
    await show({ screen: 'q2' })
    expect(said.at(-1)).toBe('Und hier?')
  })

  it('is silent at once when it is pressed again, and says nothing more', async () => {
    screenSays('<p>Erstens. Zweitens.</p>')
    const { said, world } = voice()
    const { button } = await bar(world)
    await userEvent.click(button)
    await userEvent.click(button)
    expect(world.hush).toHaveBeenCalled()
    await Promise.resolve()
    expect(said).toEqual(['Erstens.'])
  })

  it('is silent where reading is the task, and goes on after it', async () => {
    screenSays('<p>Liste.</p>')
    const { said, world } = voice()
    const { button, show } = await bar(world, { screen: 'a', allowed: false })
    expect(button).toBeDisabled()
    expect(button).toHaveAccessibleName('Hier wird nicht vorgelesen')
    await show({ screen: 'b', allowed: true })
    await userEvent.click(button)
    await show({ screen: 'c', allowed: false })
    expect(said).toEqual(['Liste.'])
    await show({ screen: 'd', allowed: true })
    expect(said).toEqual(['Liste.', 'Liste.'])
  })

  it('says so when no voice can say it', async () => {
    screenSays('<p>Hallo.</p>')
    const { world, end } = voice()
    const { button } = await bar(world)
    await userEvent.click(button)
    end({ type: 'failed' })
    expect(await screen.findByRole('status')).toHaveTextContent('Das Vorlesen klappt auf diesem Gerät gerade nicht.')
    expect(button).toHaveAttribute('aria-pressed', 'false')
  })
})
