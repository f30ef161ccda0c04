import { missingFrom, nothingPicked, type CheckFace, type Where } from '../check-face'
import { found, type Finding } from '../finding'
import type { CompareItem } from './item'
import type { CompareKey } from './key'

export const COMPARE: CheckFace<CompareItem, CompareKey> = {
  key: checkCompareKey,
  texts: () => ({ required: ['stem'], optional: ['situation'] }),
  reasons: () => ['rows'],
  picked: nothingPicked,
  says: () => [],
}

/** The key says no more than the rows do; half of them differ, so that always saying the same earns nothing (S10). */
function checkCompareKey(where: Where, { rows }: CompareItem, key: CompareKey): readonly Finding[] {
  const at = [...where, 'key', 'different']
  const differ = rows.filter(({ left, right }) => left !== right).map(({ id }) => id)
  return [
    ...[...missingFrom(differ, key.different), ...missingFrom(key.different, differ)].map((row) =>
      found('compare-row-misjudged', [...at, row]),
    ),
    ...(differ.length * 2 === rows.length
      ? []
      : [found('compare-not-half', at, { different: differ.length, rows: rows.length })]),
  ]
}
