import type { CheckedPart } from '../bank/whole-bank'
import type { BankData } from './document'
import { withPart } from './edit'
import type { FixedItem } from '../kinds/items'
import type { Key } from '../kinds/keys'

/** What an item is made of, one list for each kind of piece. Rows of a block to check have their words in the item itself. */
export type PieceKind = 'option' | 'thing' | 'place' | 'spot'

export interface Pieces {
  readonly kind: PieceKind
  readonly ids: readonly string[]
  readonly least: number
  readonly most: number
}

export function piecesOf(item: FixedItem): readonly Pieces[] {
  switch (item.type) {
    case 'choice':
      return [{ kind: 'option', ids: item.options, least: 3, most: 5 }]
    case 'best-worst':
      return [{ kind: 'option', ids: item.options, least: 4, most: 4 }]
    case 'order':
      return [{ kind: 'thing', ids: item.things, least: 3, most: 7 }]
    case 'sort':
      return [
        { kind: 'thing', ids: item.things, least: 3, most: 12 },
        { kind: 'place', ids: item.places, least: 2, most: 5 },
      ]
    case 'spot':
      return [{ kind: 'spot', ids: item.spots, least: 3, most: 16 }]
    case 'check':
      return []
  }
}

/** With one more piece under a free letter; the key takes it for a wrong one until somebody says otherwise. */
export function withPiece(bank: BankData, item: FixedItem, kind: PieceKind): BankData {
  const taken = new Set(piecesOf(item).flatMap(({ ids }) => ids))
  const id = LETTERS.find((letter) => !taken.has(letter))
  const pieces = piecesOf(item).find((each) => each.kind === kind)
  if (id === undefined || pieces === undefined || pieces.ids.length >= pieces.most) return bank
  return withPart(bank, item.skill, (part) => ({
    ...part,
    items: replaced(part, item.id, (each) => withIds(each, kind, [...pieces.ids, id])),
    keys: part.keys.map((key) => (key.item === item.id ? unconfirmed(keyWith(key, item, kind, id)) : key)),
  }))
}
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Without a piece, its words and what the key says of it. Nothing happens where too few would be left. */
export function withoutPiece(bank: BankData, item: FixedItem, kind: PieceKind, id: string): BankData {
  const pieces = piecesOf(item).find((each) => each.kind === kind)
  if (pieces === undefined || pieces.ids.length <= pieces.least) return bank
  const left = pieces.ids.filter((each) => each !== id)
  const without = (words: CheckedPart['texts'], isGone: (name: string) => boolean) =>
    Object.fromEntries(
      Object.entries(words).map(([language, texts]) => [
        language,
        Object.fromEntries(Object.entries(texts).filter(([name]) => !isGone(name))),
      ]),
    )
  const named = new RegExp(`^${item.id}\\.(${id}$|${id}-before-|.*-before-${id}$)`)
  return withPart(bank, item.skill, (part) => ({
    ...part,
    items: replaced(part, item.id, (each) => withIds(each, kind, left)),
    keys: part.keys.map((key) => (key.item === item.id ? unconfirmed(keyWithout(key, kind, id, left)) : key)),
    texts: without(part.texts, (name) => name === `${item.id}.${kind}.${id}`),
    reasons: without(part.reasons, (name) => kind !== 'place' && named.test(name)),
  }))
}

const replaced = (part: CheckedPart, id: string, change: (item: FixedItem) => FixedItem) =>
  part.items.map((item) => (item.id === id ? change(item) : item))

function withIds(item: FixedItem, kind: PieceKind, ids: readonly string[]): FixedItem {
  switch (item.type) {
    case 'choice':
    case 'best-worst':
      return { ...item, options: ids }
    case 'order':
      return { ...item, things: ids }
    case 'sort':
      return kind === 'place' ? { ...item, places: ids } : { ...item, things: ids }
    case 'spot':
      return { ...item, spots: ids }
    case 'check':
      return item
  }
}

/** What a panel said was about other pieces. */
const unconfirmed = ({ ratings: _, ...key }: Key): Key => ({ ...key, status: 'author' })

function keyWith(key: Key, item: FixedItem, kind: PieceKind, id: string): Key {
  switch (key.type) {
    case 'choice':
      return { ...key, credit: { ...key.credit, [id]: 0 } }
    case 'order':
      return { ...key, order: [...key.order, id] }
    case 'sort': {
      const [first = ''] = item.type === 'sort' ? item.places : []
      return kind === 'thing' ? { ...key, places: { ...key.places, [id]: first } } : key
    }
    case 'best-worst':
    case 'spot':
    case 'check':
    case 'number':
      return key
  }
}

function keyWithout(key: Key, kind: PieceKind, id: string, left: readonly string[]): Key {
  const others = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([each]) => each !== id))
  switch (key.type) {
    case 'choice':
      return { ...key, credit: others(key.credit) }
    case 'order': {
      const pairs = key.pairs.filter((pair) => !pair.includes(id))
      const hard = key.hard?.filter((pair) => !pair.includes(id))
      const plan = key.plan && {
        ...key.plan,
        minutes: others(key.plan.minutes),
        ...(key.plan.at && { at: others(key.plan.at) }),
        ...(key.plan.by && { by: others(key.plan.by) }),
      }
      const order = key.order.filter((each) => each !== id)
      const [first = '', second = ''] = order
      return {
        ...key,
        order,
        pairs: pairs.length > 0 ? pairs : [[first, second]],
        ...(hard && { hard }),
        ...(plan && { plan }),
      }
    }
    case 'sort': {
      const [first = ''] = left
      const places =
        kind === 'place'
          ? Object.fromEntries(
              Object.entries(key.places).map(([thing, place]) => [thing, place === id ? first : place]),
            )
          : others(key.places)
      return { ...key, places }
    }
    case 'spot': {
      const targets = key.targets.filter((each) => each !== id)
      return { ...key, targets: targets.length > 0 ? targets : left.slice(0, 1) }
    }
    case 'best-worst':
    case 'check':
    case 'number':
      return key
  }
}
