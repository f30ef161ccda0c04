import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../src/domain/attempt/attempt'
import { decodeAttempt, encodeAttempt, type DecodedDraft } from '../../../src/domain/attempt/draft'
import { bankOf } from '../../../src/domain/bank/bank'
import stored from '../../fixtures/attempt-v1.json'
import storedTwo from '../../fixtures/attempt-v2.json'
import storedThree from '../../fixtures/attempt-v3.json'
import storedFour from '../../fixtures/attempt-v4.json'
import { asRead } from '../../support/earlier-attempt'
import { anyAttempt, anyResponseTo, attemptAt, newAttempt, NOW, placeOf, smallBank } from '../../support/small-form'

const decode = (value: unknown): DecodedDraft => decodeAttempt(value, smallBank)
const envelope = (data: unknown) => ({ kind: 'kontor-attempt', version: 1, data })
/** The stored attempt with one thing changed. */
const changed = (change: Record<string, unknown>) => envelope({ ...stored.data, ...change })
const answering = (item: string, response: unknown) => changed({ responses: { [item]: response } })

describe('what was stored', () => {
  it('comes back as it was, whatever was done before', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        expect(decode(encodeAttempt(attempt))).toEqual({ type: 'Attempt', attempt })
      }),
    )
  })

  it('comes back from a file too', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        expect(decode(JSON.parse(JSON.stringify(encodeAttempt(attempt))))).toEqual({ type: 'Attempt', attempt })
      }),
    )
  })

  it('by version 1 is always readable', () => {
    expect(decode(stored)).toEqual({ type: 'Attempt', attempt: asRead(stored.data) })
  })

  it('by version 2 is always readable, also from before the ways of listening were kept', () => {
    expect(decode(storedTwo)).toEqual({ type: 'Attempt', attempt: asRead(storedTwo.data) })
    const listened = { 'call-1': ['voice', 'revealed'] }
    const later = { ...storedTwo, data: { ...storedTwo.data, listened } }
    expect(decode(later)).toMatchObject({ type: 'Attempt', attempt: { listened } })
  })

  it('by version 3 is always readable, also from before a form could go on from a shorter one', () => {
    expect(decode(storedThree)).toEqual({ type: 'Attempt', attempt: asRead(storedThree.data) })
  })

  it('by version 4 is always readable, also from before open questions could be gone back to', () => {
    expect(decode(storedFour)).toEqual({ type: 'Attempt', attempt: asRead(storedFour.data) })
  })

  it.each([
    { 'call-1': [] },
    { 'call-1': ['guessed'] },
    { 'call-1': 'voice' },
    { 'call-1': Array.from({ length: 25 }, () => 'voice') },
    { '<img>': ['voice'] },
    'voice',
  ])('with forged ways of listening is damaged: %j', (listened) => {
    expect(decode(changed({ listened }))).toMatchObject({ type: 'Damaged' })
  })

  it('[C8] holds nothing that nobody asked for', () => {
    const decoded = decode(changed({ name: 'Erika Mustermann', responses: {} }))
    expect(decoded.type === 'Attempt' && 'name' in decoded.attempt).toBe(false)
  })

  it.each([
    ['adjustments', { at: 'adjustments' }, { at: 'notice' }],
    ['instructions', { at: 'instructions', section: 0, question: 0 }, { at: 'practice', section: 0, question: 0 }],
  ])('by version 4 at the %s, which are no place any more, goes on beside them', (_, place, now) => {
    const decoded = decode({ kind: 'kontor-attempt', version: 4, data: { ...stored.data, place } })
    expect(decoded).toMatchObject({ type: 'Attempt', attempt: { place: now } })
  })

  it.each([6, 7, 1e9])('by version %s is newer and kept as it is', (version) => {
    expect(decode({ ...stored, version, data: 'whatever comes' })).toEqual({ type: 'Newer', version })
  })
})

