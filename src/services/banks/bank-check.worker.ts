import { checkBank, findingsOf } from '../../domain/checker/check-bank'
import { itemsIn } from '../../domain/bank/whole-bank'
import type { BankData } from '../../domain/authoring/document'
import { askableSkills, faultsIn } from '../../domain/authoring/faults'
import { blueprintFor } from '../../domain/form/sections'
import { icu } from './icu'

/** The whole checker takes seconds; here it holds up no page. */

/** Less than before a release, enough to write by. */
const EFFORT = { seeds: 300, stems: 20, forms: 300, guessedForms: 150 }

addEventListener('message', ({ data }: MessageEvent<BankData>) => {
  const blueprint = blueprintFor(itemsIn(data), askableSkills(data))
  postMessage(blueprint === undefined ? faultsIn(data, icu) : findingsOf(checkBank(data, blueprint, icu, EFFORT)))
})
