import type { Response } from './answers'
import { BEST_WORST } from './best-worst/simulate'
import { CHOICE } from './choice/simulate'
import { COMPARE } from './compare/simulate'
import type { Item, Kind } from './items'
import type { Key } from './keys'
import type { Of } from './kind'
import { NUMBER } from './number/simulate'
import { ORDER } from './order/simulate'
import type { QuestionOf } from './question'
import type { SimulateFace } from './simulate-face'
import { SORT } from './sort/simulate'
import { SPOT } from './spot/simulate'

export const SIMULATE: {
  readonly [K in Kind]: SimulateFace<Of<Item, K>, Of<Key, K>, Of<Response, K>, QuestionOf<K>>
} = {
  choice: CHOICE,
  'best-worst': BEST_WORST,
  number: NUMBER,
  order: ORDER,
  sort: SORT,
  spot: SPOT,
  compare: COMPARE,
}