describe('a run that goes on from a shorter one', () => {
  const begun = ['li1', 'li2', 'co1', 'nu1']
  it('comes back with what was answered before', () => {
    const attempt = attemptAt(placeOf('question 1.1'), { begun })
    expect(decode(encodeAttempt(attempt))).toEqual({ type: 'Attempt', attempt })
  })
  it('never stands at a question that was answered before', () => {
    const attempt = attemptAt(placeOf('question 1.0'), { begun })
    expect(decode(encodeAttempt(attempt))).toEqual({ type: 'Damaged', at: 'place' })
  })
})

describe('garbage is damaged, never an exception', () => {
  it.each([
    null,
    undefined,
    '',
    'kontor-attempt',
    0,
    Number.NaN,
    true,
    [],
    [[]],
    {},
    { kind: 'kontor-attempt' },
    { kind: 'kontor-attempt', version: 1 },
    { kind: 'kontor-bank', version: 1, data: stored.data },
    { ...stored, kind: 'Kontor-Attempt' },
    { ...stored, version: 0 },
    { ...stored, version: -1 },
    { ...stored, version: 1.5 },
    { ...stored, version: '1' },
    { ...stored, version: Number.POSITIVE_INFINITY },
    envelope(null),
    envelope([]),
    envelope('{}'),
    envelope({}),
  ])('%j', (value) => {
    expect(decode(value).type).toBe('Damaged')
  })

  it('of any kind', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (value) => {
          expect(decode(value).type).toBe('Damaged')
          expect(decode(envelope(value)).type).toBe('Damaged')
        },
      ),
    )
  })

  it('with any one part of the attempt replaced', () => {
    const keys = Object.keys(stored.data)
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        expect(['Attempt', 'Damaged']).toContain(decode(changed({ [key]: value })).type)
      }),
    )
  })

  it.each(Object.keys(stored.data))('without %s, and says where', (key) => {
    const rest = Object.entries(stored.data).filter(([name]) => name !== key)
    expect(decode(envelope(Object.fromEntries(rest)))).toEqual({ type: 'Damaged', at: key })
  })

  it('nested a hundred thousand deep', () => {
    const depth = 100_000
    const nested: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(decode(nested).type).toBe('Damaged')
    expect(decode(envelope(nested)).type).toBe('Damaged')
    expect(decode(changed({ responses: nested })).type).toBe('Damaged')
  })
})

describe('numbers that no clock gives', () => {
  it.each([
    ['startedAt', Number.NaN],
    ['savedAt', Number.POSITIVE_INFINITY],
    ['savedAt', 1e300],
    ['savedAt', '1795600900000'],
    ['times', { li1: { counted: -1 } }],
    ['times', { li1: { counted: Number.NaN } }],
    ['times', { li1: { counted: 0, since: Number.NEGATIVE_INFINITY } }],
    ['heard', { 'call-1': 0.5 }],
    ['heard', { 'call-1': -1 }],
    ['interruptions', [{ at: NOW, away: -1 }]],
    ['interruptions', [{ at: Number.POSITIVE_INFINITY, away: 0 }]],
  ])('%s: %j', (key, value) => {
    const decoded = decode(changed({ [key]: value }))
    expect(decoded).toMatchObject({ type: 'Damaged', at: expect.stringMatching(new RegExp(`^${key}`)) as string })
  })

  it('1e999 in a file is not taken for a time', () => {
    const text = JSON.stringify(stored).replace('"savedAt":1795600900000', '"savedAt":1e999')
    expect(decode(JSON.parse(text))).toEqual({ type: 'Damaged', at: 'savedAt' })
  })

  it('neither is it a value of a question', () => {
    const text = JSON.stringify(stored).replace('"price":250', '"price":1e999')
    expect(decode(JSON.parse(text))).toMatchObject({ type: 'Damaged' })
  })
})

