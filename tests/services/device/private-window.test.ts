// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isPrivateWindow } from '../../../src/services/device/private-window'

const GIGABYTE = 1e9
const files = async () => ({}) as FileSystemDirectoryHandle
const refused = (name: string) => () => Promise.reject(new DOMException('', name))
const offering = (quota: number | undefined) => async () => (quota === undefined ? {} : { quota })

// Measured in Chromium 143: 1.4 GB in a private window, 162 GB in an ordinary one, and 3.76 GB for scripts in both.
describe('a private window', () => {
  it('is one where the browser offers less than its scripts may use', async () => {
    const at = (quota: number) =>
      isPrivateWindow({ storage: { getDirectory: files, estimate: offering(quota) }, memory: 3.76 * GIGABYTE })
    expect(await Promise.all([1.4, 162].map((quota) => at(quota * GIGABYTE)))).toEqual([true, false])
  })
  it.each(['SecurityError', 'UnknownError'])('is one where files are refused with %s', async (name) => {
    const storage = { getDirectory: refused(name), estimate: offering(100 * GIGABYTE) }
    expect(await isPrivateWindow({ storage, memory: undefined })).toBe(true)
  })
  it('is not seen where the browser shows nothing', async () => {
    const silent = { getDirectory: files, estimate: offering(undefined) }
    expect(await isPrivateWindow({ storage: silent, memory: GIGABYTE })).toBe(false)
    expect(await isPrivateWindow({ storage: silent, memory: undefined })).toBe(false)
    expect(await isPrivateWindow({ storage: undefined, memory: GIGABYTE })).toBe(false)
  })
})
