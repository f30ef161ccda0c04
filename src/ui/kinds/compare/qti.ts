import type { Texts } from '../../i18n'
import { paragraph } from '../../workshop/qti-stimulus'
import { pairs, TABLE, type AskedInQti } from '../qti-interaction'
import type { Shown } from '../shown'
import type { CompareView } from './words'

export function compareQti({ stem, rows, limit }: Shown & CompareView, t: Texts): AskedInQti {
  const notes = rows.map(({ left, right }) => [paragraph(left), paragraph(right)])
  const verdicts = [t('part.compare-same.label'), t('part.compare-different.label')]
  return { ...pairs(stem, notes, verdicts, { most: rows.length, associations: rows.length, ...TABLE }), limit }
}
