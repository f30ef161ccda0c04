import type { Bank, Keys } from '../../domain/bank/bank'
import { askedFrom, keysFrom, questionsOf } from '../../domain/bank/frozen-bank'
import type { BankRef } from '../../domain/bank/writing'
import type { Campaign } from '../../domain/campaign/campaign'
import type { OwnBanks } from '../../services/banks/frozen-banks'
import { addItemWords, addKeyWords } from './bank-words'

/** Which bank a campaign asks from, with its keys and reasons: for recruiters only. What candidates are asked from is in `banks.ts`. */

export interface KeyedBank {
  readonly bank: Bank
  readonly keys: Keys
}

export interface KeyedBanks {
  /** Before a page speaks about the campaign. Does nothing for the built-in bank, and for one that is here already. */
  readonly fetchBank: (ref: BankRef | undefined) => Promise<void>
  /** Empty for an own bank that this device has lost: its submissions stay readable, and nothing of them can be scored. */
  readonly keyedBankOf: (campaign: Pick<Campaign, 'bank'>) => KeyedBank
}

const LOST: KeyedBank = {
  bank: { version: '–', items: new Map(), models: new Map(), stimuli: new Map() },
  keys: new Map(),
}

export function createKeyedBanks(builtIn: KeyedBank, ownBanks: Pick<OwnBanks, 'whole'>): KeyedBanks {
  const own = new Map<string, KeyedBank>()
  return {
    async fetchBank(ref) {
      if (ref === undefined || own.has(ref.digest)) return
      const whole = await ownBanks.whole(ref.digest)
      if (whole === undefined) return
      own.set(ref.digest, { bank: askedFrom(ref, questionsOf(whole)), keys: keysFrom(ref, whole.parts) })
      addItemWords(ref, whole.parts)
      addKeyWords(ref, whole.parts)
    },
    keyedBankOf: ({ bank: ref }) => (ref === undefined ? builtIn : (own.get(ref.digest) ?? LOST)),
  }
}
