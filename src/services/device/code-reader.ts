import decodeQR from 'qr/decode.js'

/** Finds QR codes in a picture: with what the browser brings along where it does, else with the library. */

export interface CodeReader {
  /** @returns the texts of all codes found; none is no failure */
  readonly read: (picture: ImageBitmap | HTMLVideoElement) => Promise<readonly string[]>
  /** A photo from a file. @returns undefined when the file is no picture */
  readonly readPhoto: (file: Blob) => Promise<readonly string[] | undefined>
}

interface Detector {
  readonly detect: (picture: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/** Pixels along the longer side; more costs time and finds no more. Small first: a sharp large photo is the rarer case. */
const SIZES = [1000, 1800] as const
/** Milliseconds per picture that nothing moves in. */
const PATIENCE = 400

export function createCodeReader(native = nativeDetector()): CodeReader {
  async function read(picture: ImageBitmap | HTMLVideoElement, sizes: readonly number[], timeLimit: number) {
    const detector = await native
    if (detector) return (await detector.detect(picture)).map(({ rawValue }) => rawValue)
    for (const size of sizes) {
      const found = decoded(pixelsOf(picture, size), timeLimit)
      if (found !== undefined) return [found]
    }
    return []
  }
  return {
    read: (picture) => read(picture, [SIZES[0]], 30),
    async readPhoto(file) {
      const picture = await createImageBitmap(file).catch(() => undefined)
      return picture && read(picture, SIZES, PATIENCE)
    },
  }
}

async function nativeDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector: Native } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = (await Native?.getSupportedFormats().catch(() => [])) ?? []
  return Native && formats.includes('qr_code') ? new Native({ formats: ['qr_code'] }) : undefined
}

function pixelsOf(picture: ImageBitmap | HTMLVideoElement, longest: number): ImageData {
  const [width, height] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height]
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No canvas to draw on')
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** @returns undefined where the picture shows no code that can be read */
export function decoded(image: Pick<ImageData, 'width' | 'height' | 'data'>, timeLimit: number): string | undefined {
  try {
    return decodeQR(image, { timeLimit })
  } catch {
    // The library throws for every picture without a readable code.
    return undefined
  }
}
