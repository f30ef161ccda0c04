// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { columnsOf, firstColumns } from '../../../src/ui/recruiter/people/columns'
import { besideOf, peopleViewOf } from '../../../src/ui/recruiter/people/people-view.svelte'
import { NO_FILTER } from '../../../src/domain/summary/select'
import { emptySummary, withRows, type SummaryRow } from '../../../src/domain/summary/summary'
import type { Vault } from '../../../src/domain/summary/vault'
import { CAMPAIGN } from '../../support/stores'

const person = (rid: string, name: string, handedInAt: number): SummaryRow => ({
  ...{ rid, name, contact: '', handedInAt, openedAt: 0, mode: 'supervised', language: 'de', state: 'waiting' },
  ...{ dueAt: 0, station: '', number: 1, pack: 0, skills: [] },
})
const summary = withRows(emptySummary(), [person('a', 'Zoe', 1), person('b', 'Ada', 3), person('c', 'Max', 2)])
const vault = () => ({ campaign: CAMPAIGN }) as unknown as Vault

describe('how the people are looked at', () => {
  it('is the newest first, and is remembered as long as the vault is open', () => {
    const open = vault()
    const view = peopleViewOf(open)
    expect([...view.sorted(summary, []).rows]).toEqual([1, 2, 0])
    view.sorting = 'name'
    view.choose('a', true)
    expect([...peopleViewOf(open).sorted(summary, []).rows]).toEqual([1, 2, 0])
    expect(peopleViewOf(open).chosen).toEqual(new Set(['a']))
    // Somebody who has been typed into the search is not known to the next who opens it.
    expect(peopleViewOf(vault()).chosen).toEqual(new Set())
  })

  it('leads from report to report in the order and with the filter of the list', () => {
    const open = vault()
    expect(besideOf(open, summary, [], 'c')).toEqual({ place: 2, all: 3, before: 'b', after: 'a' })
    expect(besideOf(open, summary, [], 'b')).toEqual({ place: 1, all: 3, before: undefined, after: 'c' })
    peopleViewOf(open).filter = { ...NO_FILTER, text: 'zoe' }
    expect(besideOf(open, summary, [], 'a')).toEqual({ place: 1, all: 1, before: undefined, after: undefined })
    expect(besideOf(open, summary, [], 'c')).toBeUndefined()
  })
})

describe('the columns', () => {
  it('are the jobs, both offices and the skills that are asked, and no more at first than a laptop shows', () => {
    const sections = ['listening', 'conflict', 'numeracy', 'organization', 'accuracy', 'computer'] as const
    const all = columnsOf({ sections }, ['receptionist', 'bookkeeper'])
    expect(all.map(({ id }) => id).slice(0, 5)).toEqual([
      'role receptionist',
      'role bookkeeper',
      'office front',
      'office back',
      'skill listening',
    ])
    expect(all).toHaveLength(10)
    expect(firstColumns(all).size).toBe(7)
  })
})
