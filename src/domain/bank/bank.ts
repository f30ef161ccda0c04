import type { FixedItem, Item } from '../kinds/items'
import type { Question } from '../kinds/question'
import type { Key } from '../kinds/keys'
import type { SkillId } from '../ground/skill'
import type { NumberModel } from '../kinds/number/model'
import type { Stimulus } from './stimulus'

/** Everything a form can be drawn from: no words, no keys. */
export interface Bank {
  /** Changes whenever an item changes; part of every form id (M1). */
  readonly version: string
  readonly items: ReadonlyMap<string, FixedItem>
  readonly models: ReadonlyMap<string, NumberModel>
  readonly stimuli: ReadonlyMap<string, Stimulus>
}

/** Item or model id → key. */
export type Keys = ReadonlyMap<string, Key>

/** The part of a bank that one skill brings. */
export interface BankPart {
  readonly items?: readonly FixedItem[]
  readonly models?: readonly NumberModel[]
  readonly stimuli?: readonly Stimulus[]
}

export function bankOf(version: string, parts: readonly BankPart[]): Bank {
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    new Map(things.map((thing) => [thing.id, thing]))
  return {
    version,
    items: byId(parts.flatMap((part) => part.items ?? [])),
    models: byId(parts.flatMap((part) => part.models ?? [])),
    stimuli: byId(parts.flatMap((part) => part.stimuli ?? [])),
  }
}

/** Whatever has words of its own, or takes them over from its family. */
export const piecesIn = ({ items, stimuli }: Bank) => [...items.values(), ...stimuli.values()]

export function keysOf(keys: readonly Key[]): Keys {
  return new Map(keys.map((key) => [key.item, key]))
}

/** What a question was drawn from. @returns undefined when it is not in this bank */
export function itemOf(bank: Bank, question: Question): Item | undefined {
  return (question.type === 'fixed' ? bank.items : bank.models).get(question.item)
}

/** The dialogue that a question is about, if it is about one. */
export function dialogueOf(bank: Bank, question: Question) {
  const stimulus = bank.stimuli.get(bank.items.get(question.item)?.stimulus ?? '')
  return stimulus?.type === 'dialogue' ? stimulus : undefined
}

const PRACTICE = '-practice'
/** What practice asks about a skill is a part of its own (M4a), so that its words arrive without those of campaigns. */
export const practicePart = (skill: SkillId): string => skill + PRACTICE
/** Words of both parts lie under the name of the skill. */
export const skillOfPart = (part: string): string => (part.endsWith(PRACTICE) ? part.slice(0, -PRACTICE.length) : part)
