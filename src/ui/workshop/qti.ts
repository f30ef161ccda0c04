import type { Bank } from '../../domain/bank/bank'
import { generate } from '../../domain/kinds/number/generate'
import type { FixedItem } from '../../domain/kinds/items'
import type { NumberModel } from '../../domain/kinds/number/model'
import { DIFFICULTIES } from '../../domain/ground/skill'
import { shownOrder } from '../../domain/form/draw'
import { randomFor } from '../../domain/ground/random'
import type { Word } from '../bank-words'
import { askInQti } from '../kinds/qti'
import { viewOf } from '../kinds/question-view'
import type { Texts } from '../i18n'
import { itemDocument } from './qti-item'
import { itemFile, manifestDocument, TEST_FILE, testDocument, type Entry } from './qti-package'
import { conversation } from './qti-stimulus'

/**
 * A bank for other test programs, in the 1EdTech standard QTI 3.0: a document for each item, without keys. Item models are
 * written out once for each difficulty.
 */

export interface QtiSource {
  readonly title: string
  readonly bank: Bank
  /** The language of the words. */
  readonly language: string
  readonly word: (skill: string) => Word
  readonly t: Texts
}

/** @returns path → XML of everything that belongs into the package, which is a zip */
export function qtiPackage(source: QtiSource): Readonly<Record<string, string>> {
  const { bank, title, t } = source
  const written = [
    ...[...bank.items.values()].flatMap((item) => fixedItem(source, item)),
    ...[...bank.models.values()].flatMap((model) => modelItems(source, model)),
  ]
  return {
    'imsmanifest.xml': manifestDocument(written),
    [TEST_FILE]: testDocument(written, title, t),
    ...Object.fromEntries(written.map(({ name, xml }) => [itemFile(name), xml])),
  }
}

type WrittenItem = Entry & { readonly xml: string }

/** The order of the bank may be that of the key; the shuffled one is the same in every export. */
function fixedItem({ bank, language, word, t }: QtiSource, item: FixedItem): readonly WrittenItem[] {
  const shown = shownOrder(item, randomFor('qti', item.id))
  const words = word(item.skill)
  const view = viewOf(bank, { type: 'fixed', item: item.id, shown }, words, language)
  if (view === undefined) return []
  const name = nameOf(item.id)
  const before = conversation(bank, item.stimulus, words)
  const asked = askInQti(view, t)
  return [
    { name, skill: item.skill, limit: asked.limit, xml: itemDocument({ name, language, view, before, asked }, t) },
  ]
}

function modelItems({ bank, language, word, t }: QtiSource, model: NumberModel): readonly WrittenItem[] {
  return DIFFICULTIES.flatMap((difficulty) => {
    const generated = generate(model, difficulty, randomFor('qti', `${model.id}${difficulty}`))
    const question = generated && { type: model.type, item: model.id, difficulty, ...generated }
    const view = question && viewOf(bank, question, word(model.skill), language)
    const name = `${nameOf(model.id)}_${difficulty}`
    if (view === undefined) return []
    const asked = askInQti(view, t)
    return [{ name, skill: model.skill, xml: itemDocument({ name, language, view, before: [], asked }, t) }]
  })
}

/** Ids may begin with a digit, names in XML may not; and no id has an underscore, so that no two become the same. */
const nameOf = (id: string) => (/^\d/.test(id) ? `_${id}` : id)
