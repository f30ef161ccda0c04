/** The ICU library is not part of the domain; whoever runs the checks brings one along. */
export interface Icu {
  readonly parse: (message: string, language: string) => ParsedMessage
  /** @returns undefined when a placeholder has no value, or the message cannot be read or written */
  readonly format: (
    message: string,
    language: string,
    values: Readonly<Record<string, string | number>>,
  ) => string | undefined
}

export type ParsedMessage =
  | { readonly type: 'Message'; readonly placeholders: readonly Placeholder[] }
  /** `at`: counted from 0. */
  | { readonly type: 'Unreadable'; readonly reason: string; readonly at: number }

/** Each name and kind once. `argument` is a bare `{name}`; a plural or select counts with everything inside it. */
export interface Placeholder {
  readonly name: string
  readonly kind: 'argument' | 'number' | 'date' | 'time' | 'plural' | 'select' | 'tag'
}
