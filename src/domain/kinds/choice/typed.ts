import { given, lettered, UNREADABLE, type ReadTyped } from '../typed-face'
import type { ChoiceResponse } from './answer'
import type { ChoiceItem } from './item'

export const readChoice: ReadTyped<ChoiceItem, ChoiceResponse> = ({ signs }, shown) => {
  const [option, ...others] = lettered(signs, shown) ?? []
  return option === undefined || others.length > 0 ? UNREADABLE : given({ type: 'choice', option })
}
