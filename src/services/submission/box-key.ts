/** Where a sealed original lies in the box while it lies on its own. */
export const boxKey = (campaign: string, rid: string) => `r:${campaign}:${rid}`
