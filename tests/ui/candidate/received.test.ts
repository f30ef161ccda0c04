// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/svelte'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ended } from '../../../src/domain/attempt/ended'
import type { Parcel } from '../../../src/domain/submission/parcel'
import Received from '../../../src/ui/candidate/campaign/Received.svelte'
import type { HandOver, World } from '../../../src/ui/context'
import { needTexts, switchLanguage } from '../../../src/ui/i18n'
import { loadTexts, showScreen } from '../../support/screens'
import { attemptAt, NOW } from '../../support/small-form'
import { CAMPAIGN } from '../../support/stores'

beforeAll(async () => {
  await loadTexts()
  await needTexts('campaign')
  await needTexts('device')
  await switchLanguage('en')
})

const FIRM = CAMPAIGN.firm.name
const WAITING: Parcel = {
  count: 1,
  isAll: true,
  code: 'MD9B-5XS2-3',
  files: [{ name: 'kontor.kontor', text: 'sealed' }],
  codes: undefined,
  rids: ['abc'],
}
const NONE: Parcel = { ...WAITING, count: 0, files: [], rids: [] }

function show({ world = {}, feedback = 'later' }: { world?: Partial<World>; feedback?: Ended['feedback'] } = {}) {
  const said: string[] = []
  const ended: Ended = { attempt: attemptAt({ at: 'feedback' }), receipt: 'BCDF-GHJK-2', feedback, at: NOW }
  const given = {
    campaign: CAMPAIGN,
    ended,
    onread: () => void said.push('read'),
    ondone: () => void said.push('done'),
  }
  return { ...showScreen(Received, given, world), said }
}
/** Somebody's own phone. */
function onPhone(parcel: Parcel, change: Partial<HandOver> = {}, feedback: Ended['feedback'] = 'later') {
  const arrived: (readonly string[])[] = []
  const handOver: HandOver = {
    parcel: () => Promise.resolve(parcel),
    arrived(rids) {
      arrived.push(rids)
      return Promise.resolve(true)
    },
    ...change,
  }
  return { ...show({ world: { handOver }, feedback }), arrived }
}
const title = (name: string) => screen.findByRole('heading', { level: 1, name })
const button = (name: string) => screen.getByRole('button', { name })
const look = (name: string) => button(name).className

describe('[C13] on a device of the firm', () => {
  it('a laptop has the answers at once: receipt, and what happens next', async () => {
    const { user, said } = show()
    expect(await title('Handed in')).toBeVisible()
    expect(screen.getByText('BCDF-GHJK-2')).toBeVisible()
    expect(screen.getByText(`${FIRM} will get back to you with your feedback.`, { exact: false })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'See my result' })).toBeNull()
    await user.click(button('Done'))
    expect(said).toEqual(['done'])
  })
  it('a station says that they wait there for the firm', async () => {
    show({ world: { station: { number: 3, paused: false, waiting: 1 } } })
    expect(await title('Handed in')).toBeVisible()
    expect(screen.getByText(new RegExp(`${FIRM} collects them from here`))).toBeVisible()
  })
  it('a result that is given at once lies behind the first button, and is not left unasked', async () => {
    const { user, said } = show({ feedback: 'at-once' })
    expect(look('See my result')).toContain('primary')
    await user.click(button('Done'))
    expect(said).toEqual([])
    expect(screen.getByRole('alert')).toHaveTextContent('Your answers stay handed in.')
    await user.click(button('No, keep it'))
    await user.click(button('See my result'))
    expect(said).toEqual(['read'])
  })
})

describe('[C13] on somebody’s own phone', () => {
  it('one step is missing while the answers lie here: nothing says sent or handed in', async () => {
    const { container } = { container: document.body, ...onPhone(WAITING) }
    expect(await title('One step is missing')).toBeVisible()
    expect(screen.getByText(`${FIRM} does not have them yet.`)).toBeVisible()
    expect(container).not.toHaveTextContent(/handed in|\bSent\b/i)
    expect(screen.getAllByRole('button').filter(({ className }) => className.includes('primary'))).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull()
  })
  it('sends by the share sheet where there is one; only the code of the firm makes it sent', async () => {
    const shared: string[] = []
    const { user, arrived } = onPhone(WAITING, {
      share: (name) => Promise.resolve(shared.push(name) > 0),
    })
    await title('One step is missing')
    expect(look('Send now')).toContain('primary')
    await user.click(button('Send now'))
    expect(shared).toEqual(['kontor.kontor'])
    expect(await title('One step is missing')).toBeVisible()
    expect(screen.getByText('MD9B-5XS2-3')).toBeVisible()
    expect(look('Send again')).not.toContain('primary')
    await user.click(button('Yes, the same code'))
    expect(await title('Sent')).toBeVisible()
    expect(arrived).toEqual([['abc']])
  })
  it('a share sheet that was closed again sends nothing', async () => {
    const { user } = onPhone(WAITING, { share: () => Promise.resolve(false) })
    await title('One step is missing')
    await user.click(button('Send now'))
    expect(screen.queryByText('MD9B-5XS2-3')).toBeNull()
    expect(look('Send now')).toContain('primary')
  })
  it('saves a file where nothing can be shared, and says that it still has to be sent', async () => {
    const { user, files } = onPhone(WAITING)
    await title('One step is missing')
    expect(look('Save as a file')).toContain('primary')
    await user.click(button('Save as a file'))
    expect(files).toEqual([{ name: 'kontor.kontor', text: 'sealed' }])
    expect(screen.getByText(/Now send the saved file to/)).toBeVisible()
  })
  it('what cannot be deleted here is not called sent', async () => {
    const { user } = onPhone(WAITING, { arrived: () => Promise.resolve(false) })
    await title('One step is missing')
    await user.click(button('Save as a file'))
    await user.click(button('Yes, the same code'))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(await title('One step is missing')).toBeVisible()
  })
  it('after a reload it is still sent', async () => {
    onPhone(NONE)
    expect(await title('Sent')).toBeVisible()
  })
  it('says neither while it cannot be read what lies here', async () => {
    onPhone({ ...NONE, isAll: false })
    expect(await screen.findByText(/cannot be read/)).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent(/Sent|missing/)
  })
  it('the result can be read as soon as the answers are on their way', async () => {
    const { user, said } = onPhone(WAITING, {}, 'at-once')
    await title('One step is missing')
    expect(screen.queryByRole('button', { name: 'See my result' })).toBeNull()
    await user.click(button('Save as a file'))
    await user.click(button('See my result'))
    expect(said).toEqual(['read'])
  })
})
