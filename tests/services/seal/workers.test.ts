// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { packBody } from '../../../src/services/seal/envelope'
import { readHeader } from '../../../src/services/seal/header'
import { createIdentity, lockKeyring } from '../../../src/services/seal/keyring'
import { createKeyringWorker } from '../../../src/services/seal/keyring-worker'
import { seal } from '../../../src/services/seal/seal'
import { createDeviceKey, signed } from '../../../src/services/seal/signature'
import { createUnsealWorker } from '../../../src/services/seal/unseal-worker'

/** A worker as the page sees it. What it is asked goes to `answer`; without one it stays silent. */
class PageSide {
  onmessage: ((event: { data: unknown }) => void) | undefined
  onerror: (() => void) | undefined
  onmessageerror: (() => void) | undefined
  readonly asked: unknown[] = []
  isTerminated = false
  constructor(readonly answer: (data: unknown) => void = () => undefined) {}
  postMessage(data: unknown) {
    this.asked.push(data)
    this.answer(data)
  }
  terminate() {
    this.isTerminated = true
  }
}
const spawning = (worker: PageSide) => () => worker as unknown as Worker

/** The worker's own script, with the page at its other end. */
async function realWorker(): Promise<PageSide> {
  const listeners: ((event: { data: unknown }) => void)[] = []
  vi.stubGlobal('addEventListener', (_: 'message', listener: (event: { data: unknown }) => void) =>
    listeners.push(listener),
  )
  const page = new PageSide((data) => listeners.forEach((listener) => listener({ data })))
  vi.stubGlobal('postMessage', (data: unknown) => page.onmessage?.({ data }))
  vi.resetModules()
  await import('../../../src/services/seal/seal.worker')
  return page
}

afterEach(() => vi.unstubAllGlobals())

describe('the worker that locks and opens a keyring', () => {
  it('locks with the work factor that an attacker has to pay, and is gone afterwards', async () => {
    const { identity } = await createIdentity()
    const worker = await realWorker()
    const keyring = await createKeyringWorker(spawning(worker)).lock(identity, 'grüner Tresen', '2026-11-24')
    expect([readHeader(keyring), worker.isTerminated]).toEqual([{ type: 'Passphrase', logN: 17 }, true])
  }, 30_000)

  it('opens with the passphrase, and says which one is wrong', async () => {
    const own = await createIdentity()
    const keyring = await lockKeyring(own.identity, 'grüner Tresen', '2026-11-24', 14)
    const opens = async (passphrase: string) =>
      createKeyringWorker(spawning(await realWorker())).open(keyring, passphrase)
    expect(await opens('grüner Tresen')).toEqual({ type: 'Keyring', ...own })
    expect(await opens('roter Tresen')).toEqual({ type: 'WrongPassphrase' })
  }, 30_000)

  it('passes on what went wrong inside', async () => {
    const worker = await realWorker()
    await expect(createKeyringWorker(spawning(worker)).lock('no key', 'x', '2026-11-24')).rejects.toThrow(/X25519/)
    expect(worker.isTerminated).toBe(true)
  })

  it.each(['onerror', 'onmessageerror'] as const)('that does not start (%s) is an error, and gone', async (event) => {
    const worker = new PageSide()
    const opened = createKeyringWorker(spawning(worker)).open(new Uint8Array(), 'x')
    worker[event]?.()
    await expect(opened).rejects.toThrow()
    expect(worker.isTerminated).toBe(true)
  })

  it('is ended at once when the person gives up', async () => {
    const worker = new PageSide()
    const giveUp = new AbortController()
    const opened = createKeyringWorker(spawning(worker)).open(new Uint8Array(), 'x', giveUp.signal)
    giveUp.abort()
    await expect(opened).rejects.toMatchObject({ name: 'AbortError' })
    expect(worker.isTerminated).toBe(true)
  })

  it('is not even started when the person has given up before', async () => {
    const spawn = vi.fn(spawning(new PageSide()))
    const locked = createKeyringWorker(spawn).lock('key', 'x', '2026-11-24', AbortSignal.abort())
    await expect(locked).rejects.toMatchObject({ name: 'AbortError' })
    expect(spawn).not.toHaveBeenCalled()
  })
})

describe('the worker that opens submissions', () => {
  let own: Awaited<ReturnType<typeof createIdentity>>
  beforeEach(async () => void (own = await createIdentity()))

  const sealedFor = async (recipient: string, json: string, signedFor = recipient) => {
    const device = await createDeviceKey()
    const bytes = await seal(await signed(device, signedFor, packBody(json)), recipient)
    return { bytes, device: device.publicKey }
  }

  it('answers in the order in which it was asked, and says whose each one is', async () => {
    const one = await sealedFor(own.recipient, '{"n":1}')
    const foreign = await sealedFor((await createIdentity()).recipient, '{"n":2}')
    const readdressed = await sealedFor(own.recipient, '{"n":3}', 'age1other')
    const damaged = { bytes: one.bytes.slice(0, -1) }
    const worker = createUnsealWorker(spawning(await realWorker()), own.identity, own.recipient)
    expect(await worker.open([one, foreign, readdressed, damaged])).toEqual([
      { type: 'Json', value: { n: 1 }, device: one.device },
      { type: 'OtherKey' },
      { type: 'Json', value: { n: 3 }, device: '' },
      { type: 'Damaged' },
    ])
  })

  it('takes what is sealed and yet nothing that Kontor wrote for damaged', async () => {
    const device = await createDeviceKey()
    const inside = [
      new Uint8Array(300),
      await signed(device, own.recipient, new Uint8Array(64).fill(255)),
      await signed(device, own.recipient, new Uint8Array(100)),
    ]
    const records = await Promise.all(inside.map(async (body) => ({ bytes: await seal(body, own.recipient) })))
    const worker = createUnsealWorker(spawning(await realWorker()), own.identity, own.recipient)
    expect(await worker.open(records)).toEqual([{ type: 'Damaged' }, { type: 'Damaged' }, { type: 'Damaged' }])
  })

  it('without a key opens nothing, and the page is told', async () => {
    const page = new PageSide()
    const worker = createUnsealWorker(spawning(page), own.identity, own.recipient)
    const keyless = await realWorker()
    keyless.onmessage = ({ data }) => page.onmessage?.({ data })
    const opened = worker.open([{ bytes: new Uint8Array() }])
    keyless.postMessage(page.asked.at(-1))
    await expect(opened).rejects.toThrow('No key')
  })

  it('that does not start is an error; closed, it is gone with the key', async () => {
    const page = new PageSide()
    const worker = createUnsealWorker(spawning(page), own.identity, own.recipient)
    const opened = worker.open([])
    page.onerror?.()
    await expect(opened).rejects.toThrow()
    worker.close()
    expect(page.isTerminated).toBe(true)
  })
})
