import type { Labelled } from '../shown'
import type { SortView } from './words'

/** Thing → place; what lies nowhere yet is absent. What was put last stands last. */
export type Lying = Readonly<Record<string, string>>

/** @param place undefined takes the thing out of its place */
export function put(lying: Lying, thing: string, place: string | undefined): Lying {
  const others = Object.fromEntries(Object.entries(lying).filter(([other]) => other !== thing))
  return place === undefined ? others : { ...others, [thing]: place }
}

/** The thing that was put last. */
export const lastPut = (lying: Lying): string | undefined => Object.keys(lying).at(-1)

export const inside = ({ things }: SortView, lying: Lying, place: string): readonly Labelled[] =>
  things.filter(({ id }) => lying[id] === place)
