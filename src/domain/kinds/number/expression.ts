/**
 * The arithmetic of item models: numbers, names, + − * /, comparisons, `and`, brackets and a few functions.
 * A bank is a document that other people bring along, so its formulas are parsed here and never run as script.
 *
 *   sum      = product (('+' | '-') product)*
 *   decision = comparison ('and' comparison)*
 */

export type Values = Readonly<Record<string, number>>
export type Evaluate = (values: Values) => number
export type Compiled =
  | { readonly type: 'Expression'; readonly evaluate: Evaluate; readonly names: readonly string[] }
  | { readonly type: 'NotAnExpression'; readonly at: number; readonly found: string }

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  abs: Math.abs,
  floor: (x = 0) => Math.floor(x + EXACT),
  ceil: (x = 0) => Math.ceil(x - EXACT),
  round: (x = 0, decimals = 0) => roundHalfUp(x, decimals),
  mod: (a = 0, b = 1) => a - b * Math.floor(a / b),
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b - EXACT,
  '>': (a, b) => a > b + EXACT,
  '<=': (a, b) => a <= b + EXACT,
  '>=': (a, b) => a >= b - EXACT,
  '=': (a, b) => Math.abs(a - b) <= EXACT,
  '!=': (a, b) => Math.abs(a - b) > EXACT,
}

/** Office sums stay below a million and end at two decimals; anything smaller than this is floating-point dust. */
const EXACT = 1e-7

/** No formula of an office needs more, and a reader that calls itself must not be led too deep. */
const LONGEST = 200

/** Commercial rounding: halves go away from zero. Binary dust below a ten-millionth does not decide. */
export function roundHalfUp(x: number, decimals: number): number {
  const scale = 10 ** decimals
  return (Math.sign(x) * Math.floor(Math.abs(x) * scale + 0.5 + EXACT)) / scale
}

/** Never throws: a formula that cannot be read comes back with the place where reading stopped, counted from 0. */
export function compileExpression(source: string): Compiled {
  if (source.length > LONGEST)
    return { type: 'NotAnExpression', at: LONGEST, found: source.slice(LONGEST, LONGEST + 1) }
  const reader = new Reader(source)
  const evaluate = reader.decision()
  if (evaluate === undefined || !reader.atEnd())
    return { type: 'NotAnExpression', at: reader.position(), found: reader.token() }
  return { type: 'Expression', evaluate, names: [...reader.names] }
}

/** @returns undefined where one of them cannot be read */
export function compileAll(sources: readonly string[]): readonly Evaluate[] | undefined {
  const compiled = sources.map(compileExpression)
  const readable = compiled.flatMap((result) => (result.type === 'Expression' ? [result.evaluate] : []))
  return readable.length === sources.length ? readable : undefined
}

class Reader {
  readonly names = new Set<string>()
  private readonly tokens: readonly { text: string; at: number }[]
  private next = 0
  private depth = 0

  constructor(private readonly source: string) {
    const found = source.matchAll(/\s*(\d+(?:\.\d+)?|[a-z][a-zA-Z0-9]*|<=|>=|!=|[-+*/()<>=,]|\S)/g)
    this.tokens = [...found].map((m) => ({ text: m[1] ?? '', at: m.index + m[0].length - (m[1] ?? '').length }))
  }

  token = () => this.tokens[this.next]?.text ?? ''
  atEnd = () => this.next >= this.tokens.length
  position = () => this.tokens[this.next]?.at ?? this.source.length

  private take(...wanted: readonly string[]): string | undefined {
    const text = this.token()
    if (!wanted.includes(text) || text === '') return undefined
    this.next += 1
    return text
  }

  decision(): Evaluate | undefined {
    return this.chain(
      () => this.comparison(),
      ['and'],
      () => (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
    )
  }

  private comparison(): Evaluate | undefined {
    const left = this.sum()
    const compare = left && COMPARISONS[this.take('<', '>', '<=', '>=', '=', '!=') ?? '']
    if (left === undefined || compare === undefined) return left
    const right = this.sum()
    return right && ((values) => (compare(left(values), right(values)) ? 1 : 0))
  }

  private sum(): Evaluate | undefined {
    return this.chain(
      () => this.product(),
      ['+', '-'],
      (sign) => (a, b) => (sign === '+' ? a + b : a - b),
    )
  }

  private product(): Evaluate | undefined {
    return this.chain(
      () => this.factor(),
      ['*', '/'],
      (sign) => (a, b) => (sign === '*' ? a * b : a / b),
    )
  }

  private chain(
    part: () => Evaluate | undefined,
    signs: readonly string[],
    join: (sign: string) => (a: number, b: number) => number,
  ): Evaluate | undefined {
    let left = part()
    while (left) {
      const sign = this.take(...signs)
      if (sign === undefined) break
      const [before, after, combine]: [Evaluate, Evaluate | undefined, ReturnType<typeof join>] = [
        left,
        part(),
        join(sign),
      ]
      left = after && ((values) => combine(before(values), after(values)))
    }
    return left
  }

  private factor(): Evaluate | undefined {
    if (this.take('-')) {
      const inner = this.factor()
      return inner && ((values) => -inner(values))
    }
    if (this.take('(')) return this.bracket()
    const text = this.token()
    if (/^\d/.test(text)) {
      this.next += 1
      return () => Number(text)
    }
    if (!/^[a-z]/.test(text) || text === 'and') return undefined
    this.next += 1
    return this.take('(') ? this.call(text) : this.name(text)
  }

  private bracket(): Evaluate | undefined {
    // A hostile document could nest brackets until the stack overflows.
    if (++this.depth > 20) return undefined
    const inner = this.decision()
    this.depth -= 1
    return inner && this.take(')') ? inner : undefined
  }

  private call(name: string): Evaluate | undefined {
    const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
    const parts: Evaluate[] = []
    if (apply === undefined || ++this.depth > 20) return undefined
    do {
      const part = this.sum()
      if (part === undefined) return undefined
      parts.push(part)
    } while (this.take(','))
    this.depth -= 1
    return this.take(')') ? (values) => apply(...parts.map((part) => part(values))) : undefined
  }

  private name(name: string): Evaluate {
    this.names.add(name)
    return (values) => (Object.hasOwn(values, name) ? (values[name] ?? Number.NaN) : Number.NaN)
  }
}
