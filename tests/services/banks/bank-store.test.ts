// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { blankBank, withBlankItem } from '../../../src/domain/authoring/blank'
import { createBankStore } from '../../../src/services/banks/bank-store'
import bankOne from '../../fixtures/bank-v1.json'
import bankTwo from '../../fixtures/bank-v2.json'
import { Browser, Disk } from '../../support/stores'

const setUp = () => {
  const disk = new Disk()
  const browser = new Browser(disk)
  return { disk, browser, store: createBankStore(browser.store(disk.draft)) }
}
/** Its words are still to be written. */
const unfinished = withBlankItem(blankBank('Unsere Fragen', 'Ayla'), 'conflict', 'choice', '2026-11-25').bank

describe('banks that are being written', () => {
  it('are found again, finished or not', async () => {
    const { store } = setUp()
    expect(await store.save('one', unfinished)).toBe('kept')
    expect(await store.save('two', blankBank('Leer', 'Ayla'))).toBe('kept')
    expect(await store.read('one')).toEqual({ type: 'Bank', id: 'one', bank: unfinished })
    expect((await store.list()).map(({ id, type }) => [id, type])).toEqual([
      ['one', 'Bank'],
      ['two', 'Bank'],
    ])
    expect(await store.remove('one')).toBe(true)
    expect(await store.read('one')).toBeUndefined()
  })
  it('of version 1 are read as they are written now', async () => {
    const { store, disk } = setUp()
    disk.draft.set('old', { kind: 'kontor-own-bank', version: 1, data: bankOne.data })
    expect(await store.read('old')).toEqual({ type: 'Bank', id: 'old', bank: bankTwo.data })
  })
  it('are never dropped because this version cannot read them', async () => {
    const { store, disk } = setUp()
    disk.draft.set('later', { kind: 'kontor-own-bank', version: 3, data: { new: true } })
    disk.draft.set('broken', 'x')
    expect(await store.list()).toEqual([
      { type: 'Unreadable', id: 'later', stored: { kind: 'kontor-own-bank', version: 3, data: { new: true } } },
      { type: 'Unreadable', id: 'broken', stored: 'x' },
    ])
  })
  it('are never written so that they could not be read again', async () => {
    const { store, disk } = setUp()
    await store.save('one', unfinished)
    expect(await store.save('one', { ...unfinished, title: 'x'.repeat(121) })).toBe('not-kept')
    expect(await createBankStore(new Browser(disk).store(disk.draft)).read('one')).toMatchObject({ type: 'Bank' })
  })
  it('in two tabs: whoever comes second overwrites nothing', async () => {
    const { store: mine, disk } = setUp()
    const yours = createBankStore(new Browser(disk).store(disk.draft))
    await mine.save('one', unfinished)
    await Promise.all([mine.read('one'), yours.read('one')])
    expect(await mine.save('one', { ...unfinished, version: '1-1', author: 'Ich' })).toBe('kept')
    expect(await yours.save('one', { ...unfinished, version: '1-1', author: 'Du' })).toBe('elsewhere')
    // A look at the list is no look at the bank.
    await yours.list()
    expect(await yours.save('one', { ...unfinished, version: '1-1', author: 'Du' })).toBe('elsewhere')
    expect(await mine.read('one')).toMatchObject({ bank: { author: 'Ich' } })
    await yours.read('one')
    expect(await yours.save('one', { ...unfinished, version: '1-2', author: 'Du' })).toBe('kept')
    await yours.remove('one')
    expect(await mine.save('one', { ...unfinished, version: '1-3' })).toBe('elsewhere')
    expect(disk.draft.has('one')).toBe(false)
  })
  it('saved twice in a hurry are saved twice', async () => {
    const { store } = setUp()
    const saved = [store.save('one', unfinished), store.save('one', { ...unfinished, version: '1-1' })]
    expect(await Promise.all(saved)).toEqual(['kept', 'kept'])
    expect(await store.read('one')).toMatchObject({ bank: { version: '1-1' } })
  })
  it('say so when the disk is full', async () => {
    const { store, disk, browser } = setUp()
    browser.refuses.set(disk.draft, 'full')
    expect(await store.save('one', unfinished)).toBe('not-kept')
  })
})
