// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import Station from '../../../src/ui/station/Station.svelte'
import type { StationWorld } from '../../../src/ui/station/world/world'

/** As much of a device as its first screen asks for. */
const world = {
  device: { leave: vi.fn() },
  enrolment: { readInvitation: () => ({ type: 'Damaged' }), runsPractice: () => Promise.resolve(false) },
  staff: { state: () => Promise.resolve({ type: 'Nothing' }) },
} as unknown as StationWorld

it('an invitation that is open cannot be left for another test: its own buttons are the ways on', async () => {
  await startLanguage('de')
  await Promise.all([needTexts('station'), needTexts('device')])
  render(Station, { world, invited: 'text' })
  const other = await screen.findByRole('button', { name: 'Eine andere Einladung nehmen' })
  expect(screen.queryByRole('button', { name: 'Zum Test' })).toBeNull()
  await userEvent.click(other)
  expect(await screen.findByRole('button', { name: 'Zum Test' })).toBeVisible()
})
