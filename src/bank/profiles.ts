import type { RoleId, SkillId } from '../domain/ground/skill'
import type { RoleProfile, SkillDemand } from '../domain/scoring/profile'

/**
 * The built-in role profiles (F3), to be adjusted by the employer before the first submission arrives.
 *
 * `z` is the mean importance of the O*NET ratings that belong to a skill, standardised over all occupations. What counts is
 * how it stands out within the job: jobs of many demands would otherwise weigh everything alike. Weight = 3 + (z − mean of
 * the job) / 0.36, rounded, 0 to 6; with this step a person shaped like a job ranks it first, for each of the ten
 * (`tests/quality/profiles.test.ts`). One figure was set aside by hand, for the mean too (`halo`), and two unusual weights were looked
 * at and kept (`stands`); their reasons are in `locales/<lang>/profiles.json`. Bookkeeping is the mean of accountants and
 * auditors (13-2011) and bookkeeping clerks (43-3031); payroll clerks (43-3051) were left out as too narrow.
 * A weight of 5 and 6 asks for 60 points and a weight of 4 for 50: modest levels that only ever point a person to a gap.
 */
const SOURCE =
  'This page includes information from the O*NET 29.3 Database (abilities from neighbouring releases) by the U.S. Department of Labor, ' +
  'Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. Kontor has modified this information: ' +
  'importance ratings were standardised over all occupations, averaged per skill, centred within each job and put into steps from 0 to 6. ' +
  'USDOL/ETA has not approved, endorsed, or tested these modifications.'

