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
  thinking: undefined,
}

/** Per hundred rows. 14 to 26 of 40 leave room to vary, and one constant answer earns 30 of 100 at the very most. */
const DIFFERING = { least: 35, most: 65 }

/** The key says no more than the rows do, and neither of the two answers is the better bet (S8). */
function checkCompareKey(where: Where, { rows }: CompareItem, key: CompareKey): readonly Finding[] {
  const at = [...where, 'key', 'different']
  const differ = rows.filter(({ left, right }) => left !== right).map(({ id }) => id)
  return [
    ...[...missingFrom(differ, key.different), ...missingFrom(key.different, differ)].map((row) =>
      found('compare-row-misjudged', [...at, row]),
    ),
    ...(isBalanced(differ.length, rows.length)
      ? []
      : [found('compare-lopsided', at, { different: differ.length, rows: rows.length })]),
  ]
}

const isBalanced = (different: number, rows: number) =>
  different * 100 >= rows * DIFFERING.least && different * 100 <= rows * DIFFERING.most

/**
 * Who has seen two blocks that differ in equally many rows counts along in the third (S8). Said at the last one. A warning:
 * banks from the time when exactly half of the rows had to differ stay good banks.
 */
export function checkBlocksAlike(skill: string, keys: readonly CompareKey[]): readonly Finding[] {
  const counts = new Set(keys.map(({ different }) => different.length))
  const last = keys.at(-1)
  return keys.length < 2 || counts.size > 1 || last === undefined
    ? []
    : [found('compare-all-alike', [skill, last.item, 'key', 'different'], { count: last.different.length })]
}
