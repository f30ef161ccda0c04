import { declared, interaction, simpleChoices, type AskedInQti } from '../qti-interaction'
import type { Shown } from '../shown'
import type { OrderView } from './words'

export function orderQti({ stem, things }: Shown & OrderView): AskedInQti {
  return {
    declaration: declared('ordered', 'identifier'),
    body: [interaction('order', stem, { shuffle: true }, ...simpleChoices(things))],
  }
}
