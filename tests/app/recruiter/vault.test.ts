// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from 'xstate'
import { createVaultAccess } from '../../../src/app/recruiter/vault'
import { bank } from '../../../src/bank/full'
import { keys } from '../../../src/bank/full-keys'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { readBundle } from '../../../src/domain/submission/bundle'
import { encodeSubmission } from '../../../src/domain/submission/submission'
import { packBody } from '../../../src/services/seal/envelope'
import { createIdentity } from '../../../src/services/seal/keyring'
import { seal } from '../../../src/services/seal/seal'
import { createDeviceKey, signed } from '../../../src/services/seal/signature'
import { unsealer } from '../../../src/services/seal/unseal'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { createErasure } from '../../../src/services/vault/erasure'
import { simulatedSubmission } from '../../support/people'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const NOW = Date.UTC(2026, 5, 1)
let identity = ''
let recipient = ''
let campaign: Campaign
let sealed: readonly Uint8Array<ArrayBuffer>[]
beforeAll(async () => {
  ;({ identity, recipient } = await createIdentity())
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
  const device = await createDeviceKey()
  sealed = await Promise.all(
    ['1'.repeat(16), '2'.repeat(16)].map(async (id) => {
      const body = packBody(JSON.stringify(encodeSubmission(simulatedSubmission(campaign, id, NOW))))
      return new Uint8Array(await seal(await signed(device, recipient, body), recipient))
    }),
  )
})

async function setUp(typed?: string) {
  const disk = new Disk()
  const browser = new Browser(disk)
  const [box, campaigns, cache] = [browser.box(), browser.campaigns(), browser.store(disk.cache)]
  await campaigns.save(campaign)
  await campaigns.addKeyring(campaign.id, new TextEncoder().encode('keyring'))
  for (const bytes of sealed) await createSealedBox(box, campaign.id).add(bytes)
  let lose = () => undefined as void
  const made = createVaultAccess({
    box,
    cache,
    campaigns,
    erasure: createErasure({
      campaigns,
      box,
      cache,
      submissionCount: browser.submissionCount(),
      now: () => NOW,
      built: 0,
    }),
    asked: () => ({ bank, keys }),
    now: () => NOW,
    takeTyped: (id) => (id === campaign.id ? typed : undefined),
    keyrings: {
      lock: () => Promise.reject(new Error('Not asked for here')),
      open: async (_, passphrase) =>
        passphrase === 'richtig' ? { type: 'Keyring', identity, recipient, created: '' } : { type: 'WrongPassphrase' },
    },
    unsealer: (own, to) => {
      const open = unsealer(own, to)
      return { open: (records) => Promise.all(records.map(({ bytes }) => open(bytes))), close: () => undefined }
    },
    lockFor: (_, onlost) => {
      lose = onlost
      return { claim: async () => 'held' }
    },
  })
  made.actor.start()
  return { ...made, browser, disk, lose: () => lose() }
}
async function opened() {
  const made = await setUp()
  made.access.present(campaign, 'richtig')
  made.access.send({ type: 'UNLOCK' })
  await waitFor(made.actor, (snapshot) => snapshot.matches({ open: { work: 'ready' } }))
  return made
}

describe('the way to the vault', () => {
  it('opens with the passphrase that was presented, and lists who has handed in', async () => {
    const { access } = await opened()
    expect(access.current()?.campaign.id).toBe(campaign.id)
    expect(access.current()?.summary.rows).toBe(2)
  })
  it('stays shut with another passphrase', async () => {
    const { access, actor } = await setUp()
    access.present(campaign, 'falsch')
    access.send({ type: 'UNLOCK' })
    await waitFor(actor, (snapshot) => snapshot.context.refusal !== undefined)
    expect(access.current()).toBeUndefined()
  })
  it('closes when another tab takes the campaign', async () => {
    const { access, actor, lose } = await opened()
    lose()
    await waitFor(actor, (snapshot) => !snapshot.matches('open'))
    expect(access.current()).toBeUndefined()
  })
  it.each(['cannot be read', 'cannot be written'] as const)(
    'a note that is being typed is there after the next opening, also where its record %s while locking',
    async (what) => {
      const { access, actor, browser, disk } = await opened()
      const [rid = ''] = access.current()?.summary.rids ?? []
      access.draftNote(rid, 'Ruft Dienstag an')
      for (const place of [disk.box, disk.boxCopies])
        browser.fail(place, { on: what === 'cannot be read' ? 'read' : 'write', key: /^p:/ })
      access.send({ type: 'LOCK' })
      await waitFor(actor, (snapshot) => snapshot.matches('locked'))
      expect(access.current()).toBeUndefined()
      browser.heal()
      access.present(campaign, 'richtig')
      access.send({ type: 'UNLOCK' })
      await waitFor(actor, (snapshot) => snapshot.matches({ open: { work: 'ready' } }))
      expect(await access.current()?.record(rid)).toMatchObject({ record: { draft: 'Ruft Dienstag an' } })
    },
  )
  it('a note that is being typed about somebody who is erased meanwhile is not kept', async () => {
    const { access, actor, disk } = await opened()
    const [rid = ''] = access.current()?.summary.rids ?? []
    access.draftNote(rid, 'Ruft Dienstag an')
    await access.current()?.erase(new Set([rid]))
    access.send({ type: 'LOCK' })
    await waitFor(actor, (snapshot) => snapshot.matches('locked'))
    expect([...disk.box.keys()].filter((key) => key.startsWith('p:'))).toEqual([])
  })
  it('opens with what was typed at the gate, and asks where nothing was', async () => {
    const { access, actor } = await setUp('richtig')
    expect(access.presentTyped(campaign)).toBe(true)
    access.send({ type: 'UNLOCK' })
    await waitFor(actor, (snapshot) => snapshot.matches({ open: { work: 'ready' } }))
    expect((await setUp()).access.presentTyped(campaign)).toBe(false)
  })
  it('gives every sealed original out and counts on the way', async () => {
    const { access } = await opened()
    const counts: number[] = []
    const { texts, isAll } = await access.sealedBundles((done) => counts.push(done), new AbortController().signal)
    const bundle = readBundle(texts[0] ?? '')
    expect(isAll).toBe(true)
    expect(bundle.type === 'Records' && bundle.records.length).toBe(2)
    expect(counts.at(-1)).toBe(2)
  })
})
