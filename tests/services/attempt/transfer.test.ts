// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { encodeAttempt, idOf } from '../../../src/domain/attempt/draft'
import { createTransfer, type PackedOrNot } from '../../../src/services/attempt/transfer'
import { packBody } from '../../../src/services/seal/envelope'
import { attemptAt, smallBank } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

const attempt = { ...attemptAt({ at: 'question', section: 0, question: 1 }), campaign: CAMPAIGN.id }

function device(disk = new Disk()) {
  return { disk, transfer: createTransfer(new Browser(disk).store(disk.draft), async () => smallBank) }
}
function running() {
  const own = device()
  own.disk.draft.set('attempt', encodeAttempt(attempt))
  return own
}
const packed = (value: object) => new Uint8Array(packBody(JSON.stringify(value)))

const bytesOf = (packed: PackedOrNot) => (packed.type === 'Packed' ? packed.bytes : new Uint8Array())

describe('a running test goes on on another device', () => {
  it('arrives as it was, under the same code, and is locked on the first', async () => {
    const [one, other] = [running(), device()]
    const sent = await one.transfer.pack()
    expect(await other.transfer.receive(bytesOf(sent), CAMPAIGN.id)).toEqual({
      type: 'Received',
      code: sent.type === 'Packed' ? sent.code : '',
    })
    expect(other.disk.draft.get('attempt')).toEqual(encodeAttempt(attempt))
    expect(await one.transfer.lock()).toBe(true)
    expect([one.disk.draft.has('attempt'), await one.transfer.moved()]).toEqual([false, [attempt.id]])
    expect(await one.transfer.pack()).toEqual({ type: 'Nothing' })
  })
  it('can be taken back where it never arrived, but not over somebody else’s test', async () => {
    const one = running()
    await one.transfer.lock()
    expect(await one.transfer.takeBack()).toBe(true)
    expect(one.disk.draft.get('attempt')).toEqual(encodeAttempt(attempt))
    await one.transfer.lock()
    one.disk.draft.set('attempt', encodeAttempt({ ...attempt, id: 'another' }))
    expect(await one.transfer.takeBack()).toBe(false)
  })
  it('never overwrites a test that runs', async () => {
    const [one, other] = [running(), running()]
    const sent = await one.transfer.pack()
    expect((await other.transfer.receive(bytesOf(sent), CAMPAIGN.id)).type).toBe('occupied')
  })
  it.each([
    ['garbage', new Uint8Array([1, 2, 3]), 'damaged'],
    ['another document', packed({ kind: 'kontor-campaign', version: 1, data: {} }), 'damaged'],
    ['a later version', packed({ kind: 'kontor-attempt', version: 99, data: {} }), 'newer'],
    ['a practice run', packed(encodeAttempt(attemptAt({ at: 'notice' }))), 'other-campaign'],
    ['another campaign', packed(encodeAttempt({ ...attempt, campaign: 'ffffffffffffffff' })), 'other-campaign'],
  ] as const)('refuses %s', async (_, bytes, why) => {
    const { disk, transfer } = device()
    expect((await transfer.receive(bytes, CAMPAIGN.id)).type).toBe(why)
    expect(disk.draft.size).toBe(0)
  })
})

