import { createContext } from 'svelte'
import type { Parcel } from '../../../domain/submission/parcel'

/** The way of sealed submissions from the station to the recruiter's device. */
export interface Collection {
  readonly parcel: () => Promise<Parcel>
  /** The recruiter's device has them. @returns false when that could not be noted */
  readonly arrived: (rids: readonly string[]) => Promise<boolean>
}

export const [useCollection, provideCollection] = createContext<Collection>()
