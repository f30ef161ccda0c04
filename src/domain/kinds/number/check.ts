import { nothingPicked, type CheckFace } from '../check-face'
import { counted, named, type NeededTexts } from '../needed-texts'
import { checkFormulas } from './formulas'
import type { NumberKey } from './key'
import type { NumberModel } from './model'

export const NUMBER: CheckFace<NumberModel, NumberKey> = {
  key: checkFormulas,
  texts: textsOf,
  reasons: (_, { answers }) => [
    'answer',
    ...new Set(Object.values(answers).flatMap(({ wrong }) => wrong.map(({ id }) => id))),
  ],
  picked: nothingPicked,
  says: () => [],
  thinking: undefined,
}

function textsOf(model: NumberModel): NeededTexts {
  const tables = Object.values(model.settings).flatMap(({ table }) => (table ? [table] : []))
  const cells = tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => ('text' in cell ? [cell.text] : [])))
  const columns = tables.flatMap((table) => table.columns)
  const stems = model.stem === 'common' ? ['stem'] : counted('stem', 3)
  const wordings = Object.entries(model.incidentals ?? {}).flatMap(([name, variants]) => counted(name, variants))
  return {
    required: [...stems, ...wordings, ...new Set([...named('column', columns), ...named('cell', cells)])],
    optional: [],
  }
}
