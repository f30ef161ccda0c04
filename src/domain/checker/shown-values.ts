import { textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import type { Difficulty } from '../ground/skill'
import type { NumberModel } from '../kinds/number/model'
import type { Icu } from './icu'
import { placeholdersOf } from './messages'

/** The stem that a model writes at a difficulty. */
export const stemKey = ({ id, stem }: NumberModel, difficulty: Difficulty) =>
  stem === 'common' ? `${id}.stem` : `${id}.stem.${difficulty}`

/** The values that stem and table show. Whatever else was drawn, the reader does not know. */
export function shownValues(
  { languages }: CheckedBank,
  part: CheckedPart,
  model: NumberModel,
  difficulty: Difficulty,
  icu: Icu,
): readonly string[] {
  const [source = ''] = languages
  const stem = textIn(part.texts, source, stemKey(model, difficulty))
  const inStem = placeholdersOf(icu.parse(stem, source)).map(({ name }) => name)
  const cells = model.settings[difficulty].table?.rows.flat() ?? []
  return [
    ...inStem.filter((name) => Object.hasOwn(model.show, name)),
    ...cells.flatMap((cell) => ('value' in cell ? [cell.value] : [])),
  ]
}
