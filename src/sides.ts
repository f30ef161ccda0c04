/** The sides of Kontor that an address can ask for by what stands behind `#`; any other address is the candidate's. */
const STARTS = ['#recruiting', '#station', '#items', '#c='] as const
export type Side = (typeof STARTS)[number]

export const sideOf = (hash: string): Side | undefined => STARTS.find((start) => hash.startsWith(start))
