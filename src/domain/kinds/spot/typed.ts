import { given, lettered, UNREADABLE, type ReadTyped } from '../typed-face'
import type { SpotResponse } from './answer'
import type { SpotItem } from './item'

export const readSpot: ReadTyped<SpotItem, SpotResponse> = ({ signs }, shown) => {
  const spots = lettered(signs, shown)
  return spots === undefined ? UNREADABLE : given({ type: 'spot', spots })
}
