import { createContext } from 'svelte'
import type { Attempt } from '../domain/attempt/attempt'
import type { Practice } from '../domain/attempt/practice'
import type { Bank, Keys } from '../domain/bank/bank'
import type { Campaign } from '../domain/campaign/campaign'
import type { AttemptEvent } from '../machines/attempt.context'
import type { SkillId } from '../domain/ground/skill'
import type { Language } from '../domain/ground/language'
import type { ReadAloud } from '../domain/attempt/read-aloud'
import type { Parcel } from '../domain/submission/parcel'

/** A station on a stand, as those in front of it see it. */
export interface StationHere {
  readonly number: number | undefined
  readonly paused: boolean
  /** Sealed here and not collected yet; undefined while that cannot be told. */
  readonly waiting: number | undefined
}

/** The way of a submission from somebody's own device to the firm. */
export interface HandOver {
  readonly parcel: () => Promise<Parcel>
  /** The firm has them; the copies here go. */
  readonly arrived: (rids: readonly string[]) => Promise<boolean>
  /** Undefined where the browser cannot share files. */
  readonly share?: ((name: string, text: string) => Promise<boolean>) | undefined
}

export type OpenedFile =
  | { readonly type: 'Attempt'; readonly attempt: Attempt }
  /** `Unfit`: no attempt that fits this app. `Elsewhere`: it belongs to another campaign, or to one where none collects. */
  | { readonly type: 'Unfit' | 'Elsewhere' }

/** What screens may ask of the world; `main.ts` fits the services to it. */
export interface World extends ReadAloud {
  readonly bank: Bank
  /** The campaign that collects on this device; without one the assessment is a practice run. */
  readonly campaign?: Campaign | undefined
  readonly station?: StationHere | undefined
  readonly handOver?: HandOver | undefined
  /** Ready for the next person: loads the page anew, so that nothing of this one stays in memory. */
  readonly startAnew: () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds by the clock that active time is counted by. */
  readonly elapsed: () => number
  readonly practice: Practice
  /** After practice: what is right, with the reasons in words. Rejects when they could not be loaded. */
  readonly loadKeys: (skills: readonly SkillId[]) => Promise<Keys>
  readonly send: (event: AttemptEvent) => void
  readonly saveFile: (name: string, type: string, text: string) => void
  readonly saveBytes: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
  /** The attempt, or whatever else was stored, as the text of a file that `openAttemptFile` reads. */
  readonly asFile: (stored: unknown) => string
  readonly encode: (attempt: Attempt) => unknown
  readonly openAttemptFile: (file: File) => Promise<OpenedFile>
  readonly rememberLanguage: (language: Language) => void
}

export const [useWorld, provideWorld] = createContext<World>()
