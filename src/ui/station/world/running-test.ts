import { createContext } from 'svelte'
import type { Adjustments } from '../../../domain/attempt/adjustments'
import type { Received } from '../../../domain/attempt/received'
import type { NamedText } from '../../../domain/submission/parcel'
import type { Language } from '../../../domain/ground/language'

/** The running attempt on its way to another device. */
export interface PackedTest {
  readonly codes: readonly string[]
  /** Both devices show it. */
  readonly code: string
  readonly file: NamedText
}

/** What staff do with the test that stands in the middle, without seeing an answer. */
export interface RunningTest {
  /** Undefined when none runs, or it cannot be read. */
  readonly adjustments: () => Promise<Adjustments | undefined>
  readonly adjust: (adjustments: Adjustments) => Promise<boolean>
  readonly hasVoice: (language: Language) => Promise<boolean>
  /** What was answered so far is sealed without a name. @returns false when the attempt is still there */
  readonly end: () => Promise<boolean>
  /** Undefined when there is none that can go. */
  readonly pack: () => Promise<PackedTest | undefined>
  /** The other device has it: nobody can go on here. */
  readonly lock: () => Promise<boolean>
  readonly takeBack: () => Promise<boolean>
  readonly receive: (bytes: Uint8Array) => Promise<Received>
}

export const [useRunningTest, provideRunningTest] = createContext<RunningTest>()
