/** What candidates see only in a campaign: one chunk, fetched where one collects. */
export { default as CampaignHandIn } from './CampaignHandIn.svelte'
export { default as CampaignNotice } from './CampaignNotice.svelte'
export { default as CampaignShut } from './CampaignShut.svelte'
export { default as CampaignStart } from './CampaignStart.svelte'
export { default as HandInTrouble } from './HandInTrouble.svelte'
export { default as IdleWarning } from './IdleWarning.svelte'
export { default as StationStart } from './StationStart.svelte'
export { default as Received } from './Received.svelte'
