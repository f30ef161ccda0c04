/** How far long work has come (R8). */
export interface Progress {
  readonly done: number
  readonly all: number
}

/** What long work looks at between two steps; an AbortSignal is one. */
export interface Stop {
  readonly aborted: boolean
}
