import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readBank } from '../../src/domain/checker/schema'
import { LANGUAGES } from '../../src/domain/ground/language'
import { loadBank } from '../support/load-bank'
import { sheetOf } from './sheets'

/** `SHEETS=<folder> SEED=<text> npm run blind:sheets` writes what readers are given: one file for each skill. */
it('writes the sheets', { timeout: 300_000 }, () => {
  const { SHEETS: folder = 'coverage/sheets', SEED: seed = 'a' } = process.env
  const { bank } = readBank(loadBank())
  mkdirSync(folder, { recursive: true })
  for (const kind of ['options', 'full'] as const)
    for (const language of LANGUAGES)
      for (const { skill } of bank.parts) {
        const asked = sheetOf(bank, kind, language, seed).filter(
          (each) => each.skill === skill && each.pieces.length > 0,
        )
        writeFileSync(join(folder, `${kind}-${language}-${skill}.json`), JSON.stringify(asked, undefined, 1))
      }
  expect(bank.parts.length).toBeGreaterThan(0)
})
