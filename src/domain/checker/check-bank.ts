import type { Blueprint } from '../form/blueprint'
import { withWholeTexts } from '../bank/families'
import { checkAbsoluteWords } from './absolute-words'
import { checkBlindReaders } from './blind-readers'
import { checkCeilings } from './ceiling'
import { checkDepth } from './depth'
import { checkDrawnForms } from './drawn-forms'
import { checkFamilies } from './families'
import type { Finding } from '../kinds/finding'
import { checkGuessing } from './guessing'
import type { Icu } from './icu'
import { checkKeys } from './key-fits'
import { checkLengthCues } from './length-cues'
import { checkLengthRatio } from './length-ratio'
import { checkMessages } from './messages'
import { checkModelDraws } from './model-draws'
import { checkModelStems } from './model-stems'
import { checkNearCopies } from './near-copies'
import { checkPoliteCues } from './polite-cues'
import { checkPositionCues } from './position-cues'
import { readability } from './readability'
import { checkReadingLoad } from './reading-load'
import { checkReferences } from './references'
import { readBank, type BankDocument } from './schema'
import { checkSeconds } from './seconds'
import { checkTone } from './tone'
import { checkTexts } from './texts'
import { checkTypography } from './typography'

/** How much is tried. An editor is content with less than the check before a release. */
export interface Effort {
  /** Draws per model and setting (M3: 10,000). */
  readonly seeds: number
  /** Stems per model, setting and language that are written out and read. */
  readonly stems: number
  readonly forms: number
  /** How many of the forms every blind strategy answers. */
  readonly guessedForms: number
}

/** Everything that can be said about a bank without a person reading it. */
export function checkBank(document: BankDocument, blueprint: Blueprint, icu: Icu, effort: Effort) {
  const { bank: written, findings: schema } = readBank(document)
  /** As it is read: members with what they take over from their family. */
  const bank = { ...written, parts: written.parts.map(withWholeTexts) }
  const forms = checkDrawnForms(bank, blueprint, effort.forms)
  return {
    /** Findings without figures. */
    structure: [
      ...schema,
      ...checkReferences(bank),
      ...checkKeys(bank),
      ...checkFamilies(written),
    ] satisfies readonly Finding[],
    texts: [
      ...checkTexts(written),
      ...checkMessages(written, icu),
      ...checkTypography(written),
    ] satisfies readonly Finding[],
    stems: checkModelStems(bank, icu, effort.stems),
    lengthCues: checkLengthCues(bank),
    positionCues: checkPositionCues(bank),
    politeCues: checkPoliteCues(bank),
    absoluteWords: checkAbsoluteWords(bank),
    nearCopies: checkNearCopies(bank),
    readingLoad: checkReadingLoad(bank),
    readability: readability(bank),
    lengthRatio: checkLengthRatio(bank),
    tone: { findings: checkTone(bank) },
    seconds: { findings: checkSeconds(bank, icu) },
    ceilings: checkCeilings(bank),
    blindReaders: checkBlindReaders(bank),
    depth: checkDepth(bank, blueprint),
    forms,
    draws: checkModelDraws(bank, icu, effort.seeds),
    guessing: checkGuessing(bank, forms.forms.slice(0, effort.guessedForms)),
  }
}

/** All findings of all checks, in the order of the checks. */
export function findingsOf(checked: ReturnType<typeof checkBank>): readonly Finding[] {
  const { structure, texts, stems, ...others } = checked
  const figured = Object.values(others).flatMap((each) => ('findings' in each ? each.findings : []))
  return [...structure, ...texts, ...stems, ...figured]
}
