// @vitest-environment node
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { readInvitation, writeInvitation } from '../../../src/services/campaign/invitation'
import { createIdentity } from '../../../src/services/seal/keyring'
import { CAMPAIGN } from '../../support/stores'

let campaign: Campaign
let identity: string
beforeAll(async () => {
  const made = await createIdentity()
  identity = made.identity
  campaign = { ...CAMPAIGN, recipient: made.recipient, opened: { at: 1, recipient: made.recipient }, notices: {} }
})

describe('the link that makes a device collect for a campaign', () => {
  it('brings the campaign over as it is, umlauts included', () => {
    const title = 'Empfang „Büro“ & Küche ñ 🙂'
    const read = readInvitation(writeInvitation({ mode: 'kiosk', campaign: { ...campaign, title } }))
    expect(read).toMatchObject({ type: 'Invitation', mode: 'kiosk', campaign: { title, id: campaign.id } })
  })
  it('of an own bank says which one, and promises no feedback at once: the keys do not come along', () => {
    const bank = { digest: 'ab'.repeat(16), title: 'Unsere Fragen', version: '3', languages: ['de'] as const }
    const own: Campaign = { ...campaign, bank, feedback: 'at-once' }
    const read = readInvitation(writeInvitation({ mode: 'own-device', campaign: own }))
    expect(read).toMatchObject({ campaign: { bank, feedback: 'later' } })
    expect(readInvitation(writeInvitation({ mode: 'own-device', campaign }))).toMatchObject({
      campaign: { feedback: campaign.feedback },
    })
  })
  it('does not bring along which devices the firm has, nor believes a link that says so', () => {
    const devices = [{ key: `B${'Xy9-_'.repeat(17)}Q`, at: 1 }]
    const read = readInvitation(writeInvitation({ mode: 'kiosk', campaign: { ...campaign, devices } }))
    expect(read.type === 'Invitation' && read.campaign.devices).toBeUndefined()
  })
  it('fits into a code that a phone reads from a wall', () => {
    // ISO/IEC 18004, table 7: version 20-M holds 666 bytes; leaving 200 for the address and longer names.
    expect(writeInvitation({ mode: 'own-device', campaign }).length).toBeLessThan(466)
  })
  it('with any sign changed, or cut anywhere, is refused', () => {
    const text = writeInvitation({ mode: 'own-device', campaign })
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'z', '0', '-'), (at, sign) => {
        fc.pre(text[at] !== sign && at > 1)
        expect(readInvitation(text.slice(0, at) + sign + text.slice(at + 1)).type).toBe('Damaged')
        expect(readInvitation(text.slice(0, at)).type).not.toBe('Invitation')
      }),
    )
  })
  it('with a private key in it, plain or packed, is refused', () => {
    expect(readInvitation(identity).type).toBe('Secret')
    const packed = writeInvitation({ mode: 'kiosk', campaign: { ...campaign, title: identity } })
    expect(readInvitation(packed).type).toBe('Secret')
  })
  it('of a later version says so', () => {
    const text = writeInvitation({ mode: 'kiosk', campaign })
    expect(readInvitation(`Ag${text.slice(2)}`).type).toBe('Newer')
  })
  it('of a campaign that has not opened is no invitation', () => {
    const draft = { ...campaign, opened: undefined }
    expect(() => writeInvitation({ mode: 'kiosk', campaign: draft })).toThrow(TypeError)
  })
  it.each(['', 'x', '!!!', 'A'.repeat(20_000)])('nonsense %# is refused', (text) => {
    expect(readInvitation(text).type).toBe('Damaged')
  })
})
