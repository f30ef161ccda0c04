import type { QuestionView } from '../kinds/question-view'
import type { Texts } from '../i18n'
import { paragraph } from './qti-stimulus'
import { element, type XmlElement, type XmlNode } from './xml'

/** How a question is asked in QTI: the variable that takes the answer, and the interaction that is bound to it. */
export interface Asked {
  readonly declaration: XmlElement
  readonly body: readonly XmlElement[]
}

const RESPONSE = 'RESPONSE'

/** @param fixed the order of the options carries meaning */
export function asked(view: QuestionView, fixed: boolean, t: Texts): Asked {
  switch (view.type) {
    case 'choice':
      return {
        declaration: declared('single', 'identifier'),
        body: [choose(view.stem, view.options, !fixed, 1)],
      }
    case 'spot':
      return {
        declaration: declared('multiple', 'identifier'),
        body: [choose(view.stem, view.options, false, 0)],
      }
    case 'order':
      return {
        declaration: declared('ordered', 'identifier'),
        body: [interaction('order', view.stem, { shuffle: true }, ...simpleChoices(view.things))],
      }
    case 'best-worst': {
      // One table, as on the screen. Two lists of the same options would name every option twice.
      const verdicts = [t('part.best.label'), t('part.worst.label')]
      return pairs(view.stem, view.options.map(textOf), verdicts, { most: 1, associations: 2, ...TABLE })
    }
    case 'sort': {
      const [things, places] = [view.things.map(textOf), view.places.map(textOf)]
      return pairs(view.stem, things, places, { most: things.length, associations: things.length, shuffle: true })
    }
    case 'check': {
      const rows = view.rows.map(({ left, right }) => [paragraph(left), paragraph(right)])
      const verdicts = [t('part.check-same.label'), t('part.check-different.label')]
      return pairs(view.stem, rows, verdicts, { most: rows.length, associations: rows.length, ...TABLE })
    }
    case 'number':
      return number(view, t)
  }
}

/** A time of day is no number. */
function number(view: Extract<QuestionView, { type: 'number' }>, t: Texts): Asked {
  const entry = element('qti-text-entry-interaction', { 'response-identifier': RESPONSE, 'expected-length': 10 })
  const hints = [
    ...(view.unit === 'clock' ? [t('question.clock.hint')] : []),
    ...(view.rounding ? [t('question.rounding.hint', { decimals: view.decimals })] : []),
  ]
  return {
    declaration: declared('single', view.unit === 'clock' ? 'string' : 'float'),
    body: [...[view.stem, ...hints].map(paragraph), element('p', {}, entry, ` ${t(`unit.${view.unit}.label`)}`)],
  }
}

type Cardinality = 'single' | 'multiple' | 'ordered'
type BaseType = 'identifier' | 'directedPair' | 'float' | 'string'

/** It has no `qti-correct-response` and no `qti-mapping`: those are the key. */
function declared(cardinality: Cardinality, baseType: BaseType): XmlElement {
  return element('qti-response-declaration', { identifier: RESPONSE, cardinality, 'base-type': baseType })
}

function interaction(
  kind: 'choice' | 'order' | 'match',
  prompt: string,
  attributes: XmlElement['attributes'],
  ...children: readonly XmlElement[]
): XmlElement {
  const bound = { 'response-identifier': RESPONSE, ...attributes }
  return element(`qti-${kind}-interaction`, bound, element('qti-prompt', {}, prompt), ...children)
}

interface Named {
  readonly text: string
}
const textOf = ({ text }: Named): string => text

/**
 * Choices are named by where they stand, not as in the bank: authors name options after what they are, and often put the
 * right one first. Within an item no two things may have the same name.
 */
const simpleChoices = (options: readonly Named[]) =>
  options.map(({ text }, n) => element('qti-simple-choice', { identifier: `option-${n + 1}` }, text))

/** @param most 0: as many as wanted */
function choose(prompt: string, options: readonly Named[], shuffle: boolean, most: 0 | 1): XmlElement {
  return interaction('choice', prompt, { shuffle, 'max-choices': most }, ...simpleChoices(options))
}

type Content = string | readonly XmlNode[]

interface Pairing {
  /** How often each of the second set can be used; each of the first is used once. */
  readonly most: number
  readonly associations: number
  /** The first set only. */
  readonly shuffle?: boolean
  readonly class?: string
}
/** From the standard's shared vocabulary: a row for each of the first set, a column for each of the second. */
const TABLE = { class: 'qti-match-tabular' }

function pairs(
  prompt: string,
  first: readonly Content[],
  second: readonly Content[],
  { most, associations, shuffle = false, class: look }: Pairing,
): Asked {
  const set = (name: string, contents: readonly Content[], attributes: XmlElement['attributes']) =>
    element(
      'qti-simple-match-set',
      {},
      ...contents.map((content, n) =>
        element('qti-simple-associable-choice', { identifier: `${name}-${n + 1}`, ...attributes }, ...[content].flat()),
      ),
    )
  const attributes = { class: look, shuffle, 'max-associations': associations }
  return {
    declaration: declared('multiple', 'directedPair'),
    body: [
      interaction(
        'match',
        prompt,
        attributes,
        set('row', first, { 'match-max': 1 }),
        set('column', second, { 'match-max': most, fixed: shuffle ? true : undefined }),
      ),
    ],
  }
}
