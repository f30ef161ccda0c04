import * as v from 'valibot'
import { ROLES } from '../ground/skill'
import { createRecord, decodeRecord, encodeRecord } from '../ground/record'
import { RoleProfile } from '../scoring/profile'

/** Profiles of all jobs as one file: weights that were thought about once serve the next vacancy too. */

const Profiles = v.pipe(
  v.array(RoleProfile),
  v.check(
    (profiles) => profiles.length === ROLES.length && new Set(profiles.map(({ role }) => role)).size === ROLES.length,
    'Each job once',
  ),
)

const FILE = createRecord('kontor-profiles', 1, v.object({ profiles: Profiles }))

export function encodeProfiles(profiles: readonly RoleProfile[]): string {
  return `${JSON.stringify(encodeRecord(FILE, { profiles: [...profiles] }), null, 2)}\n`
}

export type DecodedProfiles =
  /** In the order of the jobs. */
  | { readonly type: 'Profiles'; readonly profiles: readonly RoleProfile[] }
  | { readonly type: 'not-profiles' | 'newer' }
  /** `at`: the first place that does not fit, `profiles.3.skills.spoken.weight`. */
  | { readonly type: 'Broken'; readonly at: string }

export function decodeProfiles(value: unknown): DecodedProfiles {
  const file = decodeRecord(FILE, value)
  if (file.type === 'Foreign') return { type: 'not-profiles' }
  if (file.type === 'Newer') return { type: 'newer' }
  if (file.type === 'Damaged') return { type: 'Broken', at: file.at || 'profiles' }
  const { profiles } = file.data
  return { type: 'Profiles', profiles: profiles.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)) }
}
