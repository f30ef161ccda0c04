import { bank } from '../../bank/full'
import { keys } from '../../bank/full-keys'
import type { Bank, Keys } from '../../domain/bank/bank'
import { askedFrom, keysFrom, questionsOf } from '../../domain/bank/frozen-bank'
import type { BankRef } from '../../domain/bank/writing'
import type { Campaign } from '../../domain/campaign/campaign'
import { addReasons, addTexts } from './own-words'
import { ownBanks } from './stores'

/** The banks that campaigns on this device ask from, with their keys: the built-in one, and own ones that were frozen for them. */

export interface Asked {
  readonly bank: Bank
  readonly keys: Keys
}

const BUILT_IN: Asked = { bank, keys }
/** An own bank that this device has lost: its submissions stay readable, and nothing of them can be scored. */
const LOST: Asked = {
  bank: { version: '–', items: new Map(), models: new Map(), stimuli: new Map() },
  keys: new Map(),
}
const own = new Map<string, Asked>()

/** Before a page speaks about the campaign. Does nothing for the built-in bank, and for one that is there already. */
export async function fetchBank(ref: BankRef | undefined): Promise<void> {
  if (ref === undefined || own.has(ref.digest)) return
  const whole = await ownBanks.whole(ref.digest)
  if (whole === undefined) return
  own.set(ref.digest, { bank: askedFrom(ref, questionsOf(whole)), keys: keysFrom(ref, whole.parts) })
  addTexts(ref, whole.parts)
  addReasons(ref, whole.parts)
}

export function askedBy({ bank: ref }: Pick<Campaign, 'bank'>): Asked {
  return ref === undefined ? BUILT_IN : (own.get(ref.digest) ?? LOST)
}
