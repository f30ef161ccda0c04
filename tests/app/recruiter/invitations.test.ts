// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { createInvitations } from '../../../src/app/recruiter/invitations'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { readInvitation } from '../../../src/services/campaign/invitation'
import { createIdentity } from '../../../src/services/seal/keyring'
import { CAMPAIGN } from '../../support/stores'

let campaign: Campaign
beforeAll(async () => {
  const { recipient } = await createIdentity()
  campaign = { ...CAMPAIGN, recipient, opened: { at: 1, recipient } }
})

const words = Array.from({ length: 7776 }, (_, index) => `w${index}`)
const invitations = createInvitations({
  address: 'https://example.org/kontor/',
  writeDefault: async (_, language) => (language === 'de' ? 'Hinweis' : 'Usual notice'),
  wordsOf: async () => words,
})

describe('inviting a device', () => {
  it('is a link to this app that brings the campaign and the notices in own words', async () => {
    const [address, invitation = ''] = (await invitations.link(campaign, 'kiosk')).split('#c=')
    expect(address).toBe('https://example.org/kontor/')
    expect(readInvitation(invitation)).toMatchObject({
      type: 'Invitation',
      mode: 'kiosk',
      campaign: { id: campaign.id, notices: { en: 'Notice' } },
    })
  })
  it('is compared by five words', async () => {
    const said = await invitations.fiveWords(campaign.recipient ?? '', 'de')
    expect(said).toMatch(/^(w\d+\s){4}w\d+$/)
  })
})
