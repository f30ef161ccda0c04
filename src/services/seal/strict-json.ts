export type ParsedJson = { readonly type: 'Value'; readonly value: unknown } | { readonly type: 'Damaged' }

const DEEPEST = 8
/** UTF-16 units of one text or name. */
const LONGEST_TEXT = 10_000

/** JSON as Kontor writes it, and nothing that would only be there to do harm. */
export function parseJson(json: string): ParsedJson {
  if (depthOf(json) > DEEPEST) return { type: 'Damaged' }
  try {
    const value: unknown = JSON.parse(json)
    return isHarmless(value) ? { type: 'Value', value } : { type: 'Damaged' }
  } catch (failure) {
    if (failure instanceof SyntaxError) return { type: 'Damaged' }
    throw failure
  }
}

/** Counted before parsing: a deep nest would overflow the stack here or in whatever reads the value. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let inText = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1))
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return deepest
}

/** After parsing, because names and numbers can be written in many ways: `"__pr\u006fto__"`, `1e999`. */
function isHarmless(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return value.length <= LONGEST_TEXT && !/\p{Surrogate}/u.test(value)
  return Object.entries(value ?? {}).every(
    ([name, inner]) => name !== '__proto__' && isHarmless(name) && isHarmless(inner),
  )
}
