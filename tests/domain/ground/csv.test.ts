import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/domain/ground/csv'

const GERMAN = { separator: ';', decimal: ',' } as const
const line = (...fields: (string | number | undefined)[]) => csv([], [fields], GERMAN).split('\r\n')[1]
const hasPython = spawnSync('python3', ['--version']).status === 0

describe('a table for spreadsheets', () => {
  it.each([
    ["=cmd|'/c calc'!A1", `"'=cmd|'/c calc'!A1"`],
    ['+49 30 123', `"'+49 30 123"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tTAB', `"'\tTAB"`],
    ['\rCR', `"'\rCR"`],
    ['\nLF', `"'\nLF"`],
    ['  =1+1', `"'  =1+1"`],
    ['＝1', `"'＝1"`],
    ['\u202E=1', `"'=1"`],
    ['say "hi"', '"say ""hi"""'],
    ['a;b', '"a;b"'],
    ['Müller-Öztürk', '"Müller-Öztürk"'],
  ])('%j becomes %j', (given, written) => {
    expect(csv([], [[given]], GERMAN)).toBe(`\uFEFF\r\n${written}\r\n`)
  })

  it('writes numbers as numbers, with the comma that German Excel wants', () => {
    expect([line(-1.5, 3), csv([], [[1.5]], { separator: ',', decimal: '.' })]).toEqual([
      '"-1,5";"3"',
      '\uFEFF\r\n"1.5"\r\n',
    ])
  })

  it('removes marks that turn the order of letters around', () => {
    expect(line('Ay\u202Eşe\u2066')).toBe('"Ayşe"')
  })

  it.runIf(hasPython)('is read by an independent program as it was meant', () => {
    const rows = [['Zeile 1\nZeile 2', 'a;b', 'say "hi"', 'ok']]
    const script =
      'import csv,sys,json,io;print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"),newline=""),delimiter=";"))))'
    const read: unknown = JSON.parse(
      execFileSync('python3', ['-c', script], { input: csv(['A', 'B', 'C', 'D'], rows, GERMAN), encoding: 'utf8' }),
    )
    expect(read).toEqual([['A', 'B', 'C', 'D'], ...rows])
  })
})
