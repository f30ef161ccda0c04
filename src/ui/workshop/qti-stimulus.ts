import type { Bank } from '../../domain/bank/bank'
import type { Word } from '../bank-words'
import type { Texts } from '../i18n'
import type { StimulusView } from '../parts/stimulus-view'
import { linesOf } from '../stimuli/dialogue-words'
import { element, type XmlElement } from './xml'

/** What is read before a question, in the part of HTML that QTI knows. */

export const paragraph = (text: string): XmlElement => element('p', {}, text)

/** A conversation becomes text, one paragraph for each line: where it is taken to, nobody can hear it. */
export function conversation(bank: Bank, stimulus: string | undefined, word: Word): readonly XmlElement[] {
  const dialogue = bank.stimuli.get(stimulus ?? '')
  if (dialogue?.type !== 'dialogue') return []
  const setting = word(`${dialogue.id}.setting`)
  return [
    ...(setting === undefined ? [] : [setting]),
    ...linesOf(dialogue, word).map(({ speaker, text }) => `${speaker}: ${text}`),
  ].map(paragraph)
}

export function stimulusElements(stimulus: StimulusView | undefined, t: Texts): readonly XmlElement[] {
  switch (stimulus?.type) {
    case undefined:
      return []
    case 'text':
      return [
        ...(stimulus.title === undefined ? [] : [element('h2', {}, stimulus.title)]),
        ...stimulus.paragraphs.map(paragraph),
      ]
    case 'document':
      return [
        element(
          'div',
          {},
          paragraph(`${t('part.document-from.label')}: ${stimulus.from}`),
          paragraph(`${t('part.document-to.label')}: ${stimulus.to}`),
          paragraph(`${t('part.document-subject.label')}: ${stimulus.subject}`),
        ),
        ...stimulus.paragraphs.map(paragraph),
      ]
    case 'mailbox':
      return [
        table(
          t('part.mailbox.title'),
          [
            t('part.document-from.label'),
            t('part.document-subject.label'),
            t('auth.qti-time.label'),
            t('auth.qti-preview.label'),
          ],
          stimulus.mails.map(({ from, subject, time, preview }) => [from, subject, time, preview]),
        ),
      ]
    case 'table':
      return [table(stimulus.title, stimulus.columns, stimulus.rows)]
  }
}

/** The first cell of a row is its heading, as on the screen. */
function table(
  title: string | undefined,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): XmlElement {
  const head = columns.map((column) => element('th', { scope: 'col' }, column))
  const body = rows.map(([heading = '', ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, heading), ...cells.map((cell) => element('td', {}, cell))),
  )
  return element(
    'table',
    {},
    ...(title === undefined ? [] : [element('caption', {}, title)]),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  )
}
