// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import player from '../../../locales/de/player.json'

it('a build for candidates alone says where the other sides are, and leads to the test', async () => {
  vi.stubEnv('VITE_PLAYER', 'true')
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-AT'])
  const { showElsewhere } = await import('../../../src/app/candidate/elsewhere')
  const page = document.createElement('div')
  await showElsewhere(() => page)
  expect(page.querySelector('h1')?.textContent).toBe(player['player.elsewhere.title'])
  expect(page.textContent).toContain(player['player.elsewhere.message'])
  expect(page.textContent).toContain(player['player.test.label'])
})
