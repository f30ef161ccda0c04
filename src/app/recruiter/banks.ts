import { askableSkills, faultsIn } from '../../domain/authoring/faults'
import { encodeQuestions, questionsOf } from '../../domain/bank/frozen-bank'
import type { Campaign } from '../../domain/campaign/campaign'
import type { Icu } from '../../domain/checker/icu'
import type { BankStore } from '../../services/banks/bank-store'
import type { OwnBanks } from '../../services/banks/frozen-banks'
import type { Banks } from '../../ui/recruiter/world/banks'

export interface BanksDeps {
  /** What the workshop writes. */
  readonly written: Pick<BankStore, 'list' | 'read'>
  /** What campaigns ask from. */
  readonly ownBanks: OwnBanks
  readonly icu: Icu
  readonly fetchBank: (ref: Campaign['bank']) => Promise<void>
  readonly saveFile: (name: string, type: string, text: string) => void
}

/** Own banks for campaigns: which there are, and freezing one as it is chosen. */
export function createBanks({ written, ownBanks, icu, fetchBank, saveFile }: BanksDeps): Banks {
  return {
    async own() {
      const found = await written.list()
      return found.flatMap((each) =>
        each.type === 'Bank' ? [{ id: each.id, title: each.bank.title, version: each.bank.version }] : [],
      )
    },
    async choose(id) {
      const stored = await written.read(id)
      if (stored?.type !== 'Bank') return { type: 'gone' }
      const { bank } = stored
      const faults = faultsIn(bank, icu)
      if (faults.length > 0) return { type: 'Faulty', count: faults.length }
      const ref = await ownBanks.keep(bank)
      if (ref === undefined) return { type: 'not-kept' }
      await fetchBank(ref)
      return { type: 'Chosen', bank: ref, skills: askableSkills(bank) }
    },
    async saveQuestions({ bank: ref }) {
      const whole = ref && (await ownBanks.whole(ref.digest))
      if (whole) saveFile(`${ref.digest}.json`, 'application/json', encodeQuestions(questionsOf(whole)))
    },
  }
}
