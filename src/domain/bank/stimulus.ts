import * as v from 'valibot'
import { Difficulty, SkillId } from '../ground/skill'
import { distinct, Id } from '../ground/id'
import type { Language } from '../ground/language'

/** What is heard or read before an item. Texts live under `bank.<skill>.<stimulus>.…`. */
const about = {
  id: Id,
  skill: SkillId,
  /** A stimulus of the same shape, whose words are taken over where this one has none of its own (W8). */
  family: v.optional(Id),
}

/** How recordings are written; every browser plays `mp3`, older ones of Apple no `opus`. */
const Recorded = v.optional(v.picklist(['mp3', 'opus']))

/**
 * Heard line by line, or revealed once line by line. Line n has the text `<id>.line.<n>`, n from 1.
 * The items of one dialogue are always asked together; `difficulty` is that of the whole dialogue.
 */
export const Dialogue = v.object({
  type: v.literal('dialogue'),
  ...about,
  difficulty: Difficulty,
  seconds: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(180)),
  /** Who speaks each line, in order: `customer` or `staff`. */
  lines: v.pipe(v.array(v.picklist(['customer', 'staff'])), v.minLength(1), v.maxLength(12), v.readonly()),
  /** Languages in which the dialogue is recorded: one file for each line, where `recordingOf` says. */
  audio: v.optional(v.object({ de: Recorded, en: Recorded })),
})
/** Running text in `paragraphs` paragraphs: `<id>.paragraph.<n>`; `<id>.title` is its heading. */
export const Passage = v.object({
  type: v.literal('text'),
  ...about,
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
})
/** A letter or e-mail: `<id>.from`, `.to`, `.subject`, `.paragraph.<n>`. */
export const Document = v.object({
  type: v.literal('document'),
  ...about,
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
})
/** A list of messages: `<id>.mail.<mailId>.from`, `.subject`, `.time`, `.preview`. */
export const Mailbox = v.object({
  type: v.literal('mailbox'),
  ...about,
  mails: v.pipe(v.array(Id), v.minLength(2), v.maxLength(8), distinct(), v.readonly()),
})
/** A table of at most 6 columns and 5 rows (W5): `<id>.column.<c>`, `<id>.cell.<r>.<c>`, counted from 1; `<id>.title`. */
export const Table = v.object({
  type: v.literal('table'),
  ...about,
  columns: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6)),
  rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
})

export const Stimulus = v.variant('type', [Dialogue, Passage, Document, Mailbox, Table])
export type Dialogue = v.InferOutput<typeof Dialogue>
export type Stimulus = v.InferOutput<typeof Stimulus>

/** Where the recording of a line lies on the host of the app, if the dialogue names one. @param line from 1 */
export function recordingOf({ id, audio }: Dialogue, language: Language, line: number): string | undefined {
  const format = audio?.[language]
  return format && `audio/${language}/${id}-${line}.${format}`
}
