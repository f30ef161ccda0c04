/** What is read before an item, with every text resolved. Dialogues have a part of their own. */

interface Mail {
  readonly id: string
  readonly from: string
  readonly subject: string
  readonly time: string
  readonly preview: string
}

export type StimulusView =
  | { readonly type: 'text'; readonly title?: string; readonly paragraphs: readonly string[] }
  | {
      readonly type: 'document'
      readonly from: string
      readonly to: string
      readonly subject: string
      readonly paragraphs: readonly string[]
    }
  | { readonly type: 'mailbox'; readonly mails: readonly Mail[] }
  | {
      readonly type: 'table'
      readonly title?: string
      readonly columns: readonly string[]
      /** The first cell of a row is its heading. */
      readonly rows: readonly (readonly string[])[]
    }

/** Columns that hold nothing but figures are set flush right, so that digits stand under digits. */
export function figureColumns(rows: readonly (readonly string[])[], columns: number): readonly boolean[] {
  return Array.from({ length: columns }, (_, column) => rows.every((row) => isFigure(row[column] ?? '')))
}

/** Digits with separators, a sign, and at most a short unit. */
const isFigure = (cell: string) => /^[−–-]?\s?\d[\d.,:\s]*\s?(\p{Sc}|%|\p{L}{1,4})?$/u.test(cell) || cell === '–'
