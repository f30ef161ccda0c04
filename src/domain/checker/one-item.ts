import type { CheckedBank } from '../bank/whole-bank'
import type { Finding } from '../kinds/finding'
import type { Icu } from './icu'
import { checkKeys } from './key-fits'
import { checkMessages } from './messages'
import { checkReadingLoad } from './reading-load'
import { checkReferences } from './references'
import { checkTexts } from './texts'
import { checkTypography } from './typography'

/** What the checker says about one item and what is read before it, fast enough to be asked with every keystroke. */
export function checkOne(
  bank: CheckedBank,
  skill: string,
  ids: readonly (string | undefined)[],
  icu: Icu,
): readonly Finding[] {
  const own = { ...bank, parts: bank.parts.filter((part) => part.skill === skill) }
  return [
    ...checkReferences(own),
    ...checkKeys(own),
    ...checkTexts(own),
    ...checkMessages(own, icu),
    ...checkTypography(own),
    ...checkReadingLoad(own).findings,
  ].filter(({ path }) => ids.includes(path.split('/')[1]))
}
