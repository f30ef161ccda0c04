import { createContext } from 'svelte'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { Unknown } from '../../../domain/ground/written'
import type { Gate } from '../../../domain/submission/side-gate'
import type { PinTry } from '../../../domain/device/pin-try'
import type { Mode } from '../../../domain/submission/submission'
import type { Naming } from './enrolment'

export interface StaffState {
  readonly campaign: Campaign
  readonly mode: Mode
  /** Undefined where the device takes the test without being a station. */
  readonly station: { readonly number: number; readonly name: string; readonly paused: boolean } | undefined
  /** What the pages of the staff ask for first (C12). */
  readonly gate: Gate
  /** Sealed here and not yet confirmed by the recruiter's device; undefined while that cannot be told. */
  readonly waiting: number | undefined
  /** Fewer than this device has taken in: something was lost. 0 while that cannot be told. */
  readonly lost: number
  /** An attempt stands in the middle. */
  readonly isRunning: boolean
  /** One was moved to another device and can still be taken back. */
  readonly hasMoved: boolean
  readonly version: string
  /** Five words by which the recruiter knows this device again; undefined while it has no key. */
  readonly deviceWords: string | undefined
}

/** `Nothing`: no campaign collects here. The others: one does, or may, and it is not known which. */
export type StaffFound = { readonly type: 'Found'; readonly state: StaffState } | { readonly type: 'Nothing' | Unknown }

/** What staff do with the station itself; each answer is false when it could not be stored. */
export interface Staff {
  readonly state: () => Promise<StaffFound>
  readonly tryPin: (pin: string) => Promise<PinTry>
  /** Where the campaign was made here: its passphrase in the place of a PIN. @returns undefined when it fits */
  readonly tryPassphrase: (passphrase: string) => Promise<'wrong-passphrase' | 'failed' | undefined>
  readonly setPin: (naming: Naming) => Promise<boolean>
  readonly pause: (paused: boolean) => Promise<boolean>
  /** Everything of the campaign goes from this device. @returns false when something remains */
  readonly withdraw: () => Promise<boolean>
  /** Undefined where the browser has none. */
  readonly fullScreen: (() => void) | undefined
}

export const [useStaff, provideStaff] = createContext<Staff>()
