// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createEncryptionKeys } from '../../../src/app/recruiter/encryption-keys'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import { createBackups } from '../../../src/services/campaign/backup'
import { createFollowers } from '../../../src/services/storage/followers'
import { createMirroredStore } from '../../../src/services/storage/mirrored-store'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const NOW = Date.UTC(2026, 5, 1)
const PASSPHRASE = 'eins zwei drei vier fünf sechs'

/** The keyring without its slow lock: what locks it has its own tests. */
function setUp(disk = new Disk()) {
  const browser = new Browser(disk)
  const campaigns = browser.campaigns()
  const files: { readonly name: string; readonly text: string }[] = []
  const backups = createBackups({
    campaigns,
    ownBanks: createOwnBanks(createMirroredStore(browser.store(disk.core), browser.mirror(disk.coreCopies))),
    keyrings: {
      lock: async (identity) => new TextEncoder().encode(`locked ${identity}`),
      open: async (keyring, passphrase) => {
        const identity = new TextDecoder().decode(keyring).replace('locked ', '')
        if (passphrase !== PASSPHRASE) return { type: 'WrongPassphrase' }
        const { recipient } = (await browser.campaign()) ?? {}
        return { type: 'Keyring', identity, recipient: recipient ?? '', created: '' }
      },
    },
    box: browser.box(),
    cache: browser.store(disk.cache),
    erasure: { erase: async () => true },
    forgetOpened: async () => undefined,
    now: () => NOW,
  })
  const followers = createFollowers<'campaigns'>()
  let drawn = 0
  const keys = createEncryptionKeys({
    backups,
    campaigns,
    wordsOf: async (language) => Array.from({ length: 7776 }, (_, index) => `${language}${index}`),
    random: (count) => Uint32Array.from({ length: count }, () => (drawn += 1_234)),
    saveFile: (name, _type, text) => files.push({ name, text }),
    followers,
  })
  return { browser, campaigns, keys, files, followers }
}
const never = new AbortController().signal
const fileOf = ({ name, text }: { readonly name: string; readonly text: string }) => new File([text], name)

describe('the encryption key of a campaign', () => {
  it('has a passphrase from the words of the reader’s language that is strong enough', async () => {
    const { keys } = setUp()
    const passphrase = await keys.suggestPassphrase('en')
    expect(passphrase).toMatch(/^en\d+/)
    expect([keys.isStrongEnough(passphrase), keys.isStrongEnough('kurz')]).toEqual([true, false])
  })
  it('is made once, and then known to be here', async () => {
    const { browser, campaigns, keys } = setUp()
    await campaigns.save(CAMPAIGN)
    expect(await keys.hasKeyring(CAMPAIGN.id)).toBe(false)
    expect(await keys.make((await browser.campaign()) ?? CAMPAIGN, PASSPHRASE, never)).toBe('made')
    expect(await keys.hasKeyring(CAMPAIGN.id)).toBe(true)
  })
  it('goes into a backup that opens the campaign with its passphrase only', async () => {
    const { browser, campaigns, keys, files } = setUp()
    await campaigns.save(CAMPAIGN)
    await keys.make((await browser.campaign()) ?? CAMPAIGN, PASSPHRASE, never)
    const campaign = (await browser.campaign()) ?? CAMPAIGN
    await keys.saveBackup(campaign)
    const [backup = { name: '', text: '' }] = files
    expect(await keys.testBackup(campaign, fileOf(backup), 'falsch')).toBe('wrong-passphrase')
    expect((await browser.campaign())?.opened).toBeUndefined()
    expect(await keys.testBackup(campaign, fileOf(backup), PASSPHRASE)).toBe('opened')
    expect((await browser.campaign())?.opened?.at).toBe(NOW)
  })
  it('comes back from its backup on a device that knows nothing of the campaign', async () => {
    const before = setUp()
    await before.campaigns.save(CAMPAIGN)
    await before.keys.make((await before.browser.campaign()) ?? CAMPAIGN, PASSPHRASE, never)
    await before.keys.saveBackup((await before.browser.campaign()) ?? CAMPAIGN)
    const [backup = { name: '', text: '' }] = before.files
    const after = setUp()
    expect(await after.keys.restore(fileOf(backup))).toBe('restored')
    expect(await after.keys.hasKeyring(CAMPAIGN.id)).toBe(true)
    expect(await after.keys.restore(fileOf(backup))).toBe('there-already')
  })
  it('without one nothing is saved', async () => {
    const { keys, files } = setUp()
    expect(await keys.saveBackup(CAMPAIGN)).toEqual({ type: 'NotWritten', why: 'no-key' })
    expect(files).toEqual([])
  })
})
