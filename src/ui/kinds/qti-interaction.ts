import { element, type XmlElement, type XmlNode } from '../workshop/xml'

/** How a question is asked in QTI: the variable that takes the answer, and the interaction that is bound to it. */
export interface AskedInQti {
  readonly declaration: XmlElement
  readonly body: readonly XmlElement[]
  /** Seconds, for what is answered against the clock. */
  readonly limit?: number | undefined
}

export const RESPONSE = 'RESPONSE'

type Cardinality = 'single' | 'multiple' | 'ordered'
type BaseType = 'identifier' | 'directedPair' | 'float' | 'string'

/** It has no `qti-correct-response` and no `qti-mapping`: those are the key. */
export function declared(cardinality: Cardinality, baseType: BaseType): XmlElement {
  return element('qti-response-declaration', { identifier: RESPONSE, cardinality, 'base-type': baseType })
}

export function interaction(
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
/**
 * Choices are named by where they stand, not as in the bank: authors name options after what they are, and often put the
 * right one first. Within an item no two things may have the same name.
 */
export const simpleChoices = (options: readonly Named[]) =>
  options.map(({ text }, n) => element('qti-simple-choice', { identifier: `option-${n + 1}` }, text))

/** @param most 0: as many as wanted */
export function choose(prompt: string, options: readonly Named[], shuffle: boolean, most: 0 | 1): XmlElement {
  return interaction('choice', prompt, { shuffle, 'max-choices': most }, ...simpleChoices(options))
}

type Content = string | readonly XmlNode[]

interface QtiPairing {
  /** How often each of the second set can be used; each of the first is used once. */
  readonly most: number
  readonly associations: number
  /** The first set only. */
  readonly shuffle?: boolean
  readonly class?: string
}
/** From the standard's shared vocabulary: a row for each of the first set, a column for each of the second. */
export const TABLE = { class: 'qti-match-tabular' }

export function pairs(
  prompt: string,
  first: readonly Content[],
  second: readonly Content[],
  { most, associations, shuffle = false, class: look }: QtiPairing,
): AskedInQti {
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
