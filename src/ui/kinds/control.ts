import type { Snippet } from 'svelte'

/** What every control gets: the question as this kind shows it, and the answer so far. */
export interface ControlProps<View, Response> {
  readonly view: View
  readonly response: Response | undefined
  /** Id of the control, for links from an error summary. */
  readonly id: string
  readonly labelledby: string
  readonly describedby?: string | undefined
  readonly invalid?: boolean
  /** The time for it is up: nothing changes any more. */
  readonly closed?: boolean
  /** What is wrong with the answer; the control knows where it belongs. */
  readonly problem?: Snippet | undefined
  readonly onanswer: (response: Response | undefined) => void
}
