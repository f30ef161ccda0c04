/** What practice tells after its result: it knows keys and reasons, and is fetched only then. */
export { default as Again } from './Again.svelte'
export { default as ReviewPage } from './ReviewPage.svelte'
