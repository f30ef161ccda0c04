import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { readBank } from '../../src/domain/checker/schema'
import { SKILLS } from '../../src/domain/ground/skill'
import { LANGUAGES } from '../../src/domain/ground/language'
import { scoresOf } from '../blind/sheets'
import { loadBank } from '../support/load-bank'

/** What readers without keys made of the bank (W8): who sees everything finds the answers, who sees only options does not. */

const Answered = v.object({
  date: v.pipe(v.string(), v.isoDate()),
  kind: v.picklist(['options', 'coached', 'full']),
  language: v.picklist(LANGUAGES),
  seed: v.string(),
  answers: v.record(v.string(), v.string()),
})
const FOLDER = 'tests/blind/answers'
/** The most that options may tell; numbers are drawn, and what is checked for accuracy is its own text. */
const CEILING = {
  listening: 37,
  conflict: 50,
  patience: 50,
  questioning: 50,
  spoken: 50,
  written: 50,
  organization: 45,
  computer: 42,
  numeracy: 100,
  accuracy: 100,
}
const KNOWING = { all: 90, first: 95 }

const { bank } = readBank(loadBank())
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

describe.each(files)('[W8] the readers of %s', (name) => {
  const answered = v.parse(Answered, JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))
  const scores = scoresOf(bank, answered)
  const read = SKILLS.filter((skill) => scores[skill]?.all !== undefined)

  it.each(read)(answered.kind === 'full' ? 'find the answers in %s' : 'do not find them in %s', (skill) => {
    const { all = 0, first } = scores[skill] ?? {}
    if (answered.kind !== 'full') return expect(all).toBeLessThanOrEqual(CEILING[skill])
    expect(all).toBeGreaterThanOrEqual(KNOWING.all)
    if (first !== undefined) expect(first).toBeGreaterThanOrEqual(KNOWING.first)
  })
})
