import * as v from 'valibot'
import { LANGUAGES } from '../ground/language'

/** That somebody has read a notice, and which one. */
export const Acknowledgement = v.object({
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  language: v.picklist(LANGUAGES),
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
})
export type Acknowledgement = v.InferOutput<typeof Acknowledgement>
