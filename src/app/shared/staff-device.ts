import type { Offline } from '../../domain/device/offline'
import { openCamera } from '../../services/device/camera'
import { createCodeReader } from '../../services/device/code-reader'
import { saveFile } from '../../services/device/save-file'
import { leave } from './page'

/** What the screens of recruiters and staff ask of the device. */
export function createStaffDevice(offline: Offline, now: () => number) {
  const { read, readPhoto } = createCodeReader()
  return { now, offline, saveFile, scanner: { openCamera, read, readPhoto }, leave }
}
