import { createContext } from 'svelte'
import type { Adjustments } from '../../domain/attempt/adjustments'
import type { Campaign } from '../../domain/campaign/campaign'
import type { Mode } from '../../domain/submission/submission'
import type { Language } from '../../domain/ground/language'
import type { Offline } from '../parts/offline'
import type { Parcel } from '../parts/parcel'
import type { Eyes } from '../parts/scanner'

/** What an invitation says, read from a link, a code or a file. */
export type Invitation =
  | { readonly type: 'Invitation'; readonly mode: 'own-device' | 'kiosk'; readonly campaign: Campaign }
  | { readonly type: 'Damaged' | 'Newer' | 'Secret' }

/** What staff give a device when it becomes a station. */
export interface Naming {
  readonly number: number
  readonly name: string
  /** Four to eight digits. */
  readonly pin: string
}

/** `pinned`: the device stands for another campaign and staff must withdraw it first. `unreadable`: whether it does is not known. */
export type Enrolled = 'enrolled' | 'pinned' | 'unreadable' | 'not-kept'

export interface StaffState {
  readonly campaign: Campaign
  readonly mode: Mode
  /** Undefined where the device takes the test without being a station. */
  readonly station: { readonly number: number; readonly name: string; readonly paused: boolean } | undefined
  /** The device may be a station and its PIN cannot be read now: nobody is let in. */
  readonly isLocked: boolean
  /** Sealed here and not yet confirmed by the recruiter's device. */
  readonly waiting: number
  /** Fewer than this device has taken in: something was lost. */
  readonly lost: number
  /** An attempt stands in the middle. */
  readonly isRunning: boolean
  /** One was moved to another device and can still be taken back. */
  readonly hasMoved: boolean
  readonly version: string
}

export type CheckId =
  'offline' | 'campaign' | 'seal' | 'store' | 'kept' | 'space' | 'clock' | 'awake' | 'camera' | 'alone'
export type Finding = 'good' | 'weak' | 'bad'

export type PinTry =
  | { readonly type: 'right' | 'wrong' }
  | { readonly type: 'wait'; readonly until: number }
  /** The PIN cannot be read now. */
  | { readonly type: 'unknown' }
export type Received =
  | { readonly type: 'Received'; readonly code: string }
  | { readonly type: 'damaged' | 'newer' | 'occupied' | 'unreadable' | 'other-campaign' | 'not-kept' }

/** What the pages for staff and for enrolment may ask of the world; `stationing.ts` fits the services to it. */
export interface StationWorld {
  readonly now: () => number
  readonly eyes: Eyes
  readonly offline: Offline
  readonly rememberLanguage: (language: Language) => void
  readonly saveFile: (name: string, type: string, text: string) => void
  /** @param text a link, or what stands behind its `#c=` */
  readonly readInvitation: (text: string) => Invitation
  readonly enrol: (invitation: Extract<Invitation, { type: 'Invitation' }>, naming?: Naming) => Promise<Enrolled>
  readonly fiveWords: (recipient: string, language: Language) => Promise<string>
  /** Undefined where no campaign collects on this device. */
  readonly state: () => Promise<StaffState | undefined>
  readonly tryPin: (pin: string) => Promise<PinTry>
  readonly rename: (naming: Pick<Naming, 'number' | 'name'>) => Promise<boolean>
  readonly setPin: (naming: Naming) => Promise<boolean>
  readonly pause: (paused: boolean) => Promise<boolean>
  /** Everything of the campaign goes from this device. @returns false when something remains */
  readonly withdraw: () => Promise<boolean>
  readonly parcel: () => Promise<Parcel>
  readonly arrived: (rids: readonly string[]) => Promise<boolean>
  readonly preflight: (tell: (id: CheckId, finding: Finding) => void) => Promise<void>
  readonly hasVoice: (language: Language) => Promise<boolean>
  /** Of the running attempt; undefined when none runs, or it cannot be read. */
  readonly adjustments: () => Promise<Adjustments | undefined>
  readonly adjust: (adjustments: Adjustments) => Promise<boolean>
  /** What was answered so far is sealed without a name. @returns false when the attempt is still there */
  readonly endAttempt: () => Promise<boolean>
  /** The running attempt as codes; undefined when there is none that can go. */
  readonly packAttempt: () => Promise<
    { readonly codes: readonly string[]; readonly code: string; readonly file: Parcel['files'][number] } | undefined
  >
  readonly lockAttempt: () => Promise<boolean>
  readonly takeBackAttempt: () => Promise<boolean>
  readonly receiveAttempt: (bytes: Uint8Array) => Promise<Received>
  /** To the candidate's side. */
  readonly leave: () => void
  readonly fullScreen: (() => void) | undefined
}

export const [useStation, provideStation] = createContext<StationWorld>()
