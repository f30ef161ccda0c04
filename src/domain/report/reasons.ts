import type { Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import type { Reason } from '../kinds/reason'
import { SCORE, type Parts } from '../kinds/scores'
import type { ItemScore } from '../scoring/trace'

/** What the report says about one answer; of a question that was left out, what would have been right. */
export function reasonsOf({ parts }: ItemScore, key: Key): readonly Reason[] {
  return parts.type === 'omitted' ? solutionOf(key) : explained(parts, key)
}

function explained<K extends Kind>(parts: Of<Parts, K>, key: Key): readonly Reason[] {
  const kind: K = parts.type
  return isOf(kind, key) ? SCORE[kind].explain(parts, key) : []
}

function solutionOf<K extends Kind>(key: Of<Key, K>): readonly Reason[] {
  const kind: K = key.type
  return SCORE[kind].solution(key)
}
