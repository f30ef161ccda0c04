import { BEST_WORST } from './best-worst/check'
import type { CheckFace } from './check-face'
import { CHOICE } from './choice/check'
import { COMPARE } from './compare/check'
import type { Item, Kind } from './items'
import type { Key } from './keys'
import type { Of } from './kind'
import { NUMBER } from './number/check'
import { ORDER } from './order/check'
import { SORT } from './sort/check'
import { SPOT } from './spot/check'

export const CHECK: { readonly [K in Kind]: CheckFace<Of<Item, K>, Of<Key, K>> } = {
  choice: CHOICE,
  'best-worst': BEST_WORST,
  number: NUMBER,
  order: ORDER,
  sort: SORT,
  spot: SPOT,
  compare: COMPARE,
}
