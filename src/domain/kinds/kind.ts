/**
 * How a table finds the right entry for a piece. Items, keys, responses and parts of a score all say their kind in
 * `type`; a look-up by it keeps item, key and response of one kind together, so that a wrong pairing does not compile.
 */
export interface OfSomeKind {
  readonly type: string
}

/** The member of a union that is of this kind, written as a look-up because the compiler follows it into tables. */
export type Of<Union extends OfSomeKind, K extends Union['type']> = {
  readonly [P in K]: Extract<Union, { readonly type: P }> & { readonly type: P }
}[K]

export function isOf<Union extends OfSomeKind, K extends Union['type']>(
  kind: K,
  piece: Union | undefined,
): piece is Of<Union, K> {
  return piece?.type === kind
}
