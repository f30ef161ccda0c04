import { shownOf } from '../../domain/attempt/fitting'
import type { Bank } from '../../domain/bank/bank'
import { generate } from '../../domain/bank/generate'
import { DIFFICULTIES } from '../../domain/bank/skill'
import { randomFor } from '../../domain/form/random'
import { viewOf, type QuestionView, type Word } from '../candidate/question-view'

/**
 * A bank for other test programs: one assessment item of 1EdTech QTI 3.0 each, without keys, and the manifest that lists
 * them. Item models are written out once for each difficulty. Dialogues become the text before their question.
 */

const ITEM = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'

export function qtiPackage(
  bank: Bank,
  word: (skill: string) => Word,
  language: string,
): Readonly<Record<string, string>> {
  const fixed = [...bank.items.values()].flatMap((item) => {
    const view = viewOf(bank, { type: 'fixed', item: item.id, shown: shownOf(item) }, word(item.skill), language)
    return view
      ? [{ id: item.id, xml: itemXml(item.id, view, heardBefore(bank, item.stimulus, word(item.skill)), language) }]
      : []
  })
  const written = [...bank.models.values()].flatMap((model) =>
    DIFFICULTIES.flatMap((difficulty) => {
      const generated = generate(model, difficulty, randomFor('qti', `${model.id}${difficulty}`))
      const view =
        generated &&
        viewOf(bank, { type: 'number', item: model.id, difficulty, ...generated }, word(model.skill), language)
      const id = `${model.id}-${difficulty}`
      return view ? [{ id, xml: itemXml(id, view, [], language) }] : []
    }),
  )
  const all = [...fixed, ...written]
  const files = all.map(({ id, xml }) => [`items/${id}.xml`, xml] as const)
  return { 'imsmanifest.xml': manifest(all.map(({ id }) => id)), ...Object.fromEntries(files) }
}

/** The lines of the conversation that an item is about. */
function heardBefore(bank: Bank, stimulus: string | undefined, word: Word): readonly string[] {
  const dialogue = bank.stimuli.get(stimulus ?? '')
  if (dialogue?.type !== 'dialogue') return []
  return dialogue.lines.map(
    (speaker, n) => `${word(`${dialogue.id}.speaker.${speaker}`) ?? ''}: ${word(`${dialogue.id}.line.${n + 1}`) ?? ''}`,
  )
}

function itemXml(id: string, view: QuestionView, heard: readonly string[], language: string): string {
  const { declarations, interactions } = asked(view)
  const before = [...heard, ...(view.situation === undefined ? [] : [view.situation]), ...stimulusLines(view)]
  const body = [...before.map((line) => element('p', {}, escaped(line))), ...interactions].join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'qti-assessment-item',
    {
      xmlns: ITEM,
      identifier: id,
      title: id,
      adaptive: 'false',
      'time-dependent': String(view.type === 'check'),
      'xml:lang': language,
    },
    declarations.join('') + element('qti-item-body', {}, body),
  )}\n`
}

interface Asked {
  readonly declarations: readonly string[]
  readonly interactions: readonly string[]
}

function asked(view: QuestionView): Asked {
  const prompt = element('qti-prompt', {}, escaped(view.stem))
  switch (view.type) {
    case 'choice':
      return one('single', 'identifier', choices('RESPONSE', prompt, view.options, 1))
    case 'spot':
      return one('multiple', 'identifier', choices('RESPONSE', prompt, view.options, 0, false))
    case 'best-worst':
      return {
        declarations: ['BEST', 'WORST'].map((name) => declared(name, 'single', 'identifier')),
        interactions: [choices('BEST', prompt, view.options, 1), choices('WORST', prompt, view.options, 1)],
      }
    case 'order': {
      const inner = prompt + view.things.map(simpleChoice).join('')
      const attributes = { 'response-identifier': 'RESPONSE', shuffle: 'true' }
      return one('ordered', 'identifier', element('qti-order-interaction', attributes, inner))
    }
    case 'sort':
      return one('multiple', 'directedPair', matching(prompt, view.things, view.places, false))
    case 'check': {
      const rows = view.rows.map((row) => ({ id: row.id, text: `${row.left} | ${row.right}` }))
      const said = ['same', 'different'].map((word) => ({ id: word, text: word }))
      return one('multiple', 'directedPair', matching(prompt, rows, said, false))
    }
    case 'number': {
      const entry = element('qti-text-entry-interaction', {
        'response-identifier': 'RESPONSE',
        'expected-length': '10',
      })
      return one('single', 'float', element('p', {}, escaped(view.stem)) + element('p', {}, entry))
    }
  }
}

const one = (cardinality: string, type: string, interaction: string): Asked => ({
  declarations: [declared('RESPONSE', cardinality, type)],
  interactions: [interaction],
})
const declared = (identifier: string, cardinality: string, type: string) =>
  element('qti-response-declaration', { identifier, cardinality, 'base-type': type })

type Labelled = { readonly id: string; readonly text: string }
const simpleChoice = ({ id, text }: Labelled) => element('qti-simple-choice', { identifier: id }, escaped(text))

function choices(name: string, prompt: string, options: readonly Labelled[], most: number, shuffle = true): string {
  const attributes = { 'response-identifier': name, shuffle: String(shuffle), 'max-choices': String(most) }
  return element('qti-choice-interaction', attributes, prompt + options.map(simpleChoice).join(''))
}

function matching(prompt: string, things: readonly Labelled[], places: readonly Labelled[], shuffle: boolean): string {
  const set = (all: readonly Labelled[], most: number) =>
    element(
      'qti-simple-match-set',
      {},
      all
        .map(({ id, text }) =>
          element('qti-simple-associable-choice', { identifier: id, 'match-max': String(most) }, escaped(text)),
        )
        .join(''),
    )
  const attributes = {
    'response-identifier': 'RESPONSE',
    shuffle: String(shuffle),
    'max-associations': String(things.length),
  }
  return element('qti-match-interaction', attributes, prompt + set(things, 1) + set(places, things.length))
}

function stimulusLines({ stimulus }: QuestionView): readonly string[] {
  switch (stimulus?.type) {
    case undefined:
      return []
    case 'text':
      return [...(stimulus.title === undefined ? [] : [stimulus.title]), ...stimulus.paragraphs]
    case 'document':
      return [stimulus.from, stimulus.to, stimulus.subject, ...stimulus.paragraphs]
    case 'mailbox':
      return stimulus.mails.map(({ from, subject, time, preview }) => [time, from, subject, preview].join(' · '))
    case 'table':
      return [stimulus.columns, ...stimulus.rows].map((row) => row.join(' | '))
  }
}

function manifest(ids: readonly string[]): string {
  const resources = ids.map((id) => {
    const href = `items/${id}.xml`
    const attributes = { identifier: `r-${id}`, type: 'imsqti_item_xmlv3p0', href }
    return element('resource', attributes, element('file', { href }))
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'manifest',
    { xmlns: PACKAGE, identifier: 'kontor' },
    element('metadata', {}, element('schema', {}, 'QTI Package') + element('schemaversion', {}, '3.0.0')) +
      element('organizations', {}) +
      element('resources', {}, resources.join('')),
  )}\n`
}

function element(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return content === '' ? `<${name}${own.join('')}/>` : `<${name}${own.join('')}>${content}</${name}>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? '')
