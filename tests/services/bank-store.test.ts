// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { blankBank, withBlankItem } from '../../src/domain/bank/blank'
import { createBankStore } from '../../src/services/bank-store'
import { Browser, Disk } from '../support/stores'

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
    expect(await store.save('one', unfinished)).toBe(true)
    expect(await store.save('two', blankBank('Leer', 'Ayla'))).toBe(true)
    expect(await store.read('one')).toEqual({ type: 'Bank', id: 'one', bank: unfinished })
    expect((await store.list()).map(({ id, type }) => [id, type])).toEqual([
      ['one', 'Bank'],
      ['two', 'Bank'],
    ])
    expect(await store.remove('one')).toBe(true)
    expect(await store.read('one')).toBeUndefined()
  })
  it('are never dropped because this version cannot read them', async () => {
    const { store, disk } = setUp()
    disk.draft.set('later', { kind: 'kontor-own-bank', version: 2, data: { new: true } })
    disk.draft.set('broken', 'x')
    expect(await store.list()).toEqual([
      { type: 'Unreadable', id: 'later', stored: { kind: 'kontor-own-bank', version: 2, data: { new: true } } },
      { type: 'Unreadable', id: 'broken', stored: 'x' },
    ])
  })
  it('say so when the disk is full', async () => {
    const { store, disk, browser } = setUp()
    browser.refuses.set(disk.draft, 'full')
    expect(await store.save('one', unfinished)).toBe(false)
  })
})
