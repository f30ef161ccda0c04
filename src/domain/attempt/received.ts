/** What came of a running test from another device. */
export type Received =
  | { readonly type: 'Received'; readonly code: string }
  /**
   * `occupied`: an attempt runs here already. `unreadable`: whether one does is not known. `other-campaign`: for something
   * else, or a practice run.
   */
  | { readonly type: 'damaged' | 'newer' | 'occupied' | 'unreadable' | 'other-campaign' | 'not-kept' }
