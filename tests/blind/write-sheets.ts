import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readBank } from '../../src/domain/checker/schema'
import { LANGUAGES } from '../../src/domain/ground/language'
import { loadBank } from '../support/load-bank'
import { answeredFiles } from './answered'
import { digestOf, sheetOf, unreadOf, type Asked } from './sheets'

/**
 * `SHEETS=<folder> SEED=<text> npm run blind:sheets` writes what readers are given, one file for each skill: everything into
 * `all/`, and what nobody has read in its present words into `open/`.
 */
it('writes the sheets', { timeout: 300_000 }, () => {
  const { SHEETS: folder = 'coverage/sheets', SEED: seed = 'a' } = process.env
  const { bank } = readBank(loadBank())
  const answered = answeredFiles().map(([, each]) => each)
  for (const kind of ['options', 'coached', 'full'] as const)
    for (const language of LANGUAGES) {
      const sheet = sheetOf(bank, kind, language, seed)
      write(join(folder, 'all'), `${kind}-${language}`, sheet)
      write(join(folder, 'open'), `${kind}-${language}`, unreadOf(bank, kind, answered, sheet))
    }
  expect(bank.parts.length).toBeGreaterThan(0)
})

function write(folder: string, name: string, sheet: readonly Asked[]) {
  mkdirSync(folder, { recursive: true })
  for (const skill of new Set(sheet.map((asked) => asked.skill))) {
    const own = sheet.filter((asked) => asked.skill === skill && asked.pieces.length > 0)
    const lines = own.map((asked) => ({ ...asked, digest: digestOf(asked) }))
    if (lines.length > 0) writeFileSync(join(folder, `${name}-${skill}.json`), JSON.stringify(lines, undefined, 1))
  }
}
