import type { Stimulus } from '../../domain/bank/stimulus'
import type { Word } from '../bank-words'
import type { StimulusView } from '../parts/stimulus-view'

/** Dialogues have a screen of their own, so a question brings none along. */
export function stimulusView(stimulus: Stimulus, word: Word): StimulusView | undefined {
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
