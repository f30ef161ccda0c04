import * as v from 'valibot'
import { CampaignId } from './campaign'

export const DeletionReason = v.picklist(['retention', 'erased', 'ended'])

/** What was deleted here, without persons. */
export const DeletionEntry = v.object({
  /** Of the deletion that it tells about, so that it is told once. */
  id: v.optional(v.string()),
  at: v.number(),
  campaign: CampaignId,
  title: v.string(),
  count: v.number(),
  why: DeletionReason,
})
export type DeletionEntry = v.InferOutput<typeof DeletionEntry>
