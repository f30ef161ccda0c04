import type { FixedItem } from '../kinds/items'
import type { Key } from '../kinds/keys'
import type { NumberModel } from '../kinds/number/model'
import type { Stimulus } from '../bank/stimulus'
import type { Item } from '../kinds/items'

/** The text keys that the structure of a bank asks for, as described in src/bank/README.md. */
export interface NeededTexts {
  readonly required: readonly string[]
  /** May be absent, but then in every language. */
  readonly optional: readonly string[]
}

export function textsOf(piece: Item | Stimulus): NeededTexts {
  const own = shapeOf(piece)
  const named = (keys: readonly string[]) => keys.map((key) => `${piece.id}.${key}`)
  return { required: named(own.required), optional: named(own.optional ?? []) }
}

type Shape = { readonly required: readonly string[]; readonly optional?: readonly string[] }

function shapeOf(piece: Item | Stimulus): Shape {
  switch (piece.type) {
    case 'choice':
    case 'best-worst':
    case 'order':
    case 'sort':
    case 'spot':
    case 'check':
      return ofItem(piece)
    case 'number':
      return ofModel(piece)
    case 'dialogue':
    case 'text':
    case 'document':
    case 'mailbox':
    case 'table':
      return ofStimulus(piece)
  }
}

function ofItem(item: FixedItem): Shape {
  switch (item.type) {
    case 'choice':
      return { required: ['stem', ...named('option', item.options)], optional: ['situation'] }
    case 'best-worst':
      return { required: ['stem', 'situation', ...named('option', item.options)] }
    case 'order':
      return { required: ['stem', 'situation', ...named('thing', item.things)] }
    case 'sort':
      return { required: ['stem', 'situation', ...named('thing', item.things), ...named('place', item.places)] }
    case 'spot':
      return { required: ['stem', ...named('spot', item.spots)], optional: ['situation'] }
    case 'check':
      return { required: ['stem'], optional: ['situation'] }
  }
}

function ofModel(model: NumberModel): Shape {
  const tables = Object.values(model.settings).flatMap(({ table }) => (table ? [table] : []))
  const cells = tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => ('text' in cell ? [cell.text] : [])))
  const columns = tables.flatMap((table) => table.columns)
  const stems = model.stem === 'common' ? ['stem'] : counted('stem', 3)
  const wordings = Object.entries(model.incidentals ?? {}).flatMap(([name, variants]) => counted(name, variants))
  return { required: [...stems, ...wordings, ...new Set([...named('column', columns), ...named('cell', cells)])] }
}

function ofStimulus(stimulus: Stimulus): Shape {
  switch (stimulus.type) {
    case 'dialogue':
      return {
        required: [
          'setting',
          ...named('speaker', [...new Set(stimulus.lines)]),
          ...counted('line', stimulus.lines.length),
        ],
      }
    case 'text':
      return { required: counted('paragraph', stimulus.paragraphs), optional: ['title'] }
    case 'document':
      return { required: ['from', 'to', 'subject', ...counted('paragraph', stimulus.paragraphs)] }
    case 'mailbox':
      return {
        required: stimulus.mails.flatMap((mail) => named(`mail.${mail}`, ['from', 'subject', 'time', 'preview'])),
      }
    case 'table':
      return {
        required: [
          ...counted('column', stimulus.columns),
          ...counted('cell', stimulus.rows).flatMap((row) => counted(row, stimulus.columns)),
        ],
        optional: ['title'],
      }
  }
}

/** W2: a reason for every option, thing, spot and pair, for the timetable, and for the answer and every wrong path. */
export function reasonsOf(question: Item, key: Key): readonly string[] {
  return reasons(question, key).map((reason) => `${question.id}.${reason}`)
}

function reasons(question: Item, key: Key): readonly string[] {
  switch (question.type) {
    case 'choice':
    case 'best-worst':
      return question.options
    case 'sort':
      return question.things
    case 'spot':
      return question.spots
    case 'check':
      return ['rows']
    case 'order':
      if (key.type !== 'order') return []
      return [
        ...new Set([...key.pairs, ...(key.hard ?? [])].map(([first, second]) => `${first}-before-${second}`)),
        ...(key.plan ? ['plan'] : []),
      ]
    case 'number':
      if (key.type !== 'number') return []
      return ['answer', ...new Set(Object.values(key.answers).flatMap(({ wrong }) => wrong.map(({ id }) => id)))]
  }
}

const named = (what: string, ids: readonly string[]) => ids.map((id) => `${what}.${id}`)
const counted = (what: string, count: number) => Array.from({ length: count }, (_, n) => `${what}.${n + 1}`)
