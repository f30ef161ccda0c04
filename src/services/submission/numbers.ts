import type { Written } from '../../domain/ground/written'
import { ridOf } from '../../domain/submission/receipt'
import type { OwnDevice } from '../device/device-key'
import type { Chains, LastLink, Numbering } from './chain'
import type { Pending } from './pending'
import type { Unfinished } from './unfinished'

/** Numbers of what this device seals for a campaign: those in its chain, and those given that the chain does not know yet. */
export interface Numbers {
  readonly last: (campaign: string, by: Numbering) => Promise<LastLink>
  /** Writes the number of a sealed submission into the chain. Done again, it changes nothing. */
  readonly advance: (work: Pending) => Promise<Written>
}

export function createNumbers(
  chains: Chains,
  unfinished: Pick<Unfinished, 'numbered'>,
  device: Pick<OwnDevice, 'find'>,
): Numbers {
  return {
    async last(campaign, by) {
      const link = await chains.last(campaign, by)
      if (link.type !== 'Found') return link
      const isOfNow = (work: Pending) => (work.device ?? (by.isRenewed ? '' : by.publicKey)) === by.publicKey
      const own = (await unfinished.numbered(campaign)).filter(isOfNow)
      const latest = own.reduce(
        (last, { number, sealed }) => (number > last.number ? { number, previous: ridOf(sealed) } : last),
        link.data,
      )
      // What was begun anew and is not numbered yet has begun it.
      return { type: 'Found', data: latest, isAnew: link.isAnew && latest === link.data }
    },
    async advance({ campaign, number, device: signedBy, sealed }) {
      const own = await device.find()
      // It was signed by the key that this device had before: those numbers are over.
      if (own.type === 'Device' && signedBy !== undefined && signedBy !== own.key.publicKey) return { type: 'Kept' }
      const link = { number, previous: ridOf(sealed), ...(signedBy !== undefined && { device: signedBy }) }
      return chains.advance(campaign, link)
    },
  }
}
