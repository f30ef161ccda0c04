import * as v from 'valibot'
import type { AnswerFace } from './answer-face'
import { BEST_WORST, BestWorstResponse } from './best-worst/answer'
import { CHOICE, ChoiceResponse } from './choice/answer'
import { COMPARE, CompareResponse } from './compare/answer'
import type { Item, Kind } from './items'
import type { Of } from './kind'
import { NUMBER, NumberResponse } from './number/answer'
import { ORDER, OrderResponse } from './order/answer'
import { SORT, SortResponse } from './sort/answer'
import { SPOT, SpotResponse } from './spot/answer'

/** What was answered to one item. An omitted item has no response at all (S1). */
export const Response = v.variant('type', [
  ChoiceResponse,
  BestWorstResponse,
  NumberResponse,
  OrderResponse,
  SortResponse,
  SpotResponse,
  CompareResponse,
])
export type Response = v.InferOutput<typeof Response>

export const ANSWER: { readonly [K in Kind]: AnswerFace<Of<Item, K>, Of<Response, K>> } = {
  choice: CHOICE,
  'best-worst': BEST_WORST,
  number: NUMBER,
  order: ORDER,
  sort: SORT,
  spot: SPOT,
  compare: COMPARE,
}
