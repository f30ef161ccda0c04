import { BUNDLE_LIMITS, readBundle } from '../../domain/submission/bundle'
import type { Incoming } from '../../domain/submission/incoming'
import { readHeader } from '../seal/header'

const BUNDLE = 'kontor-bundle '

/** Looks at the size before it reads, and at the first line before it reads on. */
export async function readIncoming(file: Blob): Promise<Incoming> {
  if (file.size > BUNDLE_LIMITS.text) return { type: 'TooLarge' }
  const bytes = await bytesOf(file)
  if (bytes === undefined) return { type: 'Unreadable' }
  if (readHeader(bytes).type === 'Recipients') {
    if (bytes.length > BUNDLE_LIMITS.record) return { type: 'TooLarge' }
    return { type: 'Records', records: [bytes], promised: 1, badLines: [], state: 'whole' }
  }
  // Latin-1, one sign for each byte: a bundle has no others, and nothing else is looked at.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (!start.includes(BUNDLE)) return { type: 'NotOurs' }
  const bundle = readBundle(new TextDecoder().decode(bytes))
  return bundle.type === 'NotABundle' ? { type: 'NotOurs' } : bundle
}

async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (failure) {
    // Moved or locked since it was chosen.
    if (failure instanceof DOMException) return undefined
    throw failure
  }
}
