import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { Campaign } from '../domain/campaign/campaign'
import { packBody, parseJson, unpackBody } from './seal/envelope'

/**
 * A campaign as part of an address: whoever opens it can seal for it, and nothing else. One byte of version, four bytes of
 * SHA-256 against typing errors and cut links, then the deflated document. Holds no secret and no person.
 */

const Invitation = v.object({
  /** What the device will be: somebody's own, or a station that goes from hand to hand. */
  mode: v.picklist(['own-device', 'kiosk']),
  campaign: Campaign,
})
export type Invitation = v.InferOutput<typeof Invitation>

export type ReadInvitation =
  | ({ readonly type: 'Invitation' } & Invitation)
  | { readonly type: 'Damaged' }
  /** Written by a later Kontor. */
  | { readonly type: 'Newer' }
  /** Holds a private key: somebody mixed things up, and nothing of it is kept. */
  | { readonly type: 'Secret' }

const VERSION = 1
const CHECK = 4
/** Signs; an address is no longer than this in any browser that matters. */
const LONGEST = 16_000
const SECRET = /AGE-SECRET-KEY-/i

export function writeInvitation({ mode, campaign }: Invitation): string {
  // When it was frozen or closed is the recruiter's business, and so is what the weights were before.
  const profiles = campaign.profiles.slice(-1)
  const document: Invitation = { mode, campaign: { ...campaign, profiles, frozenAt: undefined, closedAt: undefined } }
  const packed = packBody(JSON.stringify(document))
  return base64urlnopad.encode(concatBytes(Uint8Array.of(VERSION), sha256(packed).subarray(0, CHECK), packed))
}

/** @param text what stands behind `#c=` */
export function readInvitation(text: string): ReadInvitation {
  if (SECRET.test(text)) return { type: 'Secret' }
  const bytes = text.length <= LONGEST ? decoded(text) : undefined
  if (bytes === undefined || bytes.length <= 1 + CHECK) return { type: 'Damaged' }
  const version = bytes[0] ?? 0
  if (version !== VERSION) return { type: version > VERSION ? 'Newer' : 'Damaged' }
  const packed = bytes.slice(1 + CHECK)
  const isWhole = sha256(packed).every((byte, at) => at >= CHECK || byte === bytes[1 + at])
  const unpacked = isWhole ? unpackBody(packed) : undefined
  if (unpacked?.type !== 'Json') return { type: 'Damaged' }
  if (SECRET.test(unpacked.json)) return { type: 'Secret' }
  const json = parseJson(unpacked.json)
  const parsed = v.safeParse(Invitation, json.type === 'Value' ? json.value : undefined)
  if (!parsed.success || parsed.output.campaign.opened === undefined) return { type: 'Damaged' }
  return { type: 'Invitation', ...parsed.output }
}

function decoded(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text)
  } catch {
    // The library throws for every kind of text that is not base64.
    return undefined
  }
}
