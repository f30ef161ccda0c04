import type { RoleProfile } from '../../../domain/scoring/profile'
import { filterRows, NO_FILTER, sortRows, type Filter } from '../../../domain/summary/select'
import { indexOfRid, type Summary } from '../../../domain/summary/summary'
import type { Vault } from '../../../domain/summary/vault'
import type { ColumnId } from './columns'
import { NOBODY, withChosen } from './selection'
import { sortingOf, type Sorting } from './sorting'

/** How somebody looks at the people of a vacancy. It lasts as long as the vault is open: a search is a name, too. */
export class PeopleView {
  filter = $state.raw<Filter>(NO_FILTER)
  sorting = $state<Sorting>('arrival-down')
  chosen = $state.raw(NOBODY)
  /** Undefined before anybody has chosen some. */
  columns = $state.raw<ReadonlySet<ColumnId> | undefined>()
  /** How far the list was scrolled when it was left, in pixels. */
  top = 0

  /** Everybody who is shown, in their order. */
  sorted(summary: Summary, profiles: readonly RoleProfile[]) {
    const { order, direction } = sortingOf(this.sorting)
    return sortRows(summary, filterRows(summary, this.filter), order, direction, profiles)
  }

  choose(rid: string, isOn: boolean) {
    this.chosen = withChosen(this.chosen, rid, isOn)
  }
}

const views = new WeakMap<Vault, PeopleView>()

export function peopleViewOf(vault: Vault): PeopleView {
  const known = views.get(vault)
  if (known) return known
  const made = new PeopleView()
  views.set(vault, made)
  return made
}

export interface Beside {
  /** From 1. */
  readonly place: number
  readonly all: number
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Who stands before and after somebody in the list as it was left; undefined of whom it does not show. */
export function besideOf(
  vault: Vault,
  summary: Summary,
  profiles: readonly RoleProfile[],
  rid: string,
): Beside | undefined {
  const { rows } = peopleViewOf(vault).sorted(summary, profiles)
  const index = rows.indexOf(indexOfRid(summary, rid))
  if (index < 0) return undefined
  const ridAt = (at: number) => (rows[at] === undefined ? undefined : summary.rids[rows[at]])
  return { place: index + 1, all: rows.length, before: ridAt(index - 1), after: ridAt(index + 1) }
}
