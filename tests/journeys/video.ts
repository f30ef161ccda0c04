import { writeFileSync } from 'node:fs'
import encodeQR from 'qr'

/** What a camera sees that is held in front of a screen with codes: a YUV4MPEG2 film, five pictures a second. */

const [WIDTH, HEIGHT] = [640, 480]
const [DARK, LIGHT, GREY] = [30, 225, 128]

export function writeFilm(path: string, codes: readonly string[]): void {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY)
  const pictures = codes.map((code) => Buffer.concat([Buffer.from('FRAME\n'), pictureOf(code), colour]))
  writeFileSync(
    path,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip A1:1 C420mpeg2\n`), ...pictures]),
  )
}

function pictureOf(code: string): Buffer {
  const rows = encodeQR(code, 'raw', { ecc: 'medium', border: 4 })
  const module = Math.floor(HEIGHT / rows.length)
  const [left, top] = [(WIDTH - rows.length * module) >> 1, (HEIGHT - rows.length * module) >> 1]
  const picture = Buffer.alloc(WIDTH * HEIGHT, GREY)
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let line = 0; line < module; line += 1) {
        const at = (top + y * module + line) * WIDTH + left + x * module
        picture.fill(dark ? DARK : LIGHT, at, at + module)
      }
    }),
  )
  return picture
}
