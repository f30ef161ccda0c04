import { base64nopad } from '@scure/base'

/**
 * Reads an age header before the library sees anything: a header of 20,000 stanzas would cost it fifteen seconds, a work
 * factor of 30 a gigabyte. Looks at no more than the first 1,024 bytes.
 */
export type Header =
  | { readonly type: 'Recipients'; readonly stanzas: number }
  | { readonly type: 'Passphrase'; readonly logN: number }
  | { readonly type: 'Refused'; readonly why: 'not-age' | 'too-long' | 'stanzas' | 'malformed' | 'work-factor' }

const LONGEST = 1024
const MOST_STANZAS = 3
const VERSION = 'age-encryption.org/v1'
const LOWEST_LOG_N = 14
const HIGHEST_LOG_N = 18

const refused = (why: Extract<Header, { type: 'Refused' }>['why']): Header => ({ type: 'Refused', why })

export function readHeader(bytes: Uint8Array): Header {
  const text = String.fromCharCode(...bytes.subarray(0, LONGEST))
  if (!text.startsWith(`${VERSION}\n`)) return refused('not-age')
  const end = /\n--- ([A-Za-z0-9+/]{43})\n/.exec(text)
  if (end === null) return refused(bytes.length > LONGEST ? 'too-long' : 'malformed')
  if (bytesOf(end[1]) !== 32) return refused('malformed')
  const lines = text.slice(VERSION.length + 1, end.index).split('\n')
  const count = lines.length / 2
  const [first = ''] = lines
  if (first.startsWith('-> scrypt ')) return count === 1 ? passphraseIn(first, lines[1]) : refused('stanzas')
  if (count > MOST_STANZAS) return refused('stanzas')
  // A line too much is a stanza without its body.
  for (let at = 0; at < lines.length; at += 2) if (!isX25519(lines[at], lines[at + 1])) return refused('malformed')
  return { type: 'Recipients', stanzas: count }
}

function isX25519(line: string | undefined, body: string | undefined): boolean {
  const share = /^-> X25519 ([A-Za-z0-9+/]{43})$/.exec(line ?? '')?.[1]
  return bytesOf(share) === 32 && bytesOf(body) === 32
}

function passphraseIn(line: string, body: string | undefined): Header {
  const [, salt, factor = ''] = /^-> scrypt ([A-Za-z0-9+/]{22}) ([1-9]\d*)$/.exec(line) ?? []
  if (bytesOf(salt) !== 16 || bytesOf(body) !== 32) return refused('malformed')
  const logN = Number(factor)
  return logN >= LOWEST_LOG_N && logN <= HIGHEST_LOG_N ? { type: 'Passphrase', logN } : refused('work-factor')
}

/** @returns -1 for what is no canonical base64 */
function bytesOf(text: string | undefined): number {
  try {
    return base64nopad.decode(text ?? '').length
  } catch {
    // The library throws for whatever is not canonical.
    return -1
  }
}
