import { given, lettered, UNREADABLE, type ReadTyped } from '../typed-face'
import type { BestWorstResponse } from './answer'
import type { BestWorstItem } from './item'

export const readBestWorst: ReadTyped<BestWorstItem, BestWorstResponse> = ({ signs }, shown) => {
  const [best, worst, ...others] = lettered(signs, shown) ?? []
  return worst === undefined || others.length > 0 ? UNREADABLE : given({ type: 'best-worst', best, worst })
}