export const profiles: readonly RoleProfile[] = [
  profile('receptionist', ['43-4171.00'], {
    listening: { weight: 4, required: 50, z: 0.35, reason: 'figure' },
    conflict: { weight: 3, required: null, z: 0.19, reason: 'figure' },
    numeracy: { weight: 2, required: null, z: -0.5, reason: 'figure' },
    organization: { weight: 0, required: null, z: -0.98, reason: 'figure' },
    patience: { weight: 5, required: 60, z: 0.81, reason: 'figure' },
    questioning: { weight: 1, required: null, z: -0.88, reason: 'figure' },
    spoken: { weight: 5, required: 60, z: 0.71, reason: 'figure' },
    written: { weight: 3, required: null, z: -0.16, reason: 'figure' },
    accuracy: { weight: 3, required: null, z: 0.14, reason: 'figure' },
    computer: { weight: 4, required: 50, z: 0.5, reason: 'figure' },
  }),
  profile('cashier', ['41-2011.00'], {
    listening: { weight: 2, required: null, z: -0.93, reason: 'figure' },
    conflict: { weight: 4, required: 50, z: -0.3, reason: 'figure' },
    numeracy: { weight: 5, required: 60, z: -0.13, reason: 'figure' },
    organization: { weight: 1, required: null, z: -1.32, reason: 'stands' },
    patience: { weight: 6, required: 60, z: 0.2, reason: 'figure' },
    questioning: { weight: 1, required: null, z: -1.49, reason: 'figure' },
    spoken: { weight: 3, required: null, z: -0.75, reason: 'figure' },
    written: { weight: 1, required: null, z: -1.3, reason: 'figure' },
    accuracy: { weight: 3, required: null, z: -0.87, reason: 'figure' },
    computer: { weight: 4, required: 50, z: -0.44, reason: 'figure' },
  }),
  profile('field-sales', ['41-4012.00'], {
    listening: { weight: 5, required: 60, z: 0.77, reason: 'figure' },
    conflict: { weight: 6, required: 60, z: 1.11, reason: 'figure' },
    numeracy: { weight: 2, required: null, z: -0.18, reason: 'figure' },
    organization: { weight: 1, required: null, z: -0.46, reason: 'figure' },
    patience: { weight: 3, required: null, z: 0.29, reason: 'figure' },
    questioning: { weight: 2, required: null, z: -0.01, reason: 'figure' },
    spoken: { weight: 5, required: 60, z: 0.99, reason: 'figure' },
    written: { weight: 3, required: null, z: 0.16, reason: 'figure' },
    accuracy: { weight: 0, required: null, z: -1.11, reason: 'figure' },
    computer: { weight: 3, required: null, z: 0.2, reason: 'figure' },
  }),
  profile('customer-service', ['43-4051.00'], {
    listening: { weight: 4, required: 50, z: 0.91, reason: 'figure' },
    conflict: { weight: 4, required: 50, z: 0.81, reason: 'figure' },
    numeracy: { weight: 2, required: null, z: -0.07, reason: 'figure' },
    organization: { weight: 0, required: null, z: -0.52, reason: 'figure' },
    patience: { weight: 5, required: 60, z: 1.06, reason: 'figure' },
    questioning: { weight: 3, required: null, z: 0.33, reason: 'figure' },
    spoken: { weight: 5, required: 60, z: 0.99, reason: 'figure' },
    written: { weight: 2, required: null, z: -0.05, reason: 'figure' },
    accuracy: { weight: 2, required: null, z: 0.19, reason: 'figure' },
    computer: { weight: 3, required: null, z: 0.34, reason: 'figure' },
  }),
  profile('data-entry', ['43-9021.00'], {
    listening: { weight: 2, required: null, z: -0.51, reason: 'figure' },
    conflict: { weight: 4, required: 50, z: 0.14, reason: 'figure' },
    numeracy: { weight: 2, required: null, z: -0.63, reason: 'figure' },
    organization: { weight: 3, required: null, z: -0.25, reason: 'figure' },
    patience: { weight: 2, required: null, z: 1.1, reason: 'halo' },
    questioning: { weight: 0, required: null, z: -1.22, reason: 'figure' },
    spoken: { weight: 1, required: null, z: -1.09, reason: 'figure' },
    written: { weight: 4, required: 50, z: 0.08, reason: 'figure' },
    accuracy: { weight: 6, required: 60, z: 2.04, reason: 'figure' },
    computer: { weight: 3, required: null, z: -0.29, reason: 'figure' },
  }),
  profile('claims-handler', ['13-1031.00'], {
    listening: { weight: 4, required: 50, z: 0.91, reason: 'figure' },
    conflict: { weight: 4, required: 50, z: 0.95, reason: 'figure' },
    numeracy: { weight: 3, required: null, z: 0.7, reason: 'figure' },
    organization: { weight: 1, required: null, z: 0.17, reason: 'figure' },
    patience: { weight: 3, required: null, z: 0.65, reason: 'figure' },
    questioning: { weight: 3, required: null, z: 0.66, reason: 'figure' },
    spoken: { weight: 3, required: null, z: 0.69, reason: 'figure' },
    written: { weight: 4, required: 50, z: 1.08, reason: 'figure' },
    accuracy: { weight: 3, required: null, z: 0.9, reason: 'figure' },
    computer: { weight: 2, required: null, z: 0.54, reason: 'figure' },
  }),
  profile('bookkeeper', ['13-2011.00', '43-3031.00'], {
    listening: { weight: 3, required: null, z: 0.07, reason: 'figure' },
    conflict: { weight: 2, required: null, z: -0.27, reason: 'figure' },
    numeracy: { weight: 6, required: 60, z: 1.675, reason: 'stands' },
    organization: { weight: 2, required: null, z: -0.085, reason: 'figure' },
    patience: { weight: 2, required: null, z: 0.03, reason: 'figure' },
    questioning: { weight: 2, required: null, z: -0.06, reason: 'figure' },
    spoken: { weight: 1, required: null, z: -0.37, reason: 'figure' },
    written: { weight: 4, required: 50, z: 0.43, reason: 'figure' },
    accuracy: { weight: 4, required: 50, z: 0.765, reason: 'figure' },
    computer: { weight: 3, required: null, z: 0.115, reason: 'figure' },
  }),
  profile('hr-manager', ['11-3121.00'], {
    listening: { weight: 4, required: 50, z: 1.2, reason: 'figure' },
    conflict: { weight: 6, required: 60, z: 1.71, reason: 'figure' },
    numeracy: { weight: 2, required: null, z: 0.34, reason: 'figure' },
    organization: { weight: 4, required: 50, z: 1.12, reason: 'figure' },
    patience: { weight: 4, required: 50, z: 0.99, reason: 'figure' },
    questioning: { weight: 3, required: null, z: 0.78, reason: 'figure' },
    spoken: { weight: 4, required: 50, z: 1.25, reason: 'figure' },
    written: { weight: 4, required: 50, z: 1.06, reason: 'figure' },
    accuracy: { weight: 0, required: null, z: -0.43, reason: 'figure' },
    computer: { weight: 0, required: null, z: -0.42, reason: 'figure' },
  }),
  profile('legal-counsel', ['23-1011.00'], {
    listening: { weight: 6, required: 60, z: 1.92, reason: 'figure' },
    conflict: { weight: 4, required: 50, z: 1.41, reason: 'figure' },
    numeracy: { weight: 0, required: null, z: -0.61, reason: 'figure' },
    organization: { weight: 3, required: null, z: 1.09, reason: 'figure' },
    patience: { weight: 1, required: null, z: 0.3, reason: 'figure' },
    questioning: { weight: 5, required: 60, z: 1.61, reason: 'figure' },
    spoken: { weight: 6, required: 60, z: 2.25, reason: 'figure' },
    written: { weight: 5, required: 60, z: 1.65, reason: 'figure' },
    accuracy: { weight: 1, required: null, z: 0.44, reason: 'figure' },
    computer: { weight: 0, required: null, z: 0.07, reason: 'figure' },
  }),
  profile('network-admin', ['15-1244.00'], {
    listening: { weight: 1, required: null, z: -0.11, reason: 'figure' },
    conflict: { weight: 1, required: null, z: -0.24, reason: 'figure' },
    numeracy: { weight: 3, required: null, z: 0.58, reason: 'figure' },
    organization: { weight: 3, required: null, z: 0.62, reason: 'figure' },
    patience: { weight: 2, required: null, z: -0.01, reason: 'figure' },
    questioning: { weight: 4, required: 50, z: 0.71, reason: 'figure' },
    spoken: { weight: 1, required: null, z: -0.31, reason: 'figure' },
    written: { weight: 3, required: null, z: 0.3, reason: 'figure' },
    accuracy: { weight: 3, required: null, z: 0.5, reason: 'figure' },
    computer: { weight: 6, required: 60, z: 2.52, reason: 'figure' },
  }),
]

function profile(
  role: RoleId,
  occupations: readonly string[],
  skills: Readonly<Record<SkillId, SkillDemand>>,
): RoleProfile {
  const notCovered = `role.${role}.not-covered`
  return { role, source: SOURCE, occupations, author: 'Kontor', date: '2026-11-27', skills, notCovered }
}
