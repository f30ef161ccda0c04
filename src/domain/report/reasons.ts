import type { Key } from '../bank/key'
import type { ItemScore } from '../scoring/trace'

/**
 * What the report says about one answer: which option, thing or pair counted how, and the text key of the reason behind
 * `key.<skill>.<item>.`.
 */
export interface Reason {
  /** `right` brought points, `wrong` did not, `best` is what would have. */
  readonly kind: 'right' | 'wrong' | 'best'
  readonly reason: string
  /** What it is about, as ids of the item: an option, a thing, a pair. Empty for calculations. */
  readonly about: readonly string[]
  /** For sorting: where the thing belongs. */
  readonly place?: string
}

export function reasonsOf({ parts }: ItemScore, key: Key): readonly Reason[] {
  switch (parts.type) {
    case 'omitted':
      return solution(key)
    case 'choice': {
      const own = about(parts.credit > 0 ? 'right' : 'wrong', parts.option)
      return parts.credit === 1 ? [own] : [own, ...solution(key)]
    }
    case 'best-worst': {
      const picks = [parts.best, parts.worst].flatMap((pick) =>
        pick ? [about(pick.points > 0 ? 'right' : 'wrong', pick.option)] : [],
      )
      const said = new Set(picks.flatMap((pick) => pick.about))
      return [...picks, ...solution(key).filter((each) => !each.about.some((option) => said.has(option)))]
    }
    case 'number':
      return [
        ...(parts.path === undefined ? [] : [{ kind: 'wrong' as const, reason: parts.path, about: [] }]),
        { kind: parts.outcome === 'right' ? 'right' : 'best', reason: 'answer', about: [] },
      ]
    case 'order':
      return parts.wrong.map(([first, second]) => ({
        kind: 'wrong',
        reason: `${first}-before-${second}`,
        about: [first, second],
      }))
    case 'sort':
      return [...parts.wrong, ...parts.unplaced].map((thing) => ({
        ...about('wrong', thing),
        ...(key.type === 'sort' && key.places[thing] !== undefined ? { place: key.places[thing] } : {}),
      }))
    case 'check':
      return [{ kind: parts.wrong.length === 0 ? 'right' : 'wrong', reason: 'rows', about: parts.wrong }]
    case 'spot':
      return [
        ...parts.hits.map((spot) => about('right', spot)),
        ...parts.falseAlarms.map((spot) => about('wrong', spot)),
        ...parts.missed.map((spot) => about('best', spot)),
      ]
  }
}

const about = (kind: Reason['kind'], id: string): Reason => ({ kind, reason: id, about: [id] })

/** What would have brought the whole point. */
function solution(key: Key): readonly Reason[] {
  switch (key.type) {
    case 'choice':
      return Object.keys(key.credit)
        .filter((option) => key.credit[option] === 1)
        .map((option) => about('best', option))
    case 'best-worst':
      return Object.keys(key.ranks)
        .filter((option) => key.ranks[option] === 1 || key.ranks[option] === 4)
        .map((option) => about('best', option))
    case 'number':
      return [{ kind: 'best', reason: 'answer', about: [] }]
    case 'sort':
      return Object.entries(key.places).map(([thing, place]) => ({ ...about('best', thing), place }))
    case 'spot':
      return key.targets.map((spot) => about('best', spot))
    case 'order':
      return []
    case 'check':
      return [{ kind: 'best', reason: 'rows', about: [] }]
  }
}
