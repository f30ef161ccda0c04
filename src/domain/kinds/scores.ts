import { BEST_WORST, type BestWorstParts } from './best-worst/score'
import { CHOICE, type ChoiceParts } from './choice/score'
import { COMPARE, type CompareParts } from './compare/score'
import type { Item, Kind } from './items'
import type { Response } from './answers'
import type { Key } from './keys'
import type { Of } from './kind'
import { NUMBER, type NumberParts } from './number/score'
import { ORDER, type OrderParts } from './order/score'
import type { QuestionOf } from './question'
import type { ScoreFace } from './score-face'
import { SORT, type SortParts } from './sort/score'
import { SPOT, type SpotParts } from './spot/score'

/** Where the points of an answered item come from. */
export type Parts = BestWorstParts | ChoiceParts | CompareParts | NumberParts | OrderParts | SortParts | SpotParts

export type Score<K extends Kind> = ScoreFace<Of<Item, K>, Of<Key, K>, Of<Response, K>, Of<Parts, K>, QuestionOf<K>>

export const SCORE: { readonly [K in Kind]: Score<K> } = {
  choice: CHOICE,
  'best-worst': BEST_WORST,
  number: NUMBER,
  order: ORDER,
  sort: SORT,
  spot: SPOT,
  compare: COMPARE,
}
