import { sha256 } from '@noble/hashes/sha2.js'
import { base64, hex } from '@scure/base'

/**
 * Many sealed submissions as one `.kontor` file: lines of text, so that it survives mail. A header with the count, one
 * base64 line for each sealed file, and an end line with count and digest. What arrives is told apart: whole, cut off,
 * changed; one bad line never costs the others.
 */

/** Largest bundle, line count, line and sealed record that are read; sizes in bytes, one sign of the text being one byte. */
export const BUNDLE_LIMITS: BundleLimits = {
  text: 64 * 1024 * 1024,
  lines: 50_000,
  line: 64 * 1024,
  record: 48 * 1024,
}
export interface BundleLimits {
  readonly text: number
  readonly lines: number
  readonly line: number
  readonly record: number
}

const HEADER = /^kontor-bundle (\d{1,4}) (\d{1,5})$/
const END = /^end (\d{1,5}) ([0-9a-f]{64})$/
const VERSION = 1

export type Bundle =
  | { readonly type: 'NotABundle' }
  | { readonly type: 'TooLarge' }
  /** Written by a later Kontor. */
  | { readonly type: 'Newer'; readonly version: number }
  | {
      readonly type: 'Records'
      /** Not opened yet; whether the last of a cut-off bundle is complete, its seal tells. */
      readonly records: readonly Uint8Array[]
      /** How many the header promises. */
      readonly promised: number
      /** Numbers of the lines that could not be read, counted from 1 as an editor does. */
      readonly badLines: readonly number[]
      /** `cut-off`: the end is missing; `changed`: everything is there, but not as it was written. */
      readonly state: 'whole' | 'cut-off' | 'changed'
    }

/** Mail programs put up to two signs before a line and one more behind it. */
const ROOM_PER_LINE = 4
/** For header and end line, mailed or not. */
const ROOM_AROUND = 1024

/**
 * As many bundles as it takes: each of them stays below the limits that hold for reading, so that what is written can
 * always be read again.
 * @returns at least one, which is empty where there are no records
 */
export function writeBundles(records: readonly Uint8Array[], limits = BUNDLE_LIMITS): readonly string[] {
  const piles: Uint8Array[][] = [[]]
  let size = ROOM_AROUND
  for (const record of records) {
    const length = Math.ceil(record.length / 3) * 4 + ROOM_PER_LINE
    const pile = piles.at(-1) ?? []
    if (pile.length > 0 && (pile.length >= limits.lines || size + length > limits.text)) {
      piles.push([record])
      size = ROOM_AROUND + length
    } else {
      pile.push(record)
      size += length
    }
  }
  return piles.map(writeBundle)
}

/** One bundle, whatever its size: for records of which it is known that they fit. */
export function writeBundle(records: readonly Uint8Array[]): string {
  const lines = records.map((record) => base64.encode(record))
  return [
    `kontor-bundle ${VERSION} ${records.length}`,
    ...lines,
    `end ${records.length} ${digestOf(records)}`,
    '',
  ].join('\n')
}

/** Accepts what mail programs do to lines: CRLF, a byte order mark, leading `>` and spaces, empty lines. */
export function readBundle(text: string): Bundle {
  if (text.length > BUNDLE_LIMITS.text) return { type: 'TooLarge' }
  const lines = text.split(/\r\n|\r|\n/, BUNDLE_LIMITS.lines + 3).map(withoutQuoting)
  if (lines.length > BUNDLE_LIMITS.lines + 2 && lines.at(-1) !== '') return { type: 'TooLarge' }
  const first = lines.findIndex((line) => line !== '')
  const header = HEADER.exec(lines[first] ?? '')
  if (header === null) return { type: 'NotABundle' }
  const version = Number(header[1])
  if (version !== VERSION) return version > VERSION ? { type: 'Newer', version } : { type: 'NotABundle' }
  return recordsIn(lines, first + 1, Number(header[2]))
}

/** No expression that looks for spaces at the end: on a line full of spaces it would begin anew at every one of them. */
const withoutQuoting = (line: string) => line.trimEnd().replace(/^[\uFEFF>\s]+/, '')

function recordsIn(lines: readonly string[], from: number, promised: number): Bundle {
  const records: Uint8Array[] = []
  const badLines: number[] = []
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const end = END.exec(line)
    if (end) {
      const asWritten = badLines.length === 0 && Number(end[1]) === records.length && end[2] === digestOf(records)
      return { type: 'Records', records, promised, badLines, state: asWritten ? 'whole' : 'changed' }
    }
    const record = line === '' ? undefined : recordIn(line)
    if (record) records.push(record)
    else if (line !== '') badLines.push(index + 1)
  }
  return { type: 'Records', records, promised, badLines, state: 'cut-off' }
}

function recordIn(line: string): Uint8Array | undefined {
  if (line.length > BUNDLE_LIMITS.line) return undefined
  try {
    const record = base64.decode(line)
    return record.length <= BUNDLE_LIMITS.record ? record : undefined
  } catch {
    // The library throws for every kind of text that is not base64.
    return undefined
  }
}

function digestOf(records: readonly Uint8Array[]): string {
  const sum = sha256.create()
  for (const record of records) sum.update(sha256(record))
  return hex.encode(sum.digest())
}
