/** Sealed submissions on their way to the recruiter's device. */
export interface Parcel {
  readonly count: number
  /** Both sides show it. */
  readonly code: string
  /** Bundles, mostly one; the names of the files say from where and how many. */
  readonly files: readonly { readonly name: string; readonly text: string }[]
  /** Undefined where it is too much for codes. */
  readonly codes: readonly string[] | undefined
  readonly rids: readonly string[]
}
