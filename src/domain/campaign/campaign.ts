import * as v from 'valibot'
import { FEEDBACK } from '../ground/feedback'
import { RoleId, SkillId } from '../ground/skill'
import { BankRef, Languages } from '../bank/writing'
import { LANGUAGES } from '../ground/language'
import { EXTENTS } from '../form/sections'
import { Notices } from './notice'
import { PairedDevice } from './paired-device'
import { ProfileVersion } from './profile-version'

/** One hiring occasion: what is asked, for which roles, under which notice, sealed for whom, kept how long. It holds no candidate. */

const Text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const Moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))

export const CampaignId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
/** A public key of age: 32 bytes in Bech32. */
const Recipient = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/))

/** Months until deletion, counted from the decision (R5): half a year, in Austria seven months because of the periods for a claim. */
export const RETENTION_MONTHS = { de: 6, at: 7, ch: 6, other: 6 } as const
export type Country = keyof typeof RETENTION_MONTHS
export const COUNTRIES = ['de', 'at', 'ch', 'other'] as const satisfies readonly Country[]

export { LANGUAGES }

export const Campaign = v.object({
  /** Also the seed of the anchor items that all its forms share (M1). */
  id: CampaignId,
  title: Text(120),
  firm: v.object({ name: Text(120), /** Whom candidates ask about their data. */ contact: Text(300) }),
  roles: v.pipe(v.array(RoleId), v.readonly()),
  sections: v.pipe(v.array(SkillId), v.readonly()),
  /** How much of every section is asked; absent: all of it. */
  extent: v.optional(v.picklist(EXTENTS)),
  /** The own bank that it asks from, as it was when it was chosen; absent: the built-in one. */
  bank: v.optional(BankRef),
  languages: Languages,
  feedback: v.picklist(FEEDBACK),
  notices: Notices,
  country: v.picklist(COUNTRIES),
  months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36)),
  createdAt: Moment,
  /** Public key, as soon as there is one. */
  recipient: v.optional(Recipient),
  /** Absent while the key has not been made and the backup not been opened. */
  opened: v.optional(v.object({ at: Moment, recipient: Recipient })),
  /** No more submissions; retention counts from here where nobody decided. */
  closedAt: v.optional(Moment),
  /** Oldest first; the last one counts. Empty: the built-in profiles. */
  profiles: v.pipe(v.array(ProfileVersion), v.readonly()),
  /** Devices of the firm, each known again by its key. Kept here, so that a backup brings them along. */
  devices: v.optional(v.pipe(v.array(PairedDevice), v.maxLength(1000), v.readonly())),
  /** Since the first submission arrived, weights only change with a reason (R3). */
  frozenAt: v.optional(Moment),
  /** Counts how often it was saved on this device: whoever saves names the one that was read. Absent: 0. */
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type Campaign = v.InferOutput<typeof Campaign>

export type CampaignState = 'draft' | 'open' | 'closed'

export function stateOf({ opened, closedAt }: Campaign): CampaignState {
  if (opened === undefined) return 'draft'
  return closedAt === undefined ? 'open' : 'closed'
}

/** The five words of the key are compared between devices: everywhere in the same language, whatever is on the screen. */
export const wordsLanguage = ({ languages }: Campaign) => languages[0] ?? 'de'

export function closed(campaign: Campaign, now: number): Campaign {
  return campaign.closedAt === undefined ? { ...campaign, closedAt: now } : campaign
}

/** What is missing before a key can be made; empty when the campaign is complete. */
export type MissingTerms = 'title' | 'firm' | 'contact' | 'roles' | 'sections' | 'languages' | 'notice'

export function missingIn(campaign: Campaign): readonly MissingTerms[] {
  const { title, firm, roles, sections, languages, notices } = campaign
  const checks: readonly (readonly [MissingTerms, boolean])[] = [
    ['title', title.trim() === ''],
    ['firm', firm.name.trim() === ''],
    ['contact', firm.contact.trim() === ''],
    ['roles', roles.length === 0],
    ['sections', sections.length === 0],
    ['languages', languages.length === 0],
    ['notice', languages.some((language) => (notices[language] ?? '').trim() === '')],
  ]
  return checks.flatMap(([part, isMissing]) => (isMissing ? [part] : []))
}
