import type { Missing } from '../../domain/kinds/missing'
import type { Word } from '../bank-words'
import type { TextKey, Texts } from '../i18n'
import type { StimulusView } from '../parts/stimulus-view'

/** Anything a person picks from or puts in order: an id for the code, a resolved text for the eye. */
export interface Labelled {
  readonly id: string
  readonly text: string
}

/** What every question shows, with its words. */
export interface Shown {
  readonly item: string
  readonly stem: string
  readonly situation?: string | undefined
  readonly stimulus?: StimulusView | undefined
}

/** The words of one kind of question and of its answers. `View`: what this kind shows beside `Shown`. */
export interface Words<View, Response> {
  /** An answer, a line each; empty where nothing was given. */
  readonly lines: (view: View, response: Response, t: Texts) => readonly string[]
  /** Everything in the question that has an id, for reports that name single pieces. */
  readonly named: (view: View) => readonly Labelled[]
  /** How many things an answer has to place, or rows to compare; 0 where nothing is placed. */
  /** What is given means something only as a whole row. */
  readonly isSequence?: true
  readonly things: (view: View) => number
  /** What is said about an incomplete answer; whatever is absent gets the general sentence (C6). */
  readonly problems: (view: View) => { readonly [Type in Missing['type']]?: TextKey }
}

/** Ids of an item with their texts, in the order given. @param what `option`, `thing`, `place` or `spot` */
export function labelled(word: Word, item: string, what: string, ids: readonly string[]): readonly Labelled[] {
  return ids.map((id) => ({ id, text: word(`${item}.${what}.${id}`) ?? '' }))
}

/** The text of one of them; empty where it is not among them. */
export function textOf(things: readonly Labelled[], id: string | undefined): string {
  return things.find((thing) => thing.id === id)?.text ?? ''
}
