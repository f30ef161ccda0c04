import * as v from 'valibot'

/**
 * Devices whose key a person of the firm has compared (R9). What they say about how a test was taken is proved by their
 * signature; everything else is what whoever sent a submission says about it.
 */
export const PairedDevice = v.object({
  /** Public key: 65 bytes, base64url. */
  key: v.pipe(v.string(), v.regex(/^[\w-]{87}$/)),
  /** When the words were compared, milliseconds since 1970. */
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
})
export type PairedDevice = v.InferOutput<typeof PairedDevice>

interface Pairing {
  readonly devices?: readonly PairedDevice[] | undefined
}

/** What the list keeps of a key: eight of its bytes, enough that no other one can be made that begins alike. */
export const shortKey = (key: string) => key.slice(0, 12)

/** @param key as the seal says it; empty where the signature does not hold */
export const isPaired = ({ devices = [] }: Pairing, key: string) => devices.some((each) => each.key === key)

/** @param station as the list names it: with its number, and empty for an unknown device */
export const isPairedStation = ({ devices = [] }: Pairing, station: string) =>
  devices.some(({ key }) => station.split(' ').at(-1) === shortKey(key))

export function withPaired<Of extends Pairing>(campaign: Of, key: string, at: number): Of {
  return isPaired(campaign, key) ? campaign : { ...campaign, devices: [...(campaign.devices ?? []), { key, at }] }
}
