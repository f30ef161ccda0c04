// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { BUNDLE_LIMITS, writeBundle } from '../../../src/domain/submission/bundle'
import { readIncoming } from '../../../src/services/submission/incoming'
import { Encrypter } from 'age-encryption'
import { createIdentity } from '../../../src/services/seal/keyring'
import { seal } from '../../../src/services/seal/seal'

const { recipient } = await createIdentity()
const sealed = new Uint8Array(await seal(new TextEncoder().encode('one answer'), recipient))

describe('files that somebody brings', () => {
  it('a single sealed file is one record', async () => {
    const read = await readIncoming(new Blob([sealed]))
    expect(read).toEqual({ type: 'Records', records: [sealed], promised: 1, badLines: [], state: 'whole' })
  })
  it('a bundle that mail has quoted is read all the same', async () => {
    const text = writeBundle([sealed, sealed]).replaceAll(/^/gm, '> ').replaceAll('\n', '\r\n')
    expect(await readIncoming(new Blob([text]))).toMatchObject({ type: 'Records', promised: 2, state: 'whole' })
  })
  it('a bundle that was cut off gives what it has, and says how many are missing', async () => {
    const text = writeBundle([sealed, sealed, sealed])
    const read = await readIncoming(new Blob([text.slice(0, text.length / 2)]))
    expect(read).toMatchObject({ type: 'Records', promised: 3, state: 'cut-off' })
  })
  it.each([
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['nothing', new Uint8Array()],
    ['a letter', new TextEncoder().encode('Sehr geehrte Damen und Herren')],
    [
      'a header of 20,000 stanzas',
      new TextEncoder().encode(`age-encryption.org/v1\n${'-> X25519 AAAA\nBBBB\n'.repeat(20_000)}`),
    ],
  ])('%s is refused', async (_, bytes) => {
    expect((await readIncoming(new Blob([bytes]))).type).toBe('NotOurs')
  })
  it('a letter that speaks of a bundle is none', async () => {
    const text = 'Anbei das kontor-bundle von gestern'
    expect((await readIncoming(new Blob([text]))).type).toBe('NotOurs')
  })
  it('a sealed file larger than any that Kontor seals is refused as too large, and the largest is taken', async () => {
    const fileOf = async (length: number) => {
      const encrypter = new Encrypter()
      encrypter.addRecipient(recipient)
      const overhead = (await encrypter.encrypt(new Uint8Array(1))).length - 1
      return new Uint8Array(await encrypter.encrypt(new Uint8Array(length - overhead)))
    }
    const largest = await fileOf(BUNDLE_LIMITS.record)
    const read = await readIncoming(new Blob([largest]))
    expect(read).toMatchObject({ type: 'Records', records: { length: 1 } })
    expect(await readIncoming(new Blob([await fileOf(BUNDLE_LIMITS.record + 1)]))).toEqual({ type: 'TooLarge' })
  })
  it('a file as large as a bundle may be is looked at', async () => {
    const file = { size: BUNDLE_LIMITS.text, arrayBuffer: () => Promise.resolve(sealed.buffer) }
    expect((await readIncoming(file as unknown as Blob)).type).toBe('Records')
  })
  it('70 MiB are not read at all', async () => {
    const huge = { size: 70 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) }
    expect(await readIncoming(huge as unknown as Blob)).toEqual({ type: 'TooLarge' })
  })
  it('a file that has gone meanwhile is said to be so', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }
    expect(await readIncoming(gone as unknown as Blob)).toEqual({ type: 'Unreadable' })
  })
})
