// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { PERSONAL } from '../../../src/app/station/idle-watch'
import { createAttemptMachine } from '../../../src/machines/attempt.machine'
import { smallBank } from '../../support/small-form'

const never = () => new Promise<never>(() => undefined)
const machine = createAttemptMachine({
  bank: smallBank,
  open: never,
  draw: never,
  extend: never,
  keep: never,
  keepSoon: () => undefined,
  keepEnded: () => undefined,
  discard: never,
  handIn: never,
  resumeHandIn: never,
  score: never,
  now: () => 0,
  elapsed: () => 0,
})

/** On these nothing of a person can be read, and no step leads back to it without a reload or a secret. */
const NOBODY = [
  ...['opening', 'takingOver', 'sorting', 'start', 'drawing', 'abandoning', 'handingIn', 'resuming', 'sortingHandIn'],
  ...['scoring', 'incomplete', 'damaged', 'newer', 'unreadable', 'shut', 'elsewhere', 'discarding', 'undiscarded'],
  'crashed',
  'extending',
  'older',
]

describe('[P3] a station', () => {
  it('knows of every state whether something of a person is on the screen', () => {
    expect(Object.keys(machine.states).toSorted()).toEqual([...PERSONAL, ...NOBODY].toSorted())
  })
  it('is left from every state in which something is', () => {
    const left = Object.entries(machine.config.states ?? {}).filter(([, { on }]) => on && 'ABANDON' in on)
    expect(left.map(([name]) => name).toSorted()).toEqual([...PERSONAL].toSorted())
  })
})
