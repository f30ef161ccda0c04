import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The table fault × store × outcome in `src/services/README.md`: each cell names a test that exists, and no fault is without one. */

interface Cell {
  readonly row: string
  readonly text: string
  readonly before: string
}

function cells(): readonly Cell[] {
  const chapter = readFileSync('src/services/README.md', 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith('Faults'))
  const rows = (chapter ?? '').split('\n').filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
  return rows
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    )
    .filter(([first]) => first !== 'what')
    .flatMap(([row = '', ...texts]) => texts.map((text, at) => ({ row, text, before: texts[at - 1] ?? '' })))
}

/** `[file: words of its name; others]`; what a table fills in is left out by `…`. */
const citationsIn = (text: string) =>
  [...text.matchAll(/\[([\w/-]+): ([^\]]+)\]/g)].map(([, file = '', words = '']) => ({
    file: ['test', 'spec'].map((kind) => `tests/${file}.${kind}.ts`).find(existsSync),
    name: file,
    words: words.split(/…|; /).map((each) => each.trim()),
  }))

describe('the table of faults', () => {
  const all = cells()

  it('is about every store and every fault', () => {
    expect(all.length).toBeGreaterThan(120)
  })
  it('names a test in every cell, refers to the one before it, or says that it cannot happen', () => {
    const bare = all.filter(({ text, before }) => {
      if (text.startsWith('–') || citationsIn(text).length > 0) return false
      return text !== 'same' || (before !== 'same' && citationsIn(before).length === 0)
    })
    expect(bare).toEqual([])
  })
  it('names tests that exist', () => {
    const missing = all.flatMap(({ row, text }) =>
      citationsIn(text).flatMap(({ file, name, words }) => {
        const source = file === undefined ? '' : readFileSync(file, 'utf8')
        return words.filter((each) => !source.includes(each)).map((each) => `${row}: ${name}: ${each}`)
      }),
    )
    expect(missing).toEqual([])
  })
  it('loses nothing silently', () => {
    expect(all.filter(({ text }) => /lost silently|\?/.test(text))).toEqual([])
  })
})
