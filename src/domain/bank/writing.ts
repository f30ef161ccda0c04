import * as v from 'valibot'
import { LANGUAGES } from '../ground/language'
import { distinct } from '../ground/id'

/** How words of a bank are written down. */

export const Short = v.pipe(v.string(), v.minLength(1), v.maxLength(120))
/** `co01.stem` → text. */
export const Words = v.record(v.string(), v.pipe(v.string(), v.maxLength(4000)))
export const ByLanguage = v.object({ de: Words, en: Words })
export const Languages = v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1), distinct(), v.readonly())

/** How a campaign names the own bank that it asks from. `digest`: 32 hexadecimal digits of SHA-256 over its questions. */
export const BankRef = v.object({
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  title: Short,
  version: Short,
  languages: Languages,
})
export type BankRef = v.InferOutput<typeof BankRef>
