import { parseJson, type BankData } from './document'
import { withPart } from './edit'
import { readBank } from '../checker/schema'
import type { Finding } from '../kinds/finding'
import type { FixedItem } from '../kinds/items'
import type { Key } from '../kinds/keys'
import type { NumberModel } from '../kinds/number/model'
import type { SkillId } from '../ground/skill'
import type { Stimulus } from '../bank/stimulus'

/** One question with its key and what is read or heard before it, as they stand in a bank’s file. */
export interface Structure {
  readonly question: FixedItem | NumberModel
  readonly key: Key
  readonly stimulus?: Stimulus | undefined
}

export function writeStructure({ question, key, stimulus }: Structure): string {
  return JSON.stringify({ question, key, stimulus }, null, 2)
}

export type ReadStructure =
  | { readonly type: 'Structure'; readonly structure: Structure }
  | { readonly type: 'NotJson' }
  | { readonly type: 'Broken'; readonly findings: readonly Finding[] }

/** @param skill which skill's list it belongs to; names of things may change, but not that of the question and its skill */
export function readStructure(
  text: string,
  { id, skill }: { readonly id: string; readonly skill: SkillId },
): ReadStructure {
  const json = parseJson(text)
  if (json.type === 'NotJson' || typeof json.value !== 'object' || json.value === null) return { type: 'NotJson' }
  const { question, key, stimulus }: Readonly<Record<string, unknown>> = { ...json.value }
  // Only a model has settings.
  const isModel = typeof question === 'object' && question !== null && 'settings' in question
  const { bank, findings } = readBank({
    version: '',
    languages: [],
    parts: [
      {
        skill,
        items: isModel ? [] : [named(question, { id, skill })],
        models: isModel ? [named(question, { id, skill })] : [],
        stimuli: stimulus === undefined ? [] : [named(stimulus, { skill })],
        keys: [named(key, { item: id })],
        texts: {},
        reasons: {},
      },
    ],
  })
  const [part] = bank.parts
  const read = part?.items[0] ?? part?.models[0]
  const [readKey, readStimulus] = [part?.keys[0], part?.stimuli[0]]
  if (findings.length > 0 || read === undefined || readKey === undefined) return { type: 'Broken', findings }
  return { type: 'Structure', structure: { question: read, key: readKey, stimulus: readStimulus } }
}

/** The question keeps its place, unless it becomes one for the other list; a stimulus that is new is added. */
export function withStructure(bank: BankData, skill: SkillId, { question, key, stimulus }: Structure): BankData {
  const { id } = question
  return withPart(bank, skill, (part) => ({
    ...part,
    items: placed(part.items, id, 'settings' in question ? undefined : question),
    models: placed(part.models, id, 'settings' in question ? question : undefined),
    keys: part.keys.map((each) => (each.item === id ? key : each)),
    stimuli:
      stimulus === undefined
        ? part.stimuli
        : [...part.stimuli.filter((each) => each.id !== stimulus.id), stimulus].toSorted((a, b) =>
            a.id < b.id ? -1 : 1,
          ),
  }))
}

function placed<T extends { readonly id: string }>(list: readonly T[], id: string, next: T | undefined): readonly T[] {
  if (next === undefined) return list.filter((each) => each.id !== id)
  const isThere = list.some((each) => each.id === id)
  return isThere ? list.map((each) => (each.id === id ? next : each)) : [...list, next]
}

const named = (value: unknown, names: object): unknown =>
  typeof value === 'object' && value !== null ? { ...value, ...names } : value
