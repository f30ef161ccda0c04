import type { Attempt } from '../../domain/attempt/attempt'
import { bankOf, type Bank } from '../../domain/bank/bank'
import {
  decodeSubmission,
  encodeSubmission,
  submissionOf,
  type Circumstances,
  type Mode,
  type Person,
} from '../../domain/submission/submission'
import type { Language } from '../../domain/ground/language'
import { packBody } from '../seal/envelope'
import { seal } from '../seal/seal'
import { signed, type DeviceKey } from '../seal/signature'
import { hasWebCrypto } from '../seal/web-crypto'

/** Seals a finished attempt for a campaign, after it was read as the firm will read it: what they could not open is not sealed. */

export interface Given {
  readonly attempt: Attempt
  readonly person: Person | null
  readonly language: Language
  readonly mode: Mode
}

export type SealedOrNot =
  | { readonly type: 'Sealed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'unfit' | 'too-large' | 'insecure' }

interface Around extends Omit<Circumstances, 'person' | 'language' | 'mode'> {
  readonly recipient: string
  readonly device: DeviceKey
  readonly bank: Bank | undefined
}

/** Without its questions an attempt is only looked at as a whole. */
const NO_BANK = bankOf('–', [])

export async function sealSubmission(
  given: Given,
  { recipient, device, bank, ...around }: Around,
): Promise<SealedOrNot> {
  if (!hasWebCrypto()) return { type: 'insecure' }
  const { attempt, person, language, mode } = given
  const json = JSON.stringify(encodeSubmission(submissionOf(attempt, { ...around, person, language, mode })))
  if (decodeSubmission(JSON.parse(json), bank ?? NO_BANK).type !== 'Submission') return { type: 'unfit' }
  try {
    const bytes = await seal(await signed(device, recipient, packBody(json)), recipient)
    return { type: 'Sealed', bytes: new Uint8Array(bytes) }
  } catch (failure) {
    // Larger than what is opened again.
    if (failure instanceof RangeError) return { type: 'too-large' }
    throw failure
  }
}
