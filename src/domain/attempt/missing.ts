import type { Response } from './response'

/** What still keeps an answer from being complete. `n`: how many things are left. */
export type Missing =
  | { readonly type: 'Nothing' }
  | { readonly type: 'Answer' }
  | { readonly type: 'Best' }
  | { readonly type: 'Worst' }
  | { readonly type: 'Number' }
  | { readonly type: 'Readable' }
  | { readonly type: 'Things'; readonly n: number }
  | { readonly type: 'Places'; readonly n: number }

/** @param things how many things an order or sort item has */
export function missingFrom(response: Response | undefined, things: number): Missing {
  if (response === undefined) return { type: 'Answer' }
  switch (response.type) {
    case 'choice':
    case 'spot':
      return { type: 'Nothing' }
    case 'best-worst':
      return response.best === undefined ? { type: 'Best' } : { type: response.worst === undefined ? 'Worst' : 'Nothing' }
    case 'number':
      if (response.text.trim() === '') return { type: 'Number' }
      return { type: response.value === undefined ? 'Readable' : 'Nothing' }
    case 'order':
      return left(things - response.things.length, 'Things')
    case 'sort':
      return left(things - Object.keys(response.places).length, 'Places')
  }
}

const left = (n: number, type: 'Things' | 'Places'): Missing => (n > 0 ? { type, n } : { type: 'Nothing' })

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
  }
}
