import * as v from 'valibot'

/** A name used in expressions and as a placeholder in the stem. */
export const Name = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]{0,23}$/))
