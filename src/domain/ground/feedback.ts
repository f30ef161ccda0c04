/** When candidates see their feedback: on handing in, from the firm later, or not at all. */
export const FEEDBACK = ['at-once', 'later', 'none'] as const
export type FeedbackTime = (typeof FEEDBACK)[number]
