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

export const left = (n: number, type: 'Things' | 'Places' | 'Rows'): Missing =>
  n > 0 ? { type, n } : { type: 'Nothing' }
