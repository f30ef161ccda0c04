import { writeBundles } from '../../domain/submission/bundle'
import { collectionCode } from '../../domain/submission/collection'
import { FRAMES_LIMIT, framesOf } from '../../domain/submission/frames'
import type { NamedText, Parcel } from '../../domain/submission/parcel'
import type { Waiting } from './uncollected'

/** @param from goes into the name of the file: campaign and device */
export function parcelOf({ records, isAll }: Waiting, from: string): Parcel {
  const texts = writeBundles(records.map(({ bytes }) => bytes))
  const [first, ...others] = records
  // What is more than one file may hold is too much for codes as well.
  const [whole = ''] = texts
  // A single one goes as it is: a third fewer codes to hold a camera in front of.
  const bytes = first && others.length === 0 ? first.bytes : new TextEncoder().encode(whole)
  return {
    count: records.length,
    isAll,
    code: collectionCode(records),
    files: namedFiles(texts, `kontor-${from}-${records.length}`),
    codes: bytes.length <= FRAMES_LIMIT ? framesOf(bytes) : undefined,
    rids: records.map(({ rid }) => rid),
  }
}

/** Bundles with the name of a file for each: numbered where there are several. */
export function namedFiles(texts: readonly string[], name: string): readonly NamedText[] {
  return texts.map((text, index) => ({
    name: `${name}${texts.length > 1 ? `-${index + 1}-${texts.length}` : ''}.kontor`,
    text,
  }))
}
