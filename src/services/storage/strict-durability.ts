/**
 * Browsers report a write as done before it is on the disk, unless asked. Sealed submissions, keys and campaigns ask.
 * localforage has no option for it, so the transactions of the named databases are given theirs here.
 */

const strict = new Set<string>()
let isTaught = false

/** @param database name; every later readwrite transaction of it is flushed to the disk before it counts as done */
export function writeStrictly(database: string): void {
  strict.add(database)
  if (isTaught || typeof IDBDatabase === 'undefined') return
  isTaught = true
  const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value
  if (typeof original !== 'function') return
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const asked =
      mode === 'readwrite' && strict.has(this.name) ? { durability: 'strict' as const, ...options } : options
    return original.call(this, stores, mode, asked)
  }
}
