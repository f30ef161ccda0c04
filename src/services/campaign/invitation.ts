import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base64urlnopad, bech32, hex } from '@scure/base'
import * as v from 'valibot'
import { Campaign } from '../../domain/campaign/campaign'
import type { Invitation, ReadInvitation } from '../../domain/campaign/invitation'
import { packBody, parseJson, unpackBody } from '../seal/envelope'

/**
 * A campaign as part of an address: whoever opens it can seal for it, and nothing else. It holds no secret and no person.
 * One byte each of version and mode, four of SHA-256 over the rest against typing errors and cut links, eight of the
 * campaign's id, 32 of its public key, then what remains of it as deflated JSON: short enough for a code on a wall.
 */

const VERSION = 1
const MODES = ['own-device', 'kiosk'] as const
const [CHECK, ID, KEY] = [4, 8, 32]
const HEAD = 2 + CHECK
/** Signs; an address is no longer than this in any browser that matters. */
const LONGEST = 16_000
const SECRET = /AGE-SECRET-KEY-/i

/** @throws TypeError for a campaign that has not opened: it has no key to seal for */
export function writeInvitation({ mode, campaign }: Invitation): string {
  const { id, opened, createdAt, profiles, ...said } = campaign
  if (opened === undefined) throw new TypeError('Not open')
  // When it was frozen or closed is the recruiter's business, and so is what the weights were before.
  const rest = {
    ...said,
    // Keys of an own bank stay with the recruiter, so a device that is invited cannot give feedback at once.
    feedback: said.bank !== undefined && said.feedback === 'at-once' ? 'later' : said.feedback,
    recipient: undefined,
    frozenAt: undefined,
    closedAt: undefined,
    revision: undefined,
    devices: undefined,
    profiles: profiles.slice(-1),
  }
  const times = { createdAt, openedAt: opened.at }
  const key = bech32.decodeToBytes(opened.recipient).bytes
  const body = concatBytes(hex.decode(id), key, packBody(JSON.stringify({ ...rest, ...times })))
  const head = Uint8Array.of(VERSION, MODES.indexOf(mode))
  return base64urlnopad.encode(concatBytes(head, checkOf(head, body), body))
}

/** @param text what stands behind `#c=` */
export function readInvitation(text: string): ReadInvitation {
  if (SECRET.test(text)) return { type: 'Secret' }
  const bytes = text.length <= LONGEST ? decoded(text) : undefined
  const [version = 0, place = 0] = bytes ?? []
  if (bytes === undefined || version < VERSION) return { type: 'Damaged' }
  if (version > VERSION) return { type: 'Newer' }
  if (bytes.length <= HEAD + ID + KEY) return { type: 'Damaged' }
  const [head, body] = [bytes.subarray(0, 2), bytes.subarray(HEAD)]
  const check = checkOf(head, body)
  const mode = MODES[place]
  if (mode === undefined || check.some((byte, at) => byte !== bytes[2 + at])) return { type: 'Damaged' }
  const unpacked = unpackBody(body.slice(ID + KEY))
  if (unpacked.type !== 'Json') return { type: 'Damaged' }
  if (SECRET.test(unpacked.json)) return { type: 'Secret' }
  const json = parseJson(unpacked.json)
  const campaign = campaignFrom(body, json.type === 'Value' ? json.value : undefined)
  return campaign === undefined ? { type: 'Damaged' } : { type: 'Invitation', mode, campaign }
}

function campaignFrom(body: Uint8Array, said: unknown): Campaign | undefined {
  const times = v.safeParse(v.object({ openedAt: v.number() }), said)
  if (!times.success) return undefined
  const recipient = bech32.encodeFromBytes('age', body.subarray(ID, ID + KEY))
  const opened = { at: times.output.openedAt, recipient }
  const id = hex.encode(body.subarray(0, ID))
  const parsed = v.safeParse(Campaign, {
    ...(said as object),
    id,
    recipient,
    opened,
    revision: undefined,
    devices: undefined,
  })
  return parsed.success ? parsed.output : undefined
}

const checkOf = (head: Uint8Array, body: Uint8Array) => sha256(concatBytes(head, body)).subarray(0, CHECK)

function decoded(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text)
  } catch {
    // The library throws for every kind of text that is not base64.
    return undefined
  }
}
