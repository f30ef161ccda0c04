/** Anything a person picks from or puts in order: an id for the code, a resolved text for the eye. */
export interface Labelled {
  readonly id: string
  readonly text: string
}
