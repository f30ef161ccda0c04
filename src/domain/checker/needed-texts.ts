import type { Stimulus } from '../bank/stimulus'
import { CHECK } from '../kinds/checks'
import type { Item, Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import { counted, named, type NeededTexts } from '../kinds/needed-texts'

/** The text keys that the structure of a bank asks for, as described in src/bank/README.md. */
export function textsOf(piece: Item | Stimulus): NeededTexts {
  const own = isItem(piece) ? ofItem(piece) : ofStimulus(piece)
  const inPiece = (keys: readonly string[]) => keys.map((key) => `${piece.id}.${key}`)
  return { required: inPiece(own.required), optional: inPiece(own.optional) }
}

const isItem = (piece: Item | Stimulus): piece is Item => Object.hasOwn(CHECK, piece.type)

function ofItem<K extends Kind>(item: Of<Item, K>): NeededTexts {
  const kind: K = item.type
  return CHECK[kind].texts(item)
}

function ofStimulus(stimulus: Stimulus): NeededTexts {
  switch (stimulus.type) {
    case 'dialogue':
      return {
        required: [
          'setting',
          ...named('speaker', [...new Set(stimulus.lines)]),
          ...counted('line', stimulus.lines.length),
        ],
        optional: [],
      }
    case 'text':
      return { required: counted('paragraph', stimulus.paragraphs), optional: ['title'] }
    case 'document':
      return { required: ['from', 'to', 'subject', ...counted('paragraph', stimulus.paragraphs)], optional: [] }
    case 'mailbox':
      return {
        required: stimulus.mails.flatMap((mail) => named(`mail.${mail}`, ['from', 'subject', 'time', 'preview'])),
        optional: [],
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

/** W2: the reasons that a key asks for. */
export function reasonsOf(item: Item, key: Key): readonly string[] {
  return reasonsIn(item, key).map((reason) => `${item.id}.${reason}`)
}

function reasonsIn<K extends Kind>(item: Of<Item, K>, key: Key): readonly string[] {
  const kind: K = item.type
  return isOf(kind, key) ? CHECK[kind].reasons(item, key) : []
}
