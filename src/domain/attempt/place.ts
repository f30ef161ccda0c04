import * as v from 'valibot'
import { dialogueOf, itemOf, type Bank } from '../bank/bank'
import type { Kind } from '../kinds/items'
import type { Form } from '../form/form'
import type { Question } from '../kinds/question'

/**
 * Where a person is. The whole way through a form is one list of places, so that "next", "back" and a reload
 * are a look into that list and nothing has to be remembered besides the place itself.
 */

const Index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))
const inSection = { section: Index }
const atQuestion = { section: Index, question: Index }

export const Place = v.variant('at', [
  v.object({ at: v.literal('notice') }),
  /** The next kind of item, tried out, with what it asks for (C3). */
  v.object({ at: v.literal('practice'), ...atQuestion }),
  v.object({ at: v.literal('dialogue'), ...atQuestion }),
  /** `from`: the person came back from the check page, or from the page before handing in, and returns there. */
  v.object({ at: v.literal('question'), ...atQuestion, from: v.optional(v.picklist(['check', 'hand-in'])) }),
  v.object({ at: v.literal('check'), ...inSection }),
  v.object({ at: v.literal('hand-in') }),
  v.object({ at: v.literal('feedback') }),
])
export type Place = v.InferOutput<typeof Place>

/** Kinds of item that are practised once each, before the first of them (C3). */
export type ItemKind = 'dialogue' | Kind

export function questionAt(form: Form, place: { section: number; question: number }): Question | undefined {
  return form.sections[place.section]?.questions[place.question]
}

/**
 * As what a question is explained: choices about a conversation together with it, anything else by itself.
 * @returns undefined when the item is not in this bank
 */
export function kindOf(bank: Bank, question: Question): ItemKind | undefined {
  const kind = itemOf(bank, question)?.type
  return kind === 'choice' && dialogueOf(bank, question) ? 'dialogue' : kind
}

/**
 * Every place of the way in order, from the notice to the feedback.
 * @param begun items that were answered in a shorter form: neither they nor their kinds come again
 */
export function itinerary(form: Form, bank: Bank, begun: readonly string[] = []): readonly Place[] {
  const isBegun = ({ item }: Question) => begun.includes(item)
  const known = form.sections.flatMap(({ questions }) => questions.filter(isBegun))
  const explained = new Set<ItemKind | undefined>(known.map((question) => kindOf(bank, question)))
  const way: Place[] = [{ at: 'notice' }]
  form.sections.forEach(({ questions }, section) => {
    if (questions.every(isBegun)) return
    const explain = (asked: Question, question: number) => {
      const kind = kindOf(bank, asked)
      if (kind === undefined || explained.has(kind)) return
      explained.add(kind)
      way.push({ at: 'practice', section, question })
    }
    let heard: string | undefined
    questions.forEach((asked, question) => {
      if (isBegun(asked)) return
      const dialogue = dialogueOf(bank, asked)?.id
      if (dialogue === undefined) explain(asked, question)
      else if (dialogue !== heard) {
        // Nothing comes between a conversation and what is asked about it.
        questions.forEach((each, n) => dialogueOf(bank, each)?.id === dialogue && explain(each, n))
        way.push({ at: 'dialogue', section, question })
      }
      heard = dialogue
      way.push({ at: 'question', section, question })
    })
    way.push({ at: 'check', section })
  })
  return [...way, { at: 'hand-in' }, { at: 'feedback' }]
}

/** The next place, or the same one at the end of the way. */
export function placeAfter(way: readonly Place[], place: Place): Place {
  return returnOf(place) ?? way[indexOf(way, place) + 1] ?? place
}

/** The place before, or undefined where going back is not offered: at the first page and after handing in. */
export function placeBefore(way: readonly Place[], place: Place): Place | undefined {
  if (place.at === 'feedback') return undefined
  return returnOf(place) ?? way[indexOf(way, place) - 1]
}

/** Where a question leads back to that was opened to be answered after all. */
export function returnOf(place: Place): Place | undefined {
  if (place.at !== 'question' || place.from === undefined) return undefined
  return place.from === 'check' ? { at: 'check', section: place.section } : { at: 'hand-in' }
}

/** What lies ahead, the place itself first. */
export function wayFrom(way: readonly Place[], place: Place): readonly Place[] {
  return way.slice(indexOf(way, place))
}

export function isOnTheWay(way: readonly Place[], place: Place): boolean {
  return indexOf(way, place) >= 0
}

function indexOf(way: readonly Place[], place: Place): number {
  const [section, question] = coordinates(place)
  return way.findIndex((other) => {
    const [otherSection, otherQuestion] = coordinates(other)
    return other.at === place.at && otherSection === section && otherQuestion === question
  })
}

function coordinates(place: Place): readonly [number, number] {
  return ['section' in place ? place.section : -1, 'question' in place ? place.question : -1]
}
