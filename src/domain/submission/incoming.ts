import type { Bundle } from './bundle'

/** What a file holds that somebody brings: one sealed submission or a bundle of many. Nothing is opened here. */
export type Incoming =
  | Extract<Bundle, { type: 'Records' | 'Newer' }>
  /** Neither a bundle nor a sealed submission. */
  | { readonly type: 'NotOurs' }
  | { readonly type: 'TooLarge' }
  | { readonly type: 'Unreadable' }
