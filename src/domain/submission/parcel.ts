/** Sealed submissions on their way to the recruiter's device: as files, and as codes where they are not too much. */
export interface Parcel {
  readonly count: number
  /** False when something here could not be read: there may be more to bring. */
  readonly isAll: boolean
  /** Both sides show it. */
  readonly code: string
  /** One, unless it is more than one file may hold. */
  readonly files: readonly NamedText[]
  /** Undefined where it is too much for codes. */
  readonly codes: readonly string[] | undefined
  readonly rids: readonly string[]
}

export interface NamedText {
  readonly name: string
  readonly text: string
}
