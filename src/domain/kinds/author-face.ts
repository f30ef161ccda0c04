/** What an item is made of, one list for each kind of piece. Rows to compare have their words in the item itself. */
export type PieceKind = 'option' | 'thing' | 'place' | 'spot'

export interface Pieces {
  readonly kind: PieceKind
  readonly ids: readonly string[]
  readonly least: number
  readonly most: number
}

/** How an author makes items of one kind out of pieces. */
export interface AuthorFace<Item, Key> {
  readonly pieces: (item: Item) => readonly Pieces[]
  /** The item with this list of pieces. */
  readonly withIds: (item: Item, kind: PieceKind, ids: readonly string[]) => Item
  /** The key takes a new piece for a wrong one until somebody says otherwise. */
  readonly keyWith: (key: Key, item: Item, kind: PieceKind, id: string) => Key
  /** @param left the pieces that stay */
  readonly keyWithout: (key: Key, kind: PieceKind, id: string, left: readonly string[]) => Key
}

/** What a new item of one kind begins with, besides what every item and every key say about themselves. */
export interface Blank<Item, Key> {
  readonly item: Omit<Item, About>
  readonly key: Omit<Key, Stamp>
}
export type About = 'id' | 'skill' | 'facet' | 'difficulty' | 'seconds' | 'roles' | 'stimulus'
export type Stamp = 'item' | 'author' | 'date' | 'status' | 'ratings'

export const FOUR = ['a', 'b', 'c', 'd'] as const

export const without = <T>(record: Readonly<Record<string, T>>, id: string) =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== id))
