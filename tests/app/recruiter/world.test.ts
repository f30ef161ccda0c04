// @vitest-environment jsdom
import '../../support/device'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createRecruiterWorld } from '../../../src/app/recruiter/world'
import { typedPassphrase } from '../../../src/app/shared/gate-screen'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import type { Offline } from '../../../src/domain/device/offline'
import { readInvitation } from '../../../src/services/campaign/invitation'
import { createIdentity } from '../../../src/services/seal/keyring'
import { startLanguage } from '../../../src/ui/i18n'
import { NOW } from '../../support/small-form'

vi.mock('../../../src/services/seal/seal.worker?worker', () => ({ default: vi.fn() }))

const offline: Offline = { watch: () => undefined, takeOver: async () => 'nothing-waits', missingFiles: async () => [] }
const { actor, deleteDue, world } = createRecruiterWorld(offline)
let draft: Campaign
beforeAll(async () => {
  await startLanguage('de')
  draft = { ...world.campaigns.create(), title: 'Empfang' }
})

describe('the recruiter’s side of this device', () => {
  it('lists a campaign that was saved, and tells whoever shows the list', async () => {
    let told = 0
    const unsubscribe = world.campaigns.subscribe(() => void (told += 1))
    expect((await world.campaigns.save(draft)).type).toBe('Saved')
    unsubscribe()
    expect(told).toBe(1)
    expect((await world.campaigns.home()).campaigns.map(({ campaign }) => campaign.title)).toEqual(['Empfang'])
  })
  it('invites to the address that it was opened under, without an own notice where none was written', async () => {
    const { recipient } = await createIdentity()
    const link = await world.invitations.link({ ...draft, recipient, opened: { at: NOW, recipient } }, 'own-device')
    expect(link).toMatch(/^http:\/\/localhost(:\d+)?\/#c=/)
    const invitation = readInvitation(link.replace(/^.*#c=/, ''))
    expect(invitation).toMatchObject({ mode: 'own-device', campaign: { id: draft.id, title: 'Empfang' } })
  })
  it('asks from the built-in bank with its keys, where the campaign chose no other', () => {
    const { bank, keys } = world.assessment.asked(draft)
    expect([...bank.items.keys()].filter((id) => !keys.has(id))).toEqual([])
    expect(world.assessment.builtIn.length).toBeGreaterThan(0)
  })
  it('suggests a passphrase that is strong enough, another one each time', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => world.encryptionKeys.suggestPassphrase('de')))
    expect([one === other, world.encryptionKeys.isStrongEnough(one ?? '')]).toEqual([false, true])
  })
  it('opens the vault with what opened the gate, once, and only the vault of that campaign', () => {
    typedPassphrase.keep('ffffffffffffffff', 'fremd')
    expect(world.vault.presentTyped(draft)).toBe(false)
    typedPassphrase.keep(draft.id, 'richtig')
    expect([world.vault.presentTyped(draft), world.vault.presentTyped(draft)]).toEqual([true, false])
  })
  it('shows nothing of a vault before one is open', () => {
    actor.start()
    expect(world.vault.current()).toBeUndefined()
  })
  it('[R5] says at the start whether the date is to be trusted, and deletes nothing that is not due', async () => {
    await deleteDue()
    expect(await world.campaigns.home()).toMatchObject({ campaigns: { length: 1 }, unfinished: 0, deletions: [] })
  })
})
