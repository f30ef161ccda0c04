import { piecesIn, type Bank } from '../../domain/bank/bank'
import { withFamilyTexts } from '../../domain/bank/families'
import { needBankTexts } from '../../ui/i18n'

/** Loads the words of parts of a bank, each whole: with what members of a family take over from the first. */
export function neededWords(bank: Bank): (part: string) => Promise<void> {
  const pieces = piecesIn(bank)
  return (part) => needBankTexts(part, (words) => withFamilyTexts(pieces, words))
}
