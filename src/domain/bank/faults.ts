import { found, type Finding } from './check/finding'
import type { Icu } from './check/icu'
import { checkKeys } from './check/key-fits'
import { checkMessages } from './check/messages'
import { checkReferences } from './check/references'
import { checkTexts } from './check/texts'
import type { BankData } from './document'
import { LONGEST_ID } from './own-bank'

/** What must hold before candidates are asked from an own bank. Whether its items are good is another question. */
export function faultsIn(bank: BankData, icu: Icu): readonly Finding[] {
  const tooLong = bank.parts.flatMap(({ skill, items, models, stimuli }) =>
    [...items, ...models, ...stimuli].flatMap(({ id }) =>
      id.length > LONGEST_ID ? [found('id-too-long', [skill, id, 'id'], { most: LONGEST_ID })] : [],
    ),
  )
  const all = [...checkReferences(bank), ...checkKeys(bank), ...checkTexts(bank), ...checkMessages(bank, icu)]
  return [...tooLong, ...all.filter(({ severity }) => severity === 'error')]
}
