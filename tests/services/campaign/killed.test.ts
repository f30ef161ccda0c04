// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import { createBackups } from '../../../src/services/campaign/backup'
import { createErasure } from '../../../src/services/vault/erasure'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

/** A browser that is killed at any write while a campaign is saved, gets its key, or comes back from a backup. */

const ID = CAMPAIGN.id
const RECIPIENT = `age1${'q'.repeat(58)}`
const KEY = new Uint8Array([1, 2, 3])
const OPENED: Campaign = { ...CAMPAIGN, recipient: RECIPIENT, opened: { at: 1, recipient: RECIPIENT } }
const RECORD = new Uint8Array([7, 7])
const MOST_WRITES = 24

function backupsOn(browser: Browser, key = KEY) {
  const [campaigns, box, cache] = [browser.campaigns(), browser.box(), browser.store(browser.disk.cache)]
  return createBackups({
    campaigns,
    box,
    cache,
    erasure: createErasure({
      campaigns,
      box,
      cache,
      submissionCount: browser.submissionCount(),
      now: () => 9,
      built: 0,
    }),
    ownBanks: createOwnBanks(browser.core()),
    keyrings: { lock: async () => key } as never,
    forgetOpened: async () => true,
    now: () => 5,
  })
}
/** What happens until the browser is gone; what would come afterwards never comes. */
async function until(browser: Browser, work: (browser: Browser) => Promise<unknown>) {
  let isDone = false
  void work(browser).then(() => (isDone = true))
  while (!isDone && browser.writes <= browser.lives) await new Promise((resolve) => setImmediate(resolve))
}
/** Every number of writes that a browser may live for. */
const LIVES = Array.from({ length: MOST_WRITES }, (_, lives) => lives)

async function backupFile(): Promise<File> {
  const browser = new Browser(new Disk())
  await browser.campaigns().save(OPENED)
  await browser.campaigns().addKeyring(ID, KEY)
  await browser.campaigns().addTombstones(ID, [{ rid: 'gone', what: 'erased', at: 2 }])
  await browser.campaigns().changeDue(ID, { kept: 77 })
  await browser.box().put(`p:${ID}:kept`, RECORD)
  const written = await backupsOn(browser).backupOf(OPENED)
  return new File([written.type === 'Backup' ? written.text : ''], 'backup.json')
}

describe('killed at any write', () => {
  it.each(LIVES)('%i: a campaign that is saved is the older or the newer one', async (lives) => {
    const disk = new Disk()
    await new Browser(disk).campaigns().save(OPENED)
    const read = await new Browser(disk).campaign()
    await until(new Browser(disk, lives), (killed) => killed.campaigns().save({ ...OPENED, ...read, title: 'Neu' }))
    expect([CAMPAIGN.title, 'Neu']).toContain((await new Browser(disk).campaign())?.title)
  })
  it.each(LIVES)('%i: a backup that is restored is restored by the next try, and replaces nothing', async (lives) => {
    const [disk, file] = [new Disk(), await backupFile()]
    await until(new Browser(disk, lives), (killed) => backupsOn(killed).restore(file))
    const browser = new Browser(disk)
    expect(['restored', 'mended', 'there-already']).toContain(await backupsOn(browser).restore(file))
    const campaigns = browser.campaigns()
    expect(await campaigns.find(ID)).toMatchObject({ data: { opened: { recipient: RECIPIENT } } })
    expect(await campaigns.keyrings(ID)).toEqual({ type: 'Found', keyrings: [KEY] })
    expect(await campaigns.due(ID)).toMatchObject({ data: { kept: 77 } })
    const erased = await campaigns.erased(ID)
    expect(erased.type === 'Found' && [...erased.data.keys()]).toEqual(['gone'])
    expect(await browser.box().get(`p:${ID}:kept`)).toEqual({ type: 'Bytes', bytes: RECORD })
  })
  it.each(LIVES)(
    '%i: a key that two tabs make has a keyring that can be backed up, and once open it stays',
    async (lives) => {
      const disk = new Disk()
      await new Browser(disk).campaigns().save(CAMPAIGN)
      const draft = (await new Browser(disk).campaign()) ?? CAMPAIGN
      const { signal } = new AbortController()
      await until(new Browser(disk, lives), (killed) =>
        Promise.all([
          backupsOn(killed, new Uint8Array([4])).makeKey(draft, 'eins', signal),
          backupsOn(killed, new Uint8Array([5])).makeKey(draft, 'zwei', signal),
        ]),
      )
      // Both are gone; somebody makes a key once more, and opens the campaign with it.
      const browser = new Browser(disk)
      const here = (await browser.campaign()) ?? draft
      expect(await backupsOn(browser).makeKey(here, 'drei', signal)).toBe('made')
      expect(await browser.campaigns().findKeyring(ID)).toEqual({ type: 'Bytes', bytes: KEY })
      const made = (await browser.campaign()) ?? draft
      await browser.campaigns().save({ ...made, opened: { at: 9, recipient: made.recipient ?? '' } })
      // A tab of before that comes back with what it read then.
      expect(await backupsOn(browser, new Uint8Array([6])).makeKey(draft, 'vier', signal)).toBe('opened')
      expect(await browser.campaigns().keyrings(ID)).toEqual({ type: 'Found', keyrings: [KEY] })
    },
  )
})
