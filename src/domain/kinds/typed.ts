import type { Response } from './answers'
import { readBestWorst } from './best-worst/typed'
import { readChoice } from './choice/typed'
import { readCompare } from './compare/typed'
import type { Item, Kind } from './items'
import type { Of } from './kind'
import { readTypedNumber } from './number/typed'
import { readOrder } from './order/typed'
import { readSort } from './sort/typed'
import { readSpot } from './spot/typed'
import type { ReadTyped } from './typed-face'

export const TYPED: { readonly [K in Kind]: ReadTyped<Of<Item, K>, Of<Response, K>> } = {
  choice: readChoice,
  'best-worst': readBestWorst,
  number: readTypedNumber,
  order: readOrder,
  sort: readSort,
  spot: readSpot,
  compare: readCompare,
}