describe('two tests that move away one after the other', () => {
  async function twoMoved() {
    const own = running()
    await own.transfer.lock()
    own.disk.draft.set('attempt', encodeAttempt({ ...attempt, id: 'second', savedAt: attempt.savedAt + 1 }))
    await own.transfer.lock()
    return own
  }
  it('both stay, each in a place of its own', async () => {
    const { transfer } = await twoMoved()
    expect(await transfer.moved()).toEqual([attempt.id, 'second'])
  })
  it('are taken back one after the other, the last one first', async () => {
    const { disk, transfer } = await twoMoved()
    expect([await transfer.takeBack(), idOf(disk.draft.get('attempt'))]).toEqual([true, 'second'])
    await transfer.discard('second')
    expect([await transfer.takeBack(), idOf(disk.draft.get('attempt'))]).toEqual([true, attempt.id])
    expect(await transfer.moved()).toEqual([])
  })
  it('one that an older Kontor has put aside can be taken back too', async () => {
    const { disk, transfer } = device()
    disk.draft.set('moved', encodeAttempt(attempt))
    expect([await transfer.takeBack(), [...disk.draft.keys()]]).toEqual([true, ['attempt']])
  })
  it('all go when the device is withdrawn, and what else lies there stays', async () => {
    const { disk, transfer } = await twoMoved()
    disk.draft.set('pending:x', { kind: 'kontor-pending' })
    disk.draft.set('attempt', encodeAttempt(attempt))
    expect([await transfer.clear(), [...disk.draft.keys()]]).toEqual([true, ['pending:x']])
  })
})

describe('a store that does not say what lies there', () => {
  const blind = (disk: Disk, times?: number) => {
    const browser = new Browser(disk)
    browser.fail(disk.draft, { on: 'read', key: /^attempt$/, ...(times !== undefined && { times }) })
    return createTransfer(browser.store(disk.draft), async () => smallBank)
  }
  const other = { ...attempt, id: 'another' }

  it('once: nothing is received over a test that runs', async () => {
    const { disk } = running()
    const transfer = blind(disk, 1)
    const bytes = packed(encodeAttempt(other))
    expect(await transfer.receive(bytes, CAMPAIGN.id)).toEqual({ type: 'unreadable' })
    expect(await transfer.receive(bytes, CAMPAIGN.id)).toEqual({ type: 'occupied' })
    expect(idOf(disk.draft.get('attempt'))).toBe(attempt.id)
  })
  it('for ever: nothing is received, taken back, locked, adjusted, packed or discarded', async () => {
    const { disk } = running()
    disk.draft.set('moved:another', encodeAttempt(other))
    const before = new Map(disk.draft)
    const transfer = blind(disk)
    expect(await transfer.receive(packed(encodeAttempt(other)), CAMPAIGN.id)).toEqual({ type: 'unreadable' })
    expect([await transfer.takeBack(), await transfer.lock(), await transfer.adjust(attempt.adjustments)]).toEqual([
      false,
      false,
      false,
    ])
    expect(await transfer.pack()).toEqual({ type: 'Unreadable' })
    expect((await transfer.discard(attempt.id)).type).toBe('NotKept')
    expect(disk.draft).toEqual(before)
  })
  it('by a later Kontor: is neither packed nor written over', async () => {
    const { disk, transfer } = running()
    makeNewer(disk.draft, 'attempt')
    const before = structuredClone(disk.draft.get('attempt'))
    expect([await transfer.pack(), await transfer.takeBack()]).toEqual([{ type: 'Newer' }, false])
    expect((await transfer.receive(packed(encodeAttempt(other)), CAMPAIGN.id)).type).toBe('occupied')
    expect(disk.draft.get('attempt')).toEqual(before)
  })
  it('that cannot list what was put aside is not taken for one with nothing', async () => {
    const { disk } = running()
    const browser = new Browser(disk)
    browser.fail(disk.draft, { on: 'keys' })
    const transfer = createTransfer(browser.store(disk.draft), async () => smallBank)
    expect([await transfer.moved(), await transfer.clear()]).toEqual([undefined, false])
  })
  it.each([0, 1])('killed after %i writes of a move: the test is there, here or put aside', async (lives) => {
    const { disk } = running()
    const killed = new Browser(disk, lives)
    void createTransfer(killed.store(disk.draft), async () => smallBank).lock()
    while (killed.writes <= lives) await new Promise((resolve) => setImmediate(resolve))
    const again = createTransfer(new Browser(disk).store(disk.draft), async () => smallBank)
    expect([...((await again.moved()) ?? []), idOf(disk.draft.get('attempt'))]).toContain(attempt.id)
    expect(await again.lock()).toBe(true)
    expect(await again.moved()).toEqual([attempt.id])
  })
})
