// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createBanks } from '../../../src/app/workshop/banks'
import { blankBank } from '../../../src/domain/authoring/blank'
import { createBankStore } from '../../../src/services/banks/bank-store'
import { Browser, Disk } from '../../support/stores'

const own = blankBank('Eigene', 'Ayla')

function setUp() {
  const disk = new Disk()
  const banks = createBanks({
    store: createBankStore(new Browser(disk).store(disk.draft)),
    builtIn: blankBank('Kontor', 'Kontor'),
    newId: () => 'a1b2c3d4',
    today: () => '2026-11-24',
  })
  return { disk, banks }
}

describe('own banks in the workshop', () => {
  it('are read as they were saved', async () => {
    const { banks } = setUp()
    expect(await banks.save('one', own)).toBe('kept')
    expect(await banks.read('one')).toEqual(own)
  })
  it('that cannot be read are listed and not opened', async () => {
    const { disk, banks } = setUp()
    disk.draft.set('one', { kind: 'something-else' })
    expect((await banks.list()).map(({ id, type }) => [id, type])).toEqual([['one', 'Unreadable']])
    expect(await banks.read('one')).toBeUndefined()
  })
  it('are gone after they were removed', async () => {
    const { banks } = setUp()
    await banks.save('one', own)
    expect(await banks.remove('one')).toBe(true)
    expect(await banks.read('one')).toBeUndefined()
  })
})
