import { afterAll, describe, expect, it } from 'vitest'
import { readBank } from '../../src/domain/checker/schema'
import { SKILLS } from '../../src/domain/ground/skill'
import { answeredFiles } from '../blind/answered'
import { outdatedIn, scoresOf, sheetOf, unreadOf, type SheetKind } from '../blind/sheets'
import { loadBank } from '../support/load-bank'

/** What readers without keys made of the bank (W8): who sees everything finds the answers, who sees only options does not. */

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
const files = answeredFiles()
/** A busy machine may take a multiple of a second. */
const PATIENCE = 60_000

describe.each(files)('[W8] the readers of %s', (_, answered) => {
  it(
    'have answered to the words as they are; what has changed is to be taken out and read again',
    { timeout: PATIENCE },
    () => {
      expect(outdatedIn(bank, answered)).toEqual([])
    },
  )
})

const readersOf = (kind: SheetKind) => files.map(([, answered]) => answered).filter((each) => each.kind === kind)

describe.each(['options', 'coached'] as const)('[W8] readers of %s', (kind) => {
  const scores = scoresOf(bank, readersOf(kind))
  it.each(SKILLS)('do not find the answers in %s', (skill) => {
    expect(scores[skill]?.all ?? 0).toBeLessThanOrEqual(CEILING[skill])
  })
})

describe('[W8] readers of everything', () => {
  const scores = scoresOf(bank, readersOf('full'))
  it.each(SKILLS.filter((skill) => skill !== 'numeracy'))('find the answers in %s', (skill) => {
    expect(scores[skill]?.all).toBeGreaterThanOrEqual(KNOWING.all)
    expect(scores[skill]?.first ?? 100).toBeGreaterThanOrEqual(KNOWING.first)
  })
})

afterAll(() => {
  for (const kind of ['options', 'coached', 'full'] as const) {
    const open = unreadOf(bank, kind, readersOf(kind), sheetOf(bank, kind, 'de', 'open')).map(({ id }) => id)
    console.log(`Nobody has read yet (${kind}): ${open.length} ${open.join(' ')}`)
  }
}, PATIENCE)
