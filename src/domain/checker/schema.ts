import * as v from 'valibot'
import { FixedItem } from '../kinds/items'
import { Key } from '../kinds/keys'
import { NumberModel } from '../kinds/number/model'
import type { SkillId } from '../ground/skill'
import { Stimulus } from '../bank/stimulus'
import type { CheckedBank, CheckedPart, TextsByKey } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'

/** A bank of which nothing is believed yet. */
export interface BankDocument {
  readonly version: string
  readonly languages: readonly string[]
  readonly parts: readonly PartDocument[]
}
export interface PartDocument {
  readonly skill: SkillId
  readonly items?: readonly unknown[]
  readonly models?: readonly unknown[]
  readonly stimuli?: readonly unknown[]
  readonly keys: readonly unknown[]
  readonly texts: Readonly<Record<string, TextsByKey>>
  readonly reasons: Readonly<Record<string, TextsByKey>>
}

type SchemaPath = readonly (string | number)[]

/** What cannot be read is left out of the bank and named in the findings, so that the other checks can go on. */
export function readBank(document: BankDocument): {
  readonly bank: CheckedBank
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const parts = document.parts.map((part): CheckedPart => {
    const { skill, texts, reasons } = part
    const all = <T>(
      values: readonly unknown[] | undefined,
      schema: Schema<T>,
      where: (value: unknown, n: number) => SchemaPath,
    ) =>
      (values ?? []).flatMap((value, n) => {
        const read = readOne(schema, value, [skill, ...where(value, n)])
        // One list of a hostile file can be wrong in a million places; nobody reads them, and no call takes so many arguments.
        findings.push(...read.findings.slice(0, MOST))
        return read.value === undefined ? [] : [read.value]
      })
    return {
      skill,
      items: all(part.items, FixedItem, (item, n) => [nameOf(item, 'id', `items/${n}`)]),
      models: all(part.models, NumberModel, (model, n) => [nameOf(model, 'id', `models/${n}`)]),
      stimuli: all(part.stimuli, Stimulus, (stimulus, n) => [nameOf(stimulus, 'id', `stimuli/${n}`)]),
      keys: all(part.keys, Key, (key, n) => [nameOf(key, 'item', `keys/${n}`), 'key']),
      texts,
      reasons,
    }
  })
  return { bank: { version: document.version, languages: document.languages, parts }, findings }
}

/** Findings about one piece of the bank. */
const MOST = 100

type Schema<T> = v.GenericSchema<unknown, T>

function readOne<T>(schema: Schema<T>, value: unknown, where: SchemaPath): { value?: T; findings: readonly Finding[] } {
  const result = v.safeParse(schema, value)
  if (!result.success) return { findings: result.issues.map((issue) => broken(issue, where)) }
  return { value: result.output, findings: unknownFields(value, result.output, where) }
}

function broken(issue: v.BaseIssue<unknown>, where: SchemaPath): Finding {
  const own = [...where, ...(issue.path ?? []).map(({ key }) => String(key))]
  // A union only says that none of its shapes fits; the shape that fits furthest knows the exact place.
  const inner = (issue.issues ?? []).map((each) => broken(each, own)).sort((a, b) => b.path.length - a.path.length)
  const [furthest] = inner.filter(({ path }) => path.length > own.join('/').length)
  return furthest ?? found('schema-broken', own, { expected: issue.expected ?? issue.type, received: issue.received })
}

/** The schemas ignore fields that they do not know. An author who has misspelt one should hear about it. */
function unknownFields(value: unknown, output: unknown, where: SchemaPath): Finding[] {
  if (typeof value !== 'object' || value === null || typeof output !== 'object' || output === null) return []
  const known = new Map<string, unknown>(Object.entries(output))
  return Object.entries(value).flatMap(([field, inner]) =>
    known.has(field)
      ? unknownFields(inner, known.get(field), [...where, field])
      : [found('field-unknown', [...where, field])],
  )
}

function nameOf(value: unknown, field: string, otherwise: string): string {
  const name =
    typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(field) : undefined
  return typeof name === 'string' && name !== '' ? name : otherwise
}
