import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { LANGUAGES } from '../../src/domain/ground/language'
import type { Answered } from './sheets'

/** The files that readers have filled in. */

const Written = v.object({
  date: v.pipe(v.string(), v.isoDate()),
  kind: v.picklist(['options', 'coached', 'full']),
  language: v.picklist(LANGUAGES),
  seed: v.string(),
  answers: v.record(v.string(), v.string()),
  read: v.record(v.string(), v.string()),
})
const FOLDER = 'tests/blind/answers'

export const answeredFiles = (): readonly (readonly [name: string, answered: Answered])[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, v.parse(Written, JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))] as const)
