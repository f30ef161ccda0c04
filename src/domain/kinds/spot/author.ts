import { FOUR, type AuthorFace, type Blank } from '../author-face'
import type { SpotItem } from './item'
import type { SpotKey } from './key'

export const SPOT: AuthorFace<SpotItem, SpotKey> = {
  pieces: ({ spots }) => [{ kind: 'spot', ids: spots, least: 3, most: 16 }],
  withIds: (item, _, spots) => ({ ...item, spots }),
  keyWith: (key) => key,
  keyWithout: (key, _, id, left) => {
    const targets = key.targets.filter((each) => each !== id)
    return { ...key, targets: targets.length > 0 ? targets : left.slice(0, 1) }
  },
}

export const BLANK_SPOT: Blank<SpotItem, SpotKey> = {
  item: { type: 'spot', spots: [...FOUR, 'e', 'f'] },
  key: { type: 'spot', targets: ['a', 'b'] },
}
