import * as v from 'valibot'
import { createRecord, decodeRecord, encodeRecord } from '../ground/record'
import type { CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { checkKeys } from '../checker/key-fits'
import { checkReferences } from '../checker/references'
import { readBank } from '../checker/schema'
import { ABOUT_BANK, AROUND_ITEMS, BankFile, MOST_KEYS } from '../bank/bank-file'
import { LONGEST_LIST } from '../bank/frozen-bank'
import { upgradeBank } from '../bank/upgrade-bank'

/**
 * A whole bank as one document: items, keys, words and reasons in both languages. What an author exports, edits by hand
 * or in the app, and imports again. `public` schema: `bank.schema.json`, written from these definitions by the build.
 */

const { kind, version } = BankFile.entries
/** What is inside is read piece by piece, with a finding for each mistake. */
const FILE = createRecord(kind.literal, version.literal, v.unknown(), [upgradeBank])

/** Items and keys are looked at one by one, so that one mistake does not hide the others. */
const Things = v.pipe(v.array(v.unknown()), v.maxLength(LONGEST_LIST), v.readonly())
const Keys = v.pipe(v.array(v.unknown()), v.maxLength(MOST_KEYS), v.readonly())
const Frame = v.object({
  ...ABOUT_BANK,
  parts: v.pipe(
    v.array(v.object({ ...AROUND_ITEMS, items: Things, models: Things, stimuli: Things, keys: Keys })),
    v.minLength(1),
    // More than there are skills, so that a repeated one is named as such.
    v.maxLength(50),
    v.readonly(),
  ),
})

/** A bank that can be read; whether it is any good is for the checker to say. */
export interface BankData extends CheckedBank {
  readonly title: string
  readonly author: string
  readonly licence: string
}

export type DecodedBank =
  | { readonly type: 'Bank'; readonly bank: BankData }
  /** With the place where reading stopped, counted from 1, where the engine tells it. */
  | { readonly type: 'NotJson'; readonly line?: number }
  | { readonly type: 'NotABank' }
  | { readonly type: 'Newer'; readonly version: number }
  /** Every finding is an error. */
  | { readonly type: 'Broken'; readonly findings: readonly Finding[] }

export function encodeBank(bank: BankData): string {
  return `${JSON.stringify(encodeRecord(FILE, bank), null, 2)}\n`
}

export function decodeBank(text: string): DecodedBank {
  const parsed = parseJson(text)
  if (parsed.type === 'NotJson') return parsed
  const file = decodeRecord(FILE, parsed.value)
  if (file.type === 'Newer') return file
  return file.type === 'Found' ? readBankData(file.data) : { type: 'NotABank' }
}

/** From anywhere: a file, the store, a table. */
export function readBankData(data: unknown): Exclude<DecodedBank, { type: 'NotJson' | 'NotABank' | 'Newer' }> {
  const frame = v.safeParse(Frame, data)
  if (!frame.success) return { type: 'Broken', findings: frame.issues.map(framed) }
  const { title, author, licence } = frame.output
  const twice = repeated(frame.output.parts.map(({ skill }) => skill))
  const { bank, findings } = readBank(frame.output)
  const errors = [...findings, ...checkReferences(bank), ...checkKeys(bank)].filter(
    ({ severity }) => severity === 'error',
  )
  const all = [...twice.map((skill) => found('id-twice', ['parts', skill], { id: skill })), ...errors]
  return all.length > 0
    ? { type: 'Broken', findings: all }
    : { type: 'Bank', bank: { ...bank, title, author, licence } }
}

const framed = (issue: v.BaseIssue<unknown>) =>
  found(
    'schema-broken',
    (issue.path ?? []).map(({ key }) => String(key)),
    {
      expected: issue.expected ?? issue.type,
      received: issue.received,
    },
  )

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

export function parseJson(text: string): { type: 'Value'; value: unknown } | { type: 'NotJson'; line?: number } {
  try {
    return { type: 'Value', value: JSON.parse(text) }
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure
    const [, offset] = /position (\d+)/.exec(failure.message) ?? []
    return offset === undefined
      ? { type: 'NotJson' }
      : { type: 'NotJson', line: text.slice(0, Number(offset)).split('\n').length }
  }
}
