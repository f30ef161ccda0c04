/** Names that a kind had in what was stored before. */
const EARLIER: Readonly<Record<string, string>> = { check: 'compare' }

/** An item, a key or a response with its kind as it is called now; anything else as it is. */
export function withPresentKind(piece: unknown): unknown {
  if (!(piece instanceof Object) || !('type' in piece) || typeof piece.type !== 'string') return piece
  return Object.hasOwn(EARLIER, piece.type) ? { ...piece, type: EARLIER[piece.type] } : piece
}

export const withPresentKinds = (pieces: unknown): unknown =>
  Array.isArray(pieces) ? pieces.map(withPresentKind) : pieces

/** The name that a kind had first. What is named after its content keeps its name by it. */
export function firstNameOf(kind: string): string {
  return Object.keys(EARLIER).find((name) => EARLIER[name] === kind) ?? kind
}
