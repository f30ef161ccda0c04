import type { CheckedPart } from '../bank/whole-bank'
import type { PieceKind, Pieces } from '../kinds/author-face'
import type { FixedKind, FixedItem } from '../kinds/items'
import { AUTHOR } from '../kinds/authors'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import type { BankData } from './document'
import { withPart } from './edit'

export function piecesOf<K extends FixedKind>(item: Of<FixedItem, K>): readonly Pieces[] {
  const kind: K = item.type
  return AUTHOR[kind].pieces(item)
}

/** With one more piece under a free letter; the key takes it for a wrong one until somebody says otherwise. */
export function withPiece(bank: BankData, item: FixedItem, kind: PieceKind): BankData {
  const taken = new Set(piecesOf(item).flatMap(({ ids }) => ids))
  const id = LETTERS.find((letter) => !taken.has(letter))
  const pieces = piecesOf(item).find((each) => each.kind === kind)
  if (id === undefined || pieces === undefined || pieces.ids.length >= pieces.most) return bank
  return withPart(bank, item.skill, (part) => ({
    ...part,
    items: replaced(part, item.id, (each) => withIdsOf(each, kind, [...pieces.ids, id])),
    keys: part.keys.map((key) => (key.item === item.id ? unconfirmed(keyWithOf(item, key, kind, id)) : key)),
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
    items: replaced(part, item.id, (each) => withIdsOf(each, kind, left)),
    keys: part.keys.map((key) => (key.item === item.id ? unconfirmed(keyWithoutOf(item, key, kind, id, left)) : key)),
    texts: without(part.texts, (name) => name === `${item.id}.${kind}.${id}`),
    reasons: without(part.reasons, (name) => kind !== 'place' && named.test(name)),
  }))
}

const replaced = (part: CheckedPart, id: string, change: (item: FixedItem) => FixedItem) =>
  part.items.map((item) => (item.id === id ? change(item) : item))

/** What a panel said was about other pieces. */
const unconfirmed = ({ ratings: _, ...key }: Key): Key => ({ ...key, status: 'author' })

function withIdsOf<K extends FixedKind>(item: Of<FixedItem, K>, piece: PieceKind, ids: readonly string[]): FixedItem {
  const kind: K = item.type
  return AUTHOR[kind].withIds(item, piece, ids)
}

function keyWithOf<K extends FixedKind>(item: Of<FixedItem, K>, key: Key, piece: PieceKind, id: string): Key {
  const kind: K = item.type
  return isOf(kind, key) ? AUTHOR[kind].keyWith(key, item, piece, id) : key
}

function keyWithoutOf<K extends FixedKind>(
  item: Of<FixedItem, K>,
  key: Key,
  piece: PieceKind,
  id: string,
  left: readonly string[],
): Key {
  const kind: K = item.type
  return isOf(kind, key) ? AUTHOR[kind].keyWithout(key, piece, id, left) : key
}
