import type { Bank } from '../../domain/bank/bank'
import type { CheckItem } from '../../domain/bank/item'
import type { Unit } from '../../domain/bank/model'
import { showValue, stemValues } from '../../domain/bank/show'
import type { Stimulus } from '../../domain/bank/stimulus'
import type { FixedQuestion, NumberQuestion, Question } from '../../domain/form/form'
import type { Labelled } from '../parts/labelled'
import type { StimulusView } from '../parts/stimulus-view'

/** A question with its words, ready to be shown. */

interface Shown {
  readonly item: string
  readonly stem: string
  readonly situation?: string
  readonly stimulus?: StimulusView
}
export type QuestionView =
  | (Shown & { readonly type: 'choice' | 'best-worst' | 'spot'; readonly options: readonly Labelled[] })
  | (Shown & { readonly type: 'order'; readonly things: readonly Labelled[] })
  | (Shown & { readonly type: 'sort'; readonly things: readonly Labelled[]; readonly places: readonly Labelled[] })
  | (Shown & { readonly type: 'check'; readonly rows: CheckItem['rows'] })
  | (Shown & { readonly type: 'number'; readonly unit: Unit; readonly decimals: number; readonly rounding: boolean })

/** Gives the text of `<item>.<what>`, or undefined where the bank has none. */
export type Word = (key: string, values?: Record<string, string | number>) => string | undefined

/** @returns undefined when the question's item is not in this bank */
export function viewOf(bank: Bank, question: Question, word: Word, language: string): QuestionView | undefined {
  return question.type === 'number' ? numberView(bank, question, word, language) : fixedView(bank, question, word)
}

function fixedView(bank: Bank, { item: id, shown }: FixedQuestion, word: Word): QuestionView | undefined {
  const item = bank.items.get(id)
  if (item === undefined) return undefined
  const stimulus = bank.stimuli.get(item.stimulus ?? '')
  const common = {
    item: id,
    stem: word(`${id}.stem`) ?? '',
    situation: word(`${id}.situation`),
    stimulus: stimulus && stimulusView(stimulus, word),
  }
  const labelled = (ids: readonly string[], what: string) =>
    ids.map((each) => ({ id: each, text: word(`${id}.${what}.${each}`) ?? '' }))
  switch (item.type) {
    case 'choice':
    case 'best-worst':
      return { ...common, type: item.type, options: labelled(shown, 'option') }
    case 'spot':
      return { ...common, type: 'spot', options: labelled(shown, 'spot') }
    case 'check':
      return { ...common, type: 'check', rows: shown.flatMap((row) => item.rows.find(({ id }) => id === row) ?? []) }
    case 'order':
      return { ...common, type: 'order', things: labelled(shown, 'thing') }
    case 'sort':
      return { ...common, type: 'sort', things: labelled(shown, 'thing'), places: labelled(item.places, 'place') }
  }
}

function numberView(bank: Bank, question: NumberQuestion, word: Word, language: string): QuestionView | undefined {
  const model = bank.models.get(question.item)
  if (model === undefined) return undefined
  const values = stemValues(model, question, language, (key) => word(key) ?? '')
  const { table } = model.settings[question.difficulty]
  return {
    type: 'number',
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

/** Dialogues have a screen of their own, so a question brings none along. */
function stimulusView(stimulus: Stimulus, word: Word): StimulusView | undefined {
  const { id } = stimulus
  const text = (key: string) => word(`${id}.${key}`) ?? ''
  const counted = (count: number, key: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => text(key(n + 1)))
  switch (stimulus.type) {
    case 'dialogue':
      return undefined
    case 'text':
      return {
        type: 'text',
        title: word(`${id}.title`),
        paragraphs: counted(stimulus.paragraphs, (n) => `paragraph.${n}`),
      }
    case 'document':
      return {
        type: 'document',
        from: text('from'),
        to: text('to'),
        subject: text('subject'),
        paragraphs: counted(stimulus.paragraphs, (n) => `paragraph.${n}`),
      }
    case 'mailbox':
      return {
        type: 'mailbox',
        mails: stimulus.mails.map((mail) => ({
          id: mail,
          from: text(`mail.${mail}.from`),
          subject: text(`mail.${mail}.subject`),
          time: text(`mail.${mail}.time`),
          preview: text(`mail.${mail}.preview`),
        })),
      }
    case 'table':
      return {
        type: 'table',
        title: word(`${id}.title`),
        columns: counted(stimulus.columns, (c) => `column.${c}`),
        rows: Array.from({ length: stimulus.rows }, (_, r) => counted(stimulus.columns, (c) => `cell.${r + 1}.${c}`)),
      }
  }
}
