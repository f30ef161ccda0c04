import type { Shown } from '../kinds/shown'
import type { Texts } from '../i18n'
import type { AskedInQti } from '../kinds/qti-interaction'
import { paragraph, stimulusElements } from './qti-stimulus'
import { element, xmlDocument, type XmlElement } from './xml'

/** One `qti-assessment-item` of QTI 3.0: what is asked and how it can be answered, and nothing about what is right. */

export const QTI = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'

interface QtiParts {
  readonly name: string
  readonly language: string
  readonly view: Shown
  /** What was heard before. */
  readonly before: readonly XmlElement[]
  readonly asked: AskedInQti
}

export function itemDocument({ name, language, view, before, asked }: QtiParts, t: Texts): string {
  const { declaration, body, limit } = asked
  const situation = view.situation === undefined ? [] : [paragraph(view.situation)]
  return xmlDocument(
    element(
      'qti-assessment-item',
      {
        xmlns: QTI,
        identifier: name,
        title: name,
        adaptive: false,
        'time-dependent': limit !== undefined,
        'xml:lang': language,
      },
      declaration,
      SCORE,
      element('qti-item-body', {}, ...before, ...situation, ...stimulusElements(view.stimulus, t), ...body),
    ),
  )
}

/** Points from 0 to 1 that somebody else gives: there is no response processing, which would need the key. */
const SCORE = element('qti-outcome-declaration', {
  identifier: 'SCORE',
  cardinality: 'single',
  'base-type': 'float',
  'normal-maximum': 1,
  'normal-minimum': 0,
  'external-scored': 'externalMachine',
})
