import { choose, declared, type AskedInQti } from '../qti-interaction'
import type { Shown } from '../shown'
import type { SpotView } from './words'

export function spotQti({ stem, options }: Shown & SpotView): AskedInQti {
  return { declaration: declared('multiple', 'identifier'), body: [choose(stem, options, false, 0)] }
}
