/** A sound file of a few hundred bytes: a moment of silence, as every browser can play it. @param milliseconds up to 1000 */
export function tinyWave(milliseconds = 50): Uint8Array<ArrayBuffer> {
  const rate = 8000
  const samples = (rate * milliseconds) / 1000
  const bytes = new Uint8Array(44 + samples).fill(128)
  const view = new DataView(bytes.buffer)
  const letters = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  letters(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  letters(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  letters(36, 'data')
  view.setUint32(40, samples, true)
  return bytes
}
