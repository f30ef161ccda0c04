// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { speaker } from '../../../src/app/candidate/speaker'

it('a browser without voices has none, and a line fails instead of hanging, so that the quiet form takes over', async () => {
  expect(await speaker.hasVoice('de')).toBe(false)
  expect(await speaker.say({ speaker: 'Kundin', text: 'Guten Tag!', voice: 0 }, 'de')).toEqual({ type: 'failed' })
})
