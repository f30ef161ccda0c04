// @vitest-environment jsdom
import '../../support/device'
import { configure, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { draft } from '../../../src/app/shared/draft'
import { passGate, typedPassphrase } from '../../../src/app/shared/gate-screen'
import { campaigns, deviceStore } from '../../../src/app/shared/stores'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { createStations, pinOf } from '../../../src/services/device/station'
import { attemptAt } from '../../support/small-form'
import { CAMPAIGN } from '../../support/stores'

/** In the place of the worker that opens keyrings. */
vi.mock('../../../src/services/seal/keyring-worker', () => ({
  createKeyringWorker: () => ({
    open: async (_: Uint8Array, typed: string) => ({ type: typed === 'richtig' ? 'Keyring' : 'WrongPassphrase' }),
  }),
}))

// The page comes with words and styles of its own, and a busy machine takes its time.
const PATIENCE = { timeout: 20_000 }
configure({ asyncUtilTimeout: PATIENCE.timeout })

const stations = createStations(deviceStore, () => 0)
let isOpen = false
/** Somebody asks for the recruiter's side. */
function arrive() {
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  void passGate('recruiter', () => place).then(() => (isOpen = true))
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

beforeEach(async () => {
  isOpen = false
  location.hash = '#recruiting'
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de'])
  await draft.remove('attempt')
  await campaigns.remove(CAMPAIGN.id)
  await campaigns.collect(undefined)
  await stations.remove()
})

describe('[C12] a side that is asked for', { timeout: 60_000 }, () => {
  it('opens at once where nobody takes a test, and nothing is shown before it', async () => {
    arrive()
    await vi.waitFor(() => expect(isOpen).toBe(true), PATIENCE)
    expect(document.body.textContent).toBe('')
  })
  it('becomes the staff’s on a station, whose pages ask for the PIN', async () => {
    await campaigns.save(CAMPAIGN)
    await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })
    const pin = pinOf('4711', new Uint8Array(16))
    const naming = { number: 1, name: '', pin, paused: false, collected: [], tries: { wrong: 0, until: 0 } }
    await stations.change(() => naming)
    arrive()
    await vi.waitFor(() => expect(location.hash).toBe('#station'), PATIENCE)
    expect(isOpen).toBe(false)
  })
  it('opens by the passphrase of the campaign, which the vault behind it then need not ask for', async () => {
    await campaigns.save(CAMPAIGN)
    await campaigns.addKeyring(CAMPAIGN.id, Uint8Array.of(1))
    await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'supervised' })
    arrive()
    await userEvent.type(await screen.findByLabelText('Passphrase'), 'falsch')
    await press('Öffnen')
    await screen.findAllByText('Diese Passphrase passt nicht.')
    expect([isOpen, typedPassphrase.take(CAMPAIGN.id)]).toEqual([false, undefined])
    await userEvent.clear(screen.getByLabelText('Passphrase'))
    await userEvent.type(screen.getByLabelText('Passphrase'), 'richtig')
    await press('Öffnen')
    await vi.waitFor(() => expect(isOpen).toBe(true), PATIENCE)
    expect(document.body.textContent).toBe('')
    expect(typedPassphrase.take(CAMPAIGN.id)).toBe('richtig')
  })
  it('opens after a practice run that somebody ends, and its answers are gone then', async () => {
    await draft.write('attempt', encodeAttempt(attemptAt({ at: 'question', section: 0, question: 0 })))
    arrive()
    await press('Übungstest beenden und öffnen')
    await vi.waitFor(() => expect(isOpen).toBe(true), PATIENCE)
    expect(await draft.read('attempt')).toEqual({ type: 'Value', value: null })
  })
})
