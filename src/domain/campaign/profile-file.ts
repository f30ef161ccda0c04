import * as v from 'valibot'
import { ROLES } from '../ground/skill'
import { unwrapped } from '../ground/envelope'
import { RoleProfile } from '../scoring/profile'

/** Profiles of all jobs as one file: weights that were thought about once serve the next vacancy too. */

const KIND = 'kontor-profiles'
const VERSION = 1

const Profiles = v.pipe(
  v.array(RoleProfile),
  v.check(
    (profiles) => profiles.length === ROLES.length && new Set(profiles.map(({ role }) => role)).size === ROLES.length,
    'Each job once',
  ),
)

export function encodeProfiles(profiles: readonly RoleProfile[]): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, data: { profiles } }, null, 2)}\n`
}

export type DecodedProfiles =
  /** In the order of the jobs. */
  | { readonly type: 'Profiles'; readonly profiles: readonly RoleProfile[] }
  | { readonly type: 'not-profiles' | 'newer' }
  /** `at`: the first place that does not fit, `profiles.3.skills.spoken.weight`. */
  | { readonly type: 'Broken'; readonly at: string }

export function decodeProfiles(value: unknown): DecodedProfiles {
  const file = unwrapped(value, KIND, VERSION)
  if (file.type === 'Other') return { type: 'not-profiles' }
  if (file.type === 'Newer') return { type: 'newer' }
  const parsed = v.safeParse(v.object({ profiles: Profiles }), file.data)
  if (!parsed.success) return { type: 'Broken', at: v.getDotPath(parsed.issues[0]) ?? 'profiles' }
  const { profiles } = parsed.output
  return { type: 'Profiles', profiles: profiles.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)) }
}
