/** The camera at the back of the device, where it has one. */
export type Camera =
  | { readonly type: 'On'; readonly stream: MediaStream; readonly stop: () => void }
  /** `denied`: the person or the device refuses; `missing`: there is none; `busy`: another program has it. */
  | { readonly type: 'denied' | 'missing' | 'busy' }

export async function openCamera(devices: MediaDevices | undefined = navigator.mediaDevices): Promise<Camera> {
  if (devices === undefined) return { type: 'missing' }
  try {
    const stream = await devices.getUserMedia({
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    })
    return { type: 'On', stream, stop: () => stream.getTracks().forEach((track) => track.stop()) }
  } catch (failure) {
    if (!(failure instanceof DOMException)) throw failure
    if (failure.name === 'NotAllowedError' || failure.name === 'SecurityError') return { type: 'denied' }
    return { type: failure.name === 'NotReadableError' ? 'busy' : 'missing' }
  }
}
