import './theme/later.css'

/** Everything behind the start screen: one chunk, fetched while the start screen is being read. */
export { default as Attending } from './candidate/Attending.svelte'
export { default as StorageTrouble } from './candidate/StorageTrouble.svelte'
export { default as StoredTrouble } from './candidate/StoredTrouble.svelte'
export { default as StartMore } from './candidate/StartMore.svelte'
export { guardPresses } from './one-press'
export { followTranslation } from './translated-text'
