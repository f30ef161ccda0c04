import { writeBundle } from '../../domain/submission/bundle'
import { collectionCode } from '../../domain/submission/collection'
import { FRAMES_LIMIT, framesOf } from '../../domain/submission/frames'
import type { SealedRecord } from './sealed-box'

/** Sealed submissions on their way to the recruiter's device: as one file, and as codes where they are not too much. */
export interface Parcel {
  readonly count: number
  /** Both sides show it. */
  readonly code: string
  readonly file: { readonly name: string; readonly text: string }
  readonly codes: readonly string[] | undefined
  readonly rids: readonly string[]
}

/** @param from goes into the name of the file: campaign and device */
export function parcelOf(records: readonly SealedRecord[], from: string): Parcel {
  const text = writeBundle(records.map(({ bytes }) => bytes))
  const [first, ...others] = records
  // A single one goes as it is: a third fewer codes to hold a camera in front of.
  const bytes = first && others.length === 0 ? first.bytes : new TextEncoder().encode(text)
  return {
    count: records.length,
    code: collectionCode(records),
    file: { name: `kontor-${from}-${records.length}.kontor`, text },
    codes: bytes.length <= FRAMES_LIMIT ? framesOf(bytes) : undefined,
    rids: records.map(({ rid }) => rid),
  }
}
