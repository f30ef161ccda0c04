import { describe, expect, it } from 'vitest'
import { alikeRows, stationsOf } from '../../../src/domain/report/stations'
import { SKILLS } from '../../../src/domain/ground/skill'
import { emptySummary, withRows, type SummaryRow } from '../../../src/domain/summary/summary'

let made = 0
const row = (change: Partial<SummaryRow>): SummaryRow => ({
  rid: `rid-${(made += 1)}`,
  name: '',
  contact: '',
  handedInAt: 0,
  openedAt: 0,
  mode: 'kiosk',
  language: 'de',
  state: 'waiting',
  dueAt: 0,
  station: '',
  number: 1,
  pack: 0,
  skills: SKILLS.map(() => ({ asked: 0, answered: 0, units: 0, sum: 0, score: 0, guess: 0 })),
  ...change,
})
const of = (...rows: readonly Partial<SummaryRow>[]) => withRows(emptySummary(), rows.map(row))

describe('[R11] what the devices’ own numbers say', () => {
  it('sequence gap: names the numbers that did not arrive', () => {
    const summary = of(
      { station: 'a', number: 1 },
      { station: 'a', number: 4 },
      { station: 'a', number: 2 },
      { station: 'b', number: 1 },
    )
    expect(stationsOf(summary)).toEqual([
      { id: 'a', rid: 'rid-1', needsProof: true, count: 3, missing: [3], doubled: [] },
      { id: 'b', rid: 'rid-4', needsProof: true, count: 1, missing: [], doubled: [] },
    ])
  })
  it('clone: names a number that two different submissions carry', () => {
    const summary = of({ station: 'a', number: 1 }, { station: 'a', number: 2 }, { station: 'a', number: 2 })
    expect(stationsOf(summary)).toMatchObject([{ id: 'a', count: 3, missing: [], doubled: [2] }])
  })
  it('says nothing of what came without a valid signature', () => {
    expect(stationsOf(of({ station: '', number: 9 }))).toEqual([])
  })
  it('a forged number does not make a list of a billion', () => {
    expect(stationsOf(of({ station: 'a', number: 4_000_000_000 }))[0]?.missing).toHaveLength(50)
  })
})

describe('[R11] possibly the same person', () => {
  it('same name however written, and no different contact', () => {
    const summary = of(
      { name: 'Jürgen Weiß', contact: 'j@example.org' },
      { name: 'Weiss, Juergen'.replace(',', ''), contact: '' },
      { name: 'Zoë Okafor', contact: 'z@example.org' },
    )
    expect(alikeRows(summary)).toEqual([[0, 1]])
  })
  it('two people of one name who gave different contacts are two people', () => {
    const summary = of(
      { name: 'Sven Müller', contact: 'a@example.org' },
      { name: 'Sven Müller', contact: 'b@example.org' },
    )
    expect(alikeRows(summary)).toEqual([])
  })
  it('people without a name are nobody’s double', () => {
    expect(alikeRows(of({ name: '' }, { name: '' }))).toEqual([])
  })
})
