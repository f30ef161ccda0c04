import { describe, expect, it } from 'vitest'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { ATTEMPT, createDraft, discardAttempt, hasAttempt, waitingCampaign } from '../../../src/services/attempt/draft'
import { newAttempt } from '../../support/small-form'
import { Browser, Disk } from '../../support/stores'

function device() {
  const disk = new Disk()
  const browser = new Browser(disk)
  const hints: boolean[] = []
  return { disk, browser, hints, draft: createDraft(browser.store(disk.draft), (isHere) => void hints.push(isHere)) }
}
const stored = (campaign?: string) => encodeAttempt({ ...newAttempt(), ...(campaign && { campaign }) })

describe('the hint that an attempt lies here', () => {
  it('follows what was written and removed, and is told once for each change', async () => {
    const { draft, hints } = device()
    await draft.write(ATTEMPT, stored())
    await draft.write(ATTEMPT, stored())
    await discardAttempt(draft)
    expect(hints).toEqual([true, false])
  })
  it('is put right by the first reading', async () => {
    const { disk, draft, hints } = device()
    await draft.read(ATTEMPT)
    disk.draft.set(ATTEMPT, stored())
    await draft.read(ATTEMPT)
    expect(hints).toEqual([false, true])
  })
  it('says nothing new while the store does not answer', async () => {
    const { disk, browser, draft, hints } = device()
    for (const on of ['read', 'write', 'remove'] as const) browser.fail(disk.draft, { on })
    await draft.read(ATTEMPT)
    await draft.write(ATTEMPT, stored())
    await draft.remove(ATTEMPT)
    expect(hints).toEqual([])
  })
  it('is not about what lies beside the attempt', async () => {
    const { draft, hints } = device()
    await draft.write('moved:a1', stored())
    await draft.write('pending', {})
    await draft.remove('pending')
    expect(hints).toEqual([])
  })
})

describe('what lies here', () => {
  it('is an attempt, also a damaged one, and nothing where the store cannot be read', async () => {
    const { disk, browser, draft } = device()
    expect(await hasAttempt(draft)).toBe(false)
    disk.draft.set(ATTEMPT, { half: true })
    expect(await hasAttempt(draft)).toBe(true)
    browser.fail(disk.draft, { on: 'read' })
    expect(await hasAttempt(draft)).toBe(false)
  })
  it.each([
    ['an attempt for it', stored('00112233445566ff'), '00112233445566ff'],
    ['a practice run', stored(), undefined],
    [
      'a damaged one',
      { kind: 'kontor-attempt', version: 2, data: { campaign: '00112233445566ff', place: 1 } },
      '00112233445566ff',
    ],
    [
      'a later version',
      { kind: 'kontor-attempt', version: 99, data: { campaign: '00112233445566ff' } },
      '00112233445566ff',
    ],
    ['another kind', { kind: 'kontor-pending', version: 1, data: { campaign: '00112233445566ff' } }, undefined],
    [
      'an answer that speaks of one',
      encodeAttempt({ ...newAttempt(), id: '"campaign":"00112233445566ff"' }),
      undefined,
    ],
    ['nothing', null, undefined],
  ])('tells its campaign: %s', async (_, value, campaign) => {
    const { disk, draft } = device()
    disk.draft.set(ATTEMPT, value)
    expect(await waitingCampaign(draft)).toBe(campaign)
  })
})
