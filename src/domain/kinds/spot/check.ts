import { missingFrom, nothingPicked, type CheckFace } from '../check-face'
import { found } from '../finding'
import { named } from '../needed-texts'
import type { SpotItem } from './item'
import type { SpotKey } from './key'

export const SPOT: CheckFace<SpotItem, SpotKey> = {
  key: (where, { spots }, { targets }) =>
    missingFrom(targets, spots).map((spot) => found('spot-unknown', [...where, 'key', 'targets', spot])),
  texts: ({ spots }) => ({ required: ['stem', ...named('spot', spots)], optional: ['situation'] }),
  reasons: ({ spots }) => spots,
  picked: nothingPicked,
  says: () => [],
  thinking: 15,
  inStimulus: 'spot',
}
