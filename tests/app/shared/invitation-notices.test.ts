// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { addDefaultNotices, dropDefaultNotices } from '../../../src/app/shared/invitation-notices'
import { CAMPAIGN } from '../../support/stores'

const writeDefault = async ({ firm }: { readonly firm: { readonly name: string } }, language: string) =>
  `${language}: ${firm.name}`
const usual = { de: 'de: Schreinerei Öztürk', en: 'en: Schreinerei Öztürk' }

describe('notices in an invitation', () => {
  it('that every device can write are left out', async () => {
    expect((await dropDefaultNotices({ ...CAMPAIGN, notices: usual }, writeDefault)).notices).toEqual({})
  })
  it('in the words of the firm go along', async () => {
    const notices = { ...usual, de: 'Eigene Worte' }
    expect((await dropDefaultNotices({ ...CAMPAIGN, notices }, writeDefault)).notices).toEqual({ de: 'Eigene Worte' })
  })
  it('are whole again on the device that was invited, with the firm’s own words where there are some', async () => {
    const invited = await addDefaultNotices({ ...CAMPAIGN, notices: { de: 'Eigene Worte' } }, writeDefault)
    expect(invited.notices).toEqual({ de: 'Eigene Worte', en: usual.en })
  })
  it('are written only in the languages of the campaign', async () => {
    const german = { ...CAMPAIGN, languages: ['de' as const], notices: {} }
    expect((await addDefaultNotices(german, writeDefault)).notices).toEqual({ de: usual.de })
  })
})