describe('a bank that has changed', () => {
  const without = (item: string) => ({
    ...smallBank,
    items: new Map([...smallBank.items].filter(([id]) => id !== item)),
  })

  it('has renamed an item: damaged, and says which', () => {
    expect(decodeAttempt(stored, without('co1'))).toEqual({ type: 'Damaged', at: 'form.co1' })
  })

  it('has dropped a model: damaged, and says which', () => {
    expect(decodeAttempt(stored, { ...smallBank, models: new Map() })).toEqual({ type: 'Damaged', at: 'form.nu1' })
  })

  it('has dropped an option that is shown: damaged', () => {
    const co1 = smallBank.items.get('co1')
    if (co1?.type !== 'best-worst') throw new Error('co1 is no longer a best-worst item')
    const items = new Map(smallBank.items).set('co1', { ...co1, options: ['a', 'b', 'c', 'e'] })
    expect(decodeAttempt(stored, { ...smallBank, items })).toEqual({ type: 'Damaged', at: 'form.co1' })
  })

  describe('and says so in its version', () => {
    const later = { ...without('co1'), version: 'small-2' }
    const practised = encodeAttempt(newAttempt())

    it('has dropped what a practice run asks: that is older, not damaged', () => {
      expect(decodeAttempt(practised, later)).toEqual({ type: 'Older' })
    })
    it('still has what a practice run asks: it goes on', () => {
      expect(decodeAttempt(practised, { ...smallBank, version: 'small-2' }).type).toBe('Attempt')
    })
    it('has dropped what a campaign asks: that may be a file to be saved', () => {
      const ofCampaign = encodeAttempt({ ...newAttempt(), campaign: 'c1' })
      expect(decodeAttempt(ofCampaign, later)).toEqual({ type: 'Damaged', at: 'form.co1' })
    })
  })

  it('has more items than before: nothing happens', () => {
    const bigger = bankOf('small-2', [{ items: [...smallBank.items.values()], models: [...smallBank.models.values()] }])
    expect(decodeAttempt(stored, { ...bigger, stimuli: smallBank.stimuli }).type).toBe('Attempt')
  })
})

describe('a forged form', () => {
  const questions = (...all: unknown[]) => ({ ...stored.data.form, sections: [{ skill: 'listening', questions: all }] })
  const start = { place: { at: 'notice' }, responses: {} }

  it('with an item that is asked twice is damaged', () => {
    const li1 = { type: 'fixed', item: 'li1', shown: ['a', 'b', 'c'] }
    expect(decode(changed({ ...start, form: questions(li1, li1) }))).toEqual({ type: 'Damaged', at: 'form' })
  })

  it.each([
    ['an option twice', { type: 'fixed', item: 'li1', shown: ['a', 'a', 'b'] }],
    ['an option of nowhere', { type: 'fixed', item: 'li1', shown: ['a', 'b', 'zz'] }],
    ['a model as a fixed item', { type: 'fixed', item: 'nu1', shown: [] }],
    ['a fixed item as a model', { type: 'number', item: 'li1', difficulty: 1, values: {}, incidentals: {} }],
    ['an id with markup', { type: 'fixed', item: '<img src=x>', shown: [] }],
  ])('with %s is damaged', (_, question) => {
    expect(decode(changed({ ...start, form: questions(question) })).type).toBe('Damaged')
  })
})

describe('a forged place', () => {
  it.each(['question 9.0', 'practice 0.1', 'dialogue 1.0', 'check 5'])('%s is damaged', (name) => {
    expect(decode(changed({ place: placeOf(name) }))).toEqual({ type: 'Damaged', at: 'place' })
  })

  it.each([
    null,
    'feedback',
    { at: 'admin' },
    { at: 'question', section: 0 },
    { at: 'check', section: 1e9 },
    { at: 'check', section: -1 },
  ])('%j is damaged', (place) => {
    expect(decode(changed({ place })).type).toBe('Damaged')
  })

  // A practice run is the person's own: who forges it handed in reads "too few answers", and nothing is gained.
  it('after handing in is taken up, with the answers that are there', () => {
    const forged = encodeAttempt(attemptAt({ at: 'feedback' }))
    expect(decode(forged)).toMatchObject({ type: 'Attempt', attempt: { place: { at: 'feedback' }, responses: {} } })
  })
})

