import type { Campaign } from '../../domain/campaign/campaign'
import { isPairedStation } from '../../domain/campaign/paired-device'
import { currentProfiles } from '../../domain/campaign/profile-version'
import { csv, styleFor, type Field } from '../../domain/ground/csv'
import { measure, shownAt, type Measure } from '../../domain/summary/measure'
import { rowAt, type Summary } from '../../domain/summary/summary'
import { OFFICES } from '../../domain/ground/skill'
import { coveredRoles, type RoleProfile } from '../../domain/scoring/profile'
import type { DataTexts, Texts } from '../i18n'
import type { Language } from '../../domain/ground/language'
import { dayOf } from './day'
import { modeLabel } from './mode-label'

type NameOf = (measure: Measure) => string

/** One row per person, every number with its band. */
function tableOf(
  campaign: Campaign,
  summary: Summary,
  rows: readonly number[],
  builtIn: readonly RoleProfile[],
  t: Texts,
  names: NameOf,
): { readonly header: readonly string[]; readonly lines: readonly (readonly Field[])[] } {
  const profiles = currentProfiles(campaign.profiles, builtIn)
  const wanted: readonly Measure[] = [
    ...OFFICES.map((office) => ({ type: 'office', office }) as const),
    ...campaign.sections.map((skill) => ({ type: 'skill', skill }) as const),
    ...coveredRoles(profiles, campaign.roles, campaign.sections).map((role) => ({ type: 'role', role }) as const),
  ]
  const columns = wanted.map((each) => ({ name: names(each), measured: measure(summary, profiles, each) }))
  const header = [
    ...(['name', 'contact', 'id', 'handed-in', 'mode', 'language', 'decision', 'due'] as const).map((key) =>
      t(`csv.${key}.label`),
    ),
    ...columns.flatMap(({ name }) =>
      (['score', 'low', 'high', 'coverage'] as const).map((key) => t(`csv.${key}.label`, { name })),
    ),
  ]
  const lines = rows.map((index): readonly Field[] => {
    const row = rowAt(summary, index)
    return [
      row.name,
      row.contact,
      row.rid,
      dayOf(row.handedInAt),
      modeLabel(t, row.mode, isPairedStation(campaign, row.station)),
      row.language,
      t(`state.${row.state}.label`),
      row.dueAt > 0 ? dayOf(row.dueAt) : undefined,
      ...columns.flatMap(({ measured }) => {
        const shown = shownAt(measured, index)
        if (shown === undefined) return [undefined, undefined, undefined, undefined]
        return [
          Math.round(shown.score),
          Math.round(shown.band.low),
          Math.round(shown.band.high),
          Math.round((measured.coverage[index] ?? 0) * 100) / 100,
        ]
      }),
    ]
  })
  return { header, lines }
}

/** @returns the table as a file that a spreadsheet opens, written as the reader's language expects it */
export function tableFile(
  campaign: Campaign,
  summary: Summary,
  rows: readonly number[],
  builtIn: readonly RoleProfile[],
  t: Texts,
  names: NameOf,
  language: Language,
): { readonly name: string; readonly type: string; readonly text: string } {
  const { header, lines } = tableOf(campaign, summary, rows, builtIn, t, names)
  return {
    name: `kontor-${campaign.id.slice(0, 8)}.csv`,
    type: 'text/csv;charset=utf-8',
    text: csv(header, lines, styleFor(language)),
  }
}

/** Name of a measure, in the reader's words. */
export const measureNames =
  (dataText: DataTexts): NameOf =>
  (wanted) => {
    switch (wanted.type) {
      case 'skill':
        return dataText(`skill.${wanted.skill}.name`)
      case 'role':
        return dataText(`role.${wanted.role}.name`)
      case 'office':
        return dataText(`office.${wanted.office}.name`)
    }
  }
