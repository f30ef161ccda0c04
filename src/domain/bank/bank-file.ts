import * as v from 'valibot'
import { SKILLS, SkillId } from '../ground/skill'
import { LONGEST_LIST } from './frozen-bank'
import { FixedItem } from '../kinds/items'
import { Key } from '../kinds/keys'
import { NumberModel } from '../kinds/number/model'
import { Stimulus } from './stimulus'
import { ByLanguage, Languages, Short } from './writing'

/**
 * A whole bank as one file: items, keys, words and reasons in both languages. Reading one that people wrote, with a finding
 * for each mistake, is for `authoring/`; stores read what they wrote themselves with the schema here.
 */

/** What a bank says about itself. */
export const ABOUT_BANK = {
  title: Short,
  /** Rises with every change; part of every form id (M1). */
  version: Short,
  author: Short,
  licence: Short,
  languages: Languages,
}
/** What a part of a bank has beside its items. */
export const AROUND_ITEMS = { skill: SkillId, texts: ByLanguage, reasons: ByLanguage }
export const MOST_KEYS = 2 * LONGEST_LIST

const list = <T extends v.GenericSchema>(schema: T, most = LONGEST_LIST) =>
  v.pipe(v.array(schema), v.maxLength(most), v.readonly())

/** The build writes its JSON Schema, `bank.schema.json`. */
export const BankFile = v.object({
  kind: v.literal('kontor-bank'),
  version: v.literal(2),
  data: v.object({
    ...ABOUT_BANK,
    parts: list(
      v.object({
        ...AROUND_ITEMS,
        items: list(FixedItem),
        models: list(NumberModel),
        stimuli: list(Stimulus),
        keys: list(Key, MOST_KEYS),
      }),
      SKILLS.length,
    ),
  }),
})

/** `2026.11` → `2026.11-1` → `2026.11-2`: what was drawn from the earlier one says so (S11). */
export function nextVersion(version: string): string {
  const [, base = version, count = '0'] = /^(.*?)(?:-(\d{1,9}))?$/s.exec(version) ?? []
  return `${base.slice(0, 100)}-${Number(count) + 1}`
}
