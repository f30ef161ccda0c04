import { createContext } from 'svelte'
import type { Invitation, ReadInvitation } from '../../../domain/campaign/invitation'
import type { Language } from '../../../domain/ground/language'

/** What staff give a device when it becomes a station. */
export interface Naming {
  readonly number: number
  readonly name: string
  /** Four to eight digits. */
  readonly pin: string
}

/** `pinned`: the device stands for another campaign and staff must withdraw it first. `unreadable`: whether it does is not known. */
export type Enrolled = 'enrolled' | 'pinned' | 'unreadable' | 'not-kept'

/** A device begins to collect for a campaign. */
export interface Enrolment {
  /** @param text a link, or what stands behind its `#c=` */
  readonly readInvitation: (text: string) => ReadInvitation
  readonly enrol: (invitation: Invitation, naming?: Naming) => Promise<Enrolled>
  /** A practice run was begun here; enrolling ends it. */
  readonly runsPractice: () => Promise<boolean>
  /** The public encryption key in words that two people can compare. */
  readonly fiveWords: (recipient: string, language: Language) => Promise<string>
}

export const [useEnrolment, provideEnrolment] = createContext<Enrolment>()
