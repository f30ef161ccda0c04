import type { Bank } from '../bank/bank'
import type { Campaign } from '../campaign/campaign'
import type { Question } from '../kinds/question'
import { contentVersion } from '../scoring/version'
import { drawForm } from '../form/draw'
import type { Form } from '../form/form'
import { blueprintFor } from '../form/sections'

/**
 * Whether a form is the one that its campaign draws from its seed (M1, R9). `other`: it is not, because it was changed or
 * another version of Kontor drew it. `other-bank`: it cannot be drawn again here, so its questions are what the sender says.
 */
export type FormOrigin = 'drawn' | 'other' | 'other-bank'

export function originOf(
  form: Form,
  bank: Bank,
  { id, sections, extent }: Pick<Campaign, 'id' | 'sections' | 'extent'>,
): FormOrigin {
  const blueprint = form.bank === bank.version ? blueprintFor(bank, sections, extent) : undefined
  if (blueprint === undefined) return 'other-bank'
  const drawn = drawForm(bank, blueprint, form.seed, id)
  return drawn.type === 'Form' && contentVersion(drawn.form) === contentVersion(unbroken(form, drawn.form, bank))
    ? 'drawn'
    : 'other'
}

/** M5: a block that was broken off was asked once more, in its place stands the parallel one. */
function unbroken(form: Form, drawn: Form, bank: Bank): Form {
  const wasRepeated = (question: Question, first: Question) => {
    const [block, parallel] = [bank.items.get(first.item), bank.items.get(question.item)]
    if (block === undefined || !('limit' in block) || parallel === undefined || !('limit' in parallel)) return false
    const rows = parallel.rows.map(({ id }) => id)
    return block.parallel === parallel.id && 'shown' in question && rows.join() === question.shown.join()
  }
  const sections = form.sections.map((section, at) => ({
    ...section,
    questions: section.questions.map((question, n) => {
      const first = drawn.sections[at]?.questions[n]
      return first !== undefined && wasRepeated(question, first) ? first : question
    }),
  }))
  return { ...form, sections }
}
