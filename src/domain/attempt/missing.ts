import { readNumber } from './number-entry'
import type { Response } from './response'

/** What still keeps an answer from being complete. `n`: how many things are left. */
export type Missing =
  | { readonly type: 'Nothing' }
  | { readonly type: 'Answer' }
  | { readonly type: 'Best' }
  | { readonly type: 'Worst' }
  | { readonly type: 'Number' }
  /** Letters where a number was meant. */
  | { readonly type: 'Readable' }
  /** A number that can be read in more than one way. */
  | { readonly type: 'Clear' }
  | { readonly type: 'Things'; readonly n: number }
  | { readonly type: 'Places'; readonly n: number }
  | { readonly type: 'Rows'; readonly n: number }

/** @param things how many things or rows the item has */
export function missingFrom(response: Response | undefined, things: number): Missing {
  if (response === undefined) return { type: 'Answer' }
  switch (response.type) {
    case 'choice':
      return { type: 'Nothing' }
    case 'spot':
      return { type: response.spots.length === 0 ? 'Answer' : 'Nothing' }
    case 'best-worst':
      return response.best === undefined
        ? { type: 'Best' }
        : { type: response.worst === undefined ? 'Worst' : 'Nothing' }
    case 'number':
      return { type: response.value === undefined ? unread(response.text) : 'Nothing' }
    case 'order':
      return left(things - response.things.length, 'Things')
    case 'check':
      return left(things - Object.keys(response.rows).length, 'Rows')
    case 'sort':
      return left(things - Object.keys(response.places).length, 'Places')
  }
}

/** What is wrong with a text that gave no number; that is the same in every language. */
function unread(text: string): 'Number' | 'Readable' | 'Clear' {
  if (text.trim() === '') return 'Number'
  return readNumber(text, true).type === 'Unclear' ? 'Clear' : 'Readable'
}

const left = (n: number, type: 'Things' | 'Places' | 'Rows'): Missing => (n > 0 ? { type, n } : { type: 'Nothing' })

/** Whether there is anything to score: half an answer counts, an unreadable number does not (S1). */
export function isAnswered(response: Response | undefined): boolean {
  if (response === undefined) return false
  switch (response.type) {
    case 'choice':
      return true
    case 'best-worst':
      return response.best !== undefined || response.worst !== undefined
    case 'number':
      return response.value !== undefined
    case 'order':
      return response.things.length > 0
    case 'sort':
      return Object.keys(response.places).length > 0
    case 'spot':
      return response.spots.length > 0
    case 'check':
      return Object.keys(response.rows).length > 0
  }
}
