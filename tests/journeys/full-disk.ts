import type { Page } from '@playwright/test'

/** Until the next reload the place for sealed submissions takes nothing. */
export const fillDisk = (page: Page) =>
  page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.transaction.db.name === 'kontor-box') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, given)
    }
  })
