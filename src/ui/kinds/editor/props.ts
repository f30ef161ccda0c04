import type { PieceKind } from '../../../domain/kinds/author-face'

/** What the editor of a kind gets: an item with its key, of which it changes only what is right. */
export interface EditorProps<Item, Key> {
  readonly item: Item
  readonly key: Key
  readonly readonly: boolean
  readonly words: (key: string) => string
  readonly onchange: (key: Key) => void
  readonly onadd: (kind: PieceKind) => void
  readonly onremove: (kind: PieceKind, id: string) => void
}
