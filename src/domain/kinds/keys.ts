import * as v from 'valibot'
import { BestWorstKey } from './best-worst/key'
import { ChoiceKey } from './choice/key'
import { CompareKey } from './compare/key'
import { NumberKey } from './number/key'
import { OrderKey } from './order/key'
import { SortKey } from './sort/key'
import { SpotKey } from './spot/key'

/** What is right, and how right (W2). Reasons per option live in `locales/<lang>/keys/<skill>.json`. */
export const Key = v.variant('type', [ChoiceKey, BestWorstKey, OrderKey, SortKey, SpotKey, CompareKey, NumberKey])
export type Key = v.InferOutput<typeof Key>