describe('a forged response is damaged', () => {
  it.each<[string, string, unknown]>([
    ['to an item that was not asked', 'li4', { type: 'choice', option: 'a' }],
    ['of another type', 'li1', { type: 'order', things: ['a', 'b'] }],
    ['of a type of its own', 'li1', { type: 'score', points: 1 }],
    ['with an option that is not offered', 'li1', { type: 'choice', option: 'd' }],
    ['with a best that is not offered', 'co1', { type: 'best-worst', best: 'z' }],
    ['with a thing twice', 'or1', { type: 'order', things: ['x', 'x'] }],
    ['with a thing of another item', 'or1', { type: 'order', things: ['x', 'zz'] }],
    ['with too many things', 'or1', { type: 'order', things: Array.from({ length: 10_000 }, () => 'x') }],
    ['with a place of nowhere', 'so1', { type: 'sort', places: { x: 'desk' } }],
    ['with a thing of nowhere', 'so1', { type: 'sort', places: { desk: 'p' } }],
    ['with too many spots', 'sp1', { type: 'spot', spots: Array.from({ length: 17 }, () => 's1') }],
    ['with a spot twice', 'sp1', { type: 'spot', spots: ['s1', 's1'] }],
    ['with a text too long', 'nu1', { type: 'number', text: '9'.repeat(41) }],
    ['with an infinite number', 'nu1', { type: 'number', text: '9', value: Number.POSITIVE_INFINITY }],
    ['with a number in words', 'nu1', { type: 'number', text: '9', value: '9' }],
    ['to a sum, as a choice', 'nu1', { type: 'choice', option: 'a' }],
  ])('%s', (_, item, response) => {
    expect(decode(answering(item, response))).toMatchObject({
      type: 'Damaged',
      at: expect.stringMatching(new RegExp(`^responses.${item}`)) as string,
    })
  })

  it('but no possible answer is', () => {
    for (const item of ['li1', 'co1', 'nu1', 'or1', 'so1', 'sp1']) {
      fc.assert(
        fc.property(anyResponseTo(item), (response) => {
          expect(decode(answering(item, response))).toMatchObject({
            type: 'Attempt',
            attempt: { responses: { [item]: response } },
          })
        }),
        { numRuns: 30 },
      )
    }
  })
})

describe('names with a meaning of their own', () => {
  const poisoned = (text: string): unknown =>
    JSON.parse(JSON.stringify(stored).replace('"responses":{', `"responses":{${text},`))

  it.each(['__proto__', 'constructor', 'prototype'])('%s among the responses reaches nothing', (name) => {
    const decoded = decode(poisoned(`"${name}":{"type":"choice","option":"a"}`))
    expect(decoded).toEqual({ type: 'Attempt', attempt: asRead(stored.data) })
    expect(decoded.type === 'Attempt' && Object.getPrototypeOf(decoded.attempt.responses)).toBe(Object.prototype)
    expect('option' in {}).toBe(false)
  })

  it('neither does __proto__ around the whole', () => {
    const text = `{"__proto__":{"kind":"kontor-attempt","version":1,"data":${JSON.stringify(stored.data)}}}`
    expect(decode(JSON.parse(text)).type).toBe('Damaged')
  })
})

describe('encoding', () => {
  it('names kind and version, and leaves the attempt as it is', () => {
    const attempt: Attempt = newAttempt()
    expect(encodeAttempt(attempt)).toEqual({ kind: 'kontor-attempt', version: 5, data: attempt })
  })

  it('gives something that every store can copy', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        expect(decode(structuredClone(encodeAttempt(attempt)))).toEqual({ type: 'Attempt', attempt })
      }),
      { numRuns: 20 },
    )
  })
})
