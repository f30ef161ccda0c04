import type { NumberResponse } from '../../../domain/kinds/number/answer'
import type { NumberModel, Unit } from '../../../domain/kinds/number/model'
import { showValue, stemValues } from '../../../domain/kinds/number/show'
import type { NumberQuestion } from '../../../domain/kinds/question'
import type { Word } from '../../bank-words'
import type { Shown, Words } from '../shown'

export interface NumberView {
  readonly unit: Unit
  readonly decimals: number
  readonly rounding: boolean
}

/** A model writes the stem and the table too, with the values that were drawn. */
export function numberView(
  model: NumberModel,
  question: NumberQuestion,
  word: Word,
  language: string,
): NumberView & Shown {
  const values = stemValues(model, question, language, (key) => word(key) ?? '')
  const { table } = model.settings[question.difficulty]
  return {
    item: model.id,
    stem: word(model.stem === 'common' ? `${model.id}.stem` : `${model.id}.stem.${question.difficulty}`, values) ?? '',
    unit: model.unit,
    decimals: model.decimals,
    rounding: model.rounding ?? false,
    stimulus: table && {
      type: 'table',
      columns: table.columns.map((column) => word(`${model.id}.column.${column}`) ?? ''),
      rows: table.rows.map((row) =>
        row.map((cell) =>
          'text' in cell
            ? (word(`${model.id}.cell.${cell.text}`, values) ?? '')
            : showValue(question.values[cell.value] ?? Number.NaN, cell.format, language),
        ),
      ),
    },
  }
}

export const numberWords: Words<NumberView, NumberResponse> = {
  lines: ({ unit }, { text, value }, t) => [
    withUnit(
      unit === 'clock' && value !== undefined ? showValue(value, 'clock', 'de') : text.trim(),
      t(`unit.${unit}.label`),
    ),
  ],
  named: () => [],
  things: () => 0,
  problems: ({ unit }) => ({
    Answer: 'question.number.empty.error',
    Number: 'question.number.empty.error',
    Readable: unit === 'clock' ? 'question.number.clock.error' : 'question.number.unreadable.error',
    Clear: unit === 'clock' ? 'question.number.clock.error' : 'question.number.unclear.error',
  }),
}

/** Who typed a unit already reads it only once. */
const withUnit = (text: string, unit: string) => (/\d$/.test(text) ? `${text} ${unit}` : text)
