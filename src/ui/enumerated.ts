/** Several things as a reader of the language lists them: “a, b and c”. */
export const enumerated = (language: string, things: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(things)
