import { distinguishable, type Band } from '../scoring/band'

/** B3 for several people: who is certainly above whom, and otherwise that nobody can be told apart. */
export interface Compared {
  readonly id: string
  readonly band: Band
}

export interface Difference {
  readonly higher: string
  readonly lower: string
}

/** Every pair of people who can be told apart, the higher one first. */
export function differences(people: readonly Compared[]): readonly Difference[] {
  return people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other) => {
      if (!distinguishable(one.band, other.band)) return []
      const [higher, lower] = one.band.mean > other.band.mean ? [one, other] : [other, one]
      return [{ higher: higher.id, lower: lower.id }]
    }),
  )
}
