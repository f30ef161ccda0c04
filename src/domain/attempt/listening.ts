import type { Language } from '../ground/language'
import * as v from 'valibot'
import { dialogueOf, type Bank } from '../bank/bank'
import { Id } from '../ground/id'
import { recordingOf } from '../bank/stimulus'
import type { Form } from '../form/form'

/** How conversations are taken in (M6): each line once, and it is kept how that really was. */

/** By ear as a recording or by a voice of the device, revealed line by line, or as a text that stays. */
export const WAYS = ['recording', 'voice', 'revealed', 'transcript'] as const
export const Way = v.picklist(WAYS)
export type Way = v.InferOutput<typeof Way>
/** The ways in which a single line is taken in. */
export type LineWay = Exclude<Way, 'transcript'>

/** More changes than this are a game with the settings, and nothing more is learned from them. */
const MOST = 24

/** Dialogue id → the ways in their order, one after the other only where it changed: usually one. */
export const Listened = v.record(Id, v.pipe(v.array(Way), v.minLength(1), v.maxLength(MOST), v.readonly()))
export type Listened = v.InferOutput<typeof Listened>

/** The newest way is added only where it differs from the one before. */
export function waysWith(ways: readonly Way[], way: Way): readonly Way[] {
  return ways.at(-1) === way || ways.length >= MOST ? ways : [...ways, way]
}

export function withWay(listened: Listened = {}, dialogue: string, way: Way): Listened {
  return { ...listened, [dialogue]: waysWith(listened[dialogue] ?? [], way) }
}

/** How far a conversation has been taken in. */
export interface TakenIn {
  /** Lines heard to their end, or opened to be read; one more than there are once the last one was put away. */
  readonly lines: number
  /** The last line is one that was opened, and stands there until the next is asked for. */
  readonly isOpen: boolean
}

/**
 * @param ways how the dialogue was taken in so far; none in a run that was stored before this was kept
 * @param otherwise what is assumed then
 */
export function takenIn(lines: number, ways: readonly Way[] | undefined, otherwise: LineWay): TakenIn {
  const last = ways?.findLast((way) => way !== 'transcript') ?? otherwise
  return { lines, isOpen: lines > 0 && last === 'revealed' }
}

/** A line that is open to be read is over only when it was put away. */
export function isOver({ lines, isOpen }: TakenIn, all: number): boolean {
  return isOpen ? lines > all : lines >= all
}

const dialoguesIn = (form: Form, bank: Bank) =>
  form.sections.flatMap(({ questions }) => questions.flatMap((asked) => dialogueOf(bank, asked) ?? []))

/** Whether anything of a form is a conversation. */
export const hasDialogues = (form: Form, bank: Bank): boolean => dialoguesIn(form, bank).length > 0

/** Whether every conversation of a form can be heard without a voice of the device. */
export function isRecorded(form: Form, bank: Bank, language: Language): boolean {
  const dialogues = dialoguesIn(form, bank)
  return dialogues.length > 0 && dialogues.every((dialogue) => recordingOf(dialogue, language, 1) !== undefined)
}
