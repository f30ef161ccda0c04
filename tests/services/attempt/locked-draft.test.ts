// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { createLockedDraft } from '../../../src/services/attempt/locked-draft'
import { createTransfer } from '../../../src/services/attempt/transfer'
import { attemptAt, smallBank } from '../../support/small-form'
import { Browser, Disk, makeNewer, type Contents } from '../../support/stores'

const attempt = attemptAt(
  { at: 'question', section: 0, question: 1 },
  { responses: { li1: { type: 'choice', option: 'b' } } },
)
const plain = encodeAttempt(attempt)

/** A browser's two databases; a new one over the same contents is a reload. */
function device(draft: Contents = new Map(), keys: Contents = new Map(), lives?: number) {
  const browser = new Browser(new Disk(), lives)
  const locked = createLockedDraft(browser.store(draft), browser.store(keys))
  return { browser, draft, keys, locked }
}
async function written() {
  const own = device()
  await own.locked.write('attempt', plain)
  return own
}
const textIn = (contents: Contents) =>
  [...contents.values()]
    .flatMap((value) => Object.values(Object((value as { data?: object }).data)))
    .map((part) => (part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : JSON.stringify(part)))
    .join()

describe('a draft that lies encrypted', () => {
  it('comes back as it was, also after a reload', async () => {
    const { draft, keys, locked } = await written()
    expect(await locked.read('attempt')).toEqual({ type: 'Value', value: plain })
    expect(await device(draft, keys).locked.read('attempt')).toEqual({ type: 'Value', value: plain })
  })
  it('[C8] shows no item, no answer and no place to somebody who reads the disk', async () => {
    const { draft } = await written()
    for (const word of ['li1', 'choice', 'question', attempt.form.id]) expect(textIn(draft)).not.toContain(word)
  })
  it('is one write for each answer, after the one for the key', async () => {
    const { browser, locked } = await written()
    expect(browser.writes).toBe(2)
    for (let n = 0; n < 5; n += 1) await locked.write('attempt', plain)
    expect(browser.writes).toBe(7)
  })
  it('has a key that cannot be taken out of the browser', async () => {
    const { keys } = await written()
    const { key } = (keys.get('attempt') as { data: { key: CryptoKey } }).data
    expect([key.extractable, key.algorithm.name]).toEqual([false, 'AES-GCM'])
  })
  it('takes its key with it: what was read from the disk before cannot be opened any more', async () => {
    const { draft, keys, locked } = await written()
    const older = new Map(draft)
    await locked.remove('attempt')
    expect([draft.size, keys.size]).toEqual([0, 0])
    expect(await device(older, keys).locked.read('attempt')).toEqual({ type: 'Value', value: older.get('attempt') })
  })
  it('is never encrypted twice under the same number', async () => {
    const { draft, locked } = await written()
    const before = textIn(draft)
    await locked.write('attempt', plain)
    expect(textIn(draft)).not.toBe(before)
  })
  it('has a key of its own for every attempt, also where one is put aside', async () => {
    const { draft, keys, locked } = await written()
    const transfer = createTransfer(locked, async () => smallBank)
    expect([await transfer.lock(), [...draft.keys()], [...keys.keys()]]).toEqual([
      true,
      [`moved:${attempt.id}`],
      [`moved:${attempt.id}`],
    ])
    expect(await transfer.takeBack()).toBe(true)
    expect(await locked.read('attempt')).toEqual({ type: 'Value', value: plain })
  })
  it('never takes over the key of the one before, also where a killed browser has left it', async () => {
    const { draft, keys } = await written()
    const left = (keys.get('attempt') as { data: { key: CryptoKey } }).data.key
    draft.clear()
    const { locked } = device(draft, keys)
    await locked.read('attempt')
    await locked.write('attempt', plain)
    expect((keys.get('attempt') as { data: { key: CryptoKey } }).data.key).not.toBe(left)
    expect(await device(draft, keys).locked.read('attempt')).toEqual({ type: 'Value', value: plain })
  })
  it('leaves what is sealed already as it is', async () => {
    const { draft, locked } = device()
    const pending = { kind: 'kontor-pending', version: 1, data: {} }
    await locked.write('pending:a1', pending)
    expect([draft.get('pending:a1'), await locked.read('pending:a1')]).toEqual([
      pending,
      { type: 'Value', value: pending },
    ])
  })
})

describe('a draft from before', () => {
  it('in plain is read, and encrypted when it is written next', async () => {
    const { draft, locked } = device(new Map([['attempt', plain]]))
    expect(await locked.read('attempt')).toEqual({ type: 'Value', value: plain })
    await locked.write('attempt', plain)
    expect(textIn(draft)).not.toContain('li1')
  })
  it('by a later Kontor is given out as it lies there', async () => {
    const { draft, locked } = await written()
    makeNewer(draft, 'attempt')
    expect(await locked.read('attempt')).toEqual({ type: 'Value', value: draft.get('attempt') })
  })
})

describe('a key that is not there', () => {
  it('because it cannot be read now: unreadable once, and nothing lost', async () => {
    const { draft, keys } = await written()
    const { browser, locked } = device(draft, keys)
    browser.fail(keys, { on: 'read', times: 1 })
    expect(await locked.read('attempt')).toEqual({ type: 'Unreadable', reason: 'silent' })
    expect(await locked.read('attempt')).toEqual({ type: 'Value', value: plain })
  })
  it.each([
    ['cannot be read', (browser: Browser, keys: Contents) => browser.fail(keys, { on: 'read' })],
    ['is by a later Kontor', (_: Browser, keys: Contents) => makeNewer(keys, 'attempt')],
  ] as const)('because it %s for ever: it is not replaced, and nothing is written', async (_, spoil) => {
    const { draft, keys } = await written()
    const before = new Map(draft)
    const { browser, locked } = device(draft, keys)
    spoil(browser, keys)
    const key = keys.get('attempt')
    expect((await locked.read('attempt')).type).toBe('Unreadable')
    expect((await locked.write('attempt', plain)).type).toBe('NotKept')
    expect([keys.get('attempt'), draft]).toEqual([key, before])
  })
  it('because the disk is full: nothing is written that could not be read again', async () => {
    const { browser, draft, keys, locked } = device()
    browser.refuses.set(keys, 'full')
    expect(await locked.write('attempt', plain)).toEqual({ type: 'NotKept', reason: 'full' })
    expect(draft.size).toBe(0)
  })
  it('because the page has no https: said, and nothing is written in plain', async () => {
    const draft: Contents = new Map()
    const browser = new Browser(new Disk())
    const locked = createLockedDraft(browser.store(draft), browser.store(new Map()), () => false)
    expect(await locked.write('attempt', plain)).toEqual({ type: 'NotKept', reason: 'insecure' })
    expect(draft.size).toBe(0)
  })
})

describe('a browser that is killed', () => {
  it.each([0, 1, 2, 3])(
    'after %i writes: what was kept is there, and what is left opens nothing else',
    async (lives) => {
      const [draft, keys]: [Contents, Contents] = [new Map(), new Map()]
      const { browser, locked } = device(draft, keys, lives)
      void locked
        .write('attempt', plain)
        .then(() => locked.write('attempt', plain).then(() => locked.remove('attempt')))
      while (browser.writes <= lives) await new Promise((resolve) => setImmediate(resolve))
      const read = await device(draft, keys).locked.read('attempt')
      expect(read).toEqual({ type: 'Value', value: draft.has('attempt') ? plain : null })
    },
  )
})
