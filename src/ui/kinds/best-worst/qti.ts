import type { Texts } from '../../i18n'
import { pairs, TABLE, type AskedInQti } from '../qti-interaction'
import type { Shown } from '../shown'
import type { BestWorstView } from './words'

/** One table, as on the screen. Two lists of the same options would name every option twice. */
export function bestWorstQti({ stem, options }: Shown & BestWorstView, t: Texts): AskedInQti {
  const verdicts = [t('part.best.label'), t('part.worst.label')]
  return pairs(
    stem,
    options.map(({ text }) => text),
    verdicts,
    { most: 1, associations: 2, ...TABLE },
  )
}
