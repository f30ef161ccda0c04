import { describe, expect, it } from 'vitest'
import { readJsonFile, readTextFile } from '../../../src/services/device/read-file'

describe('a file of the person', () => {
  const file = (text: string) => new File([text], 'kontor.json')

  it('is read as JSON', async () => {
    expect(await readJsonFile(file('{"größe":[1,null]}'))).toEqual({ größe: [1, null] })
  })

  it.each(['', '{', 'Guten Tag', '<html></html>', '{"a":1}}', '\u0000\u0001'])('%j is no document', async (text) => {
    expect(await readJsonFile(file(text))).toBeUndefined()
  })

  it('of exactly sixteen mebibytes is read, a byte more is not', async () => {
    const LARGEST = 16 * 1024 * 1024
    const text = (size: number) => `"${'x'.repeat(size - 2)}"`
    expect(await readJsonFile(file(text(LARGEST)))).toHaveLength(LARGEST - 2)
    expect(await readJsonFile(file(text(LARGEST + 1)))).toBeUndefined()
  })

  it('that is too large is not even opened', async () => {
    const huge = { size: 5e9, text: () => Promise.reject(new Error('must not be read')) } as File
    expect(await readJsonFile(huge)).toBeUndefined()
  })

  it('that was moved or may not be read gives nothing', async () => {
    const gone = { size: 10, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) } as File
    expect(await readJsonFile(gone)).toBeUndefined()
  })

  it('does not hide a mistake of the app', async () => {
    const odd = { size: 10, text: () => Promise.reject(new Error('bug')) } as File
    await expect(readJsonFile(odd)).rejects.toThrow('bug')
  })
})

describe('a text from an editor or a spreadsheet', () => {
  const textFile = (bytes: Uint8Array<ArrayBuffer>) =>
    ({ size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }) as File
  it.each([
    ['UTF-8', new TextEncoder().encode('Größe; x')],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Größe; x'))],
    ['what Excel writes as plain CSV', Uint8Array.of(71, 114, 0xf6, 0xdf, 101, 59, 32, 120)],
  ])('is read in %s', async (_, bytes) => {
    expect(await readTextFile(textFile(bytes), 100)).toBe('Größe; x')
  })
  it('that is too large, or gone, gives nothing', async () => {
    expect(await readTextFile(textFile(new Uint8Array(101)), 100)).toBeUndefined()
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) } as File
    expect(await readTextFile(gone, 100)).toBeUndefined()
  })
})
