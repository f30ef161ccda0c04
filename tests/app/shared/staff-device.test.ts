// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { createStaffDevice } from '../../../src/app/shared/staff-device'
import type { Offline } from '../../../src/domain/device/offline'

const offline: Offline = {
  watch: () => undefined,
  takeOver: async () => 'nothing-waits',
  missingFiles: async () => ['/assets/a.js'],
}
const device = createStaffDevice(offline, () => 7)

describe('what staff ask of the device', () => {
  it('a camera that is missing is said to be, and a file that is no picture has no codes', async () => {
    expect(await device.scanner.openCamera()).toEqual({ type: 'missing' })
    globalThis.createImageBitmap = () => Promise.reject(new DOMException('No picture', 'InvalidStateError'))
    expect(await device.scanner.readPhoto(new Blob(['Text']))).toBeUndefined()
  })
  it('is told by the clock and the offline copy of this page', async () => {
    expect([device.now(), await device.offline.missingFiles()]).toEqual([7, ['/assets/a.js']])
  })
})
