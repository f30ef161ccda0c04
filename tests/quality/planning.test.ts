import { describe, expect, it } from 'vitest'
import { familyOf, withWholeTexts } from '../../src/domain/bank/families'
import { textIn } from '../../src/domain/bank/whole-bank'
import { readBank } from '../../src/domain/checker/schema'
import { mean } from '../../src/domain/ground/mean'
import type { FixedItem } from '../../src/domain/kinds/items'
import type { OrderItem } from '../../src/domain/kinds/order/item'
import type { OrderKey } from '../../src/domain/kinds/order/key'
import { scoreOrder } from '../../src/domain/kinds/order/score'
import type { SortItem } from '../../src/domain/kinds/sort/item'
import type { SortKey } from '../../src/domain/kinds/sort/key'
import { scoreSort } from '../../src/domain/kinds/sort/score'
import { loadBank } from '../support/load-bank'

/** What the texts of a task say about its day, read off by hand: the key must follow from it and from nothing else. */
interface Day {
  readonly start: string
  readonly minutes: Readonly<Record<string, number>>
  /** Begins exactly then; whoever is early waits. */
  readonly at?: Readonly<Record<string, string>>
  /** Finished by then. */
  readonly by?: Readonly<Record<string, string>>
  /** What a rule in the text puts first. */
  readonly before?: readonly (readonly [string, string])[]
}

const DAYS: Readonly<Record<string, Day>> = {
  or24: {
    start: '14:00',
    minutes: { survey: 30, copies: 100, interview: 20, close: 1, consent: 5 },
    by: { consent: '15:00', copies: '16:00', survey: '16:30' },
    before: [
      ['close', 'consent'],
      ['consent', 'copies'],
      ['close', 'survey'],
      ['close', 'copies'],
      ['close', 'interview'],
      ['close', 'consent'],
    ],
  },
  'or24-2': {
    start: '14:00',
    minutes: { survey: 30, copies: 100, interview: 20, close: 1, consent: 5 },
    at: { consent: '16:35' },
    by: { interview: '14:30', survey: '15:00', copies: '16:30' },
    before: [['consent', 'close']],
  },
  or07: {
    start: '8:00',
    minutes: { store: 45, letters: 60, phone: 30, cash: 30 },
    by: { cash: '9:00', letters: '9:45', phone: '10:15', store: '12:00' },
  },
  'or07-2': {
    start: '13:00',
    minutes: { store: 45, letters: 60, phone: 30, cash: 30 },
    by: { store: '14:00', phone: '14:30', letters: '15:30', cash: '16:00' },
  },
  or08: {
    start: '9:00',
    minutes: { orders: 60, tour: 30, filing: 30, report: 45 },
    at: { tour: '10:00' },
    by: { report: '10:00', orders: '11:45', filing: '12:30' },
  },
  'or08-2': {
    start: '13:00',
    minutes: { orders: 60, tour: 30, filing: 30, report: 45 },
    at: { tour: '14:30' },
    by: { filing: '13:45', orders: '14:30', report: '16:00' },
  },
  or19: {
    start: '13:00',
    minutes: { letters: 60, badges: 20, leave: 30, hours: 40 },
    by: { hours: '13:45', badges: '14:15', letters: '15:15', leave: '17:00' },
  },
  'or19-2': {
    start: '8:15',
    minutes: { letters: 60, badges: 20, leave: 30, hours: 40 },
    by: { leave: '9:00', letters: '10:00', badges: '10:15', hours: '11:30' },
  },
  or09: {
    start: '8:30',
    minutes: { training: 45, goods: 20, wages: 60, meeting: 45, quote: 30 },
    at: { goods: '9:30', meeting: '11:00' },
    by: { quote: '9:30', wages: '11:00', training: '13:00' },
  },
  'or09-2': {
    start: '8:00',
    minutes: { training: 45, goods: 20, wages: 60, meeting: 45, quote: 30 },
    at: { meeting: '9:00', goods: '11:00' },
    by: { training: '9:00', wages: '11:00', quote: '12:00' },
  },
  or10: {
    start: '13:00',
    minutes: { supplies: 20, samples: 45, figures: 60, calls: 30, talk: 30 },
    at: { talk: '15:00' },
    by: { calls: '14:00', samples: '14:30', supplies: '15:00', figures: '17:00' },
  },
  'or10-2': {
    start: '8:00',
    minutes: { supplies: 20, samples: 45, figures: 60, calls: 30, talk: 30 },
    at: { talk: '9:00' },
    by: { figures: '9:00', supplies: '10:00', samples: '10:45', calls: '11:15' },
  },
  or20: {
    start: '8:00',
    minutes: { stats: 50, phone: 60, decision: 40, check: 50, visit: 15 },
    at: { visit: '9:00', phone: '11:00' },
    by: { check: '10:00', decision: '10:30', stats: '12:00' },
    before: [['visit', 'decision']],
  },
  'or20-2': {
    start: '8:00',
    minutes: { stats: 50, phone: 60, decision: 40, check: 50, visit: 15 },
    at: { phone: '8:00', visit: '10:45' },
    by: { stats: '10:00', decision: '10:45', check: '12:00' },
    before: [['decision', 'visit']],
  },
  or28: {
    start: '9:00',
    minutes: { car: 30, invoices: 60, parcel: 30, offer: 50, call: 15 },
    at: { call: '9:45', car: '11:00' },
    by: { parcel: '9:45', offer: '11:00', invoices: '13:00' },
  },
  'or28-2': {
    start: '13:00',
    minutes: { car: 30, invoices: 60, parcel: 30, offer: 50, call: 15 },
    at: { car: '14:15', call: '15:45' },
    by: { invoices: '14:15', offer: '15:45', parcel: '16:30' },
  },
  or11: {
    start: '8:00',
    minutes: { reminders: 60, transfer: 30, list: 45, supplier: 15, signature: 15 },
    at: { signature: '9:00' },
    by: { supplier: '8:30', transfer: '10:00', reminders: '11:00' },
    before: [
      ['list', 'signature'],
      ['signature', 'transfer'],
    ],
  },
  'or11-2': {
    start: '13:00',
    minutes: { reminders: 60, transfer: 30, list: 45, supplier: 15, signature: 15 },
    at: { signature: '15:00', supplier: '16:00' },
    by: { reminders: '14:15', transfer: '14:45', list: '16:15' },
    before: [['signature', 'list']],
  },
  or12: {
    start: '7:30',
    minutes: { welcome: 30, badges: 30, handouts: 30, food: 15, projector: 20 },
    at: { food: '8:30', welcome: '9:00' },
    by: { projector: '8:00', badges: '9:00', handouts: '10:00' },
  },
  'or12-2': {
    start: '7:30',
    minutes: { welcome: 30, badges: 30, handouts: 30, food: 15, projector: 20 },
    at: { welcome: '8:00', food: '8:45' },
    by: { handouts: '8:00', badges: '9:30', projector: '10:00' },
  },
  or21: {
    start: '8:00',
    minutes: { report: 60, check: 50, pay: 30, approve: 15, handover: 20 },
    at: { approve: '9:30' },
    by: { handover: '8:30', pay: '10:30', report: '11:30' },
    before: [
      ['check', 'approve'],
      ['approve', 'pay'],
    ],
  },
  'or21-2': {
    start: '8:00',
    minutes: { report: 60, check: 50, pay: 30, approve: 15, handover: 20 },
    at: { approve: '10:00', handover: '11:15' },
    by: { report: '9:15', pay: '9:45', check: '11:15' },
    before: [['approve', 'check']],
  },
}

const part = organization()
const keys = new Map(part.keys.map((key) => [key.item, key]))
const orders = part.items.filter((item): item is OrderItem => item.type === 'order')
const sorts = part.items.filter((item): item is SortItem => item.type === 'sort')

describe('a day to plan', () => {
  it('is written down here for every planning task', () => {
    const planning = orders.filter(({ facet }) => facet === 'planning').map(({ id }) => id)
    expect(planning.filter((id) => DAYS[id] === undefined)).toEqual([])
  })

  it.each(Object.entries(DAYS))('%s says its times and durations in both languages', (id, day) => {
    for (const language of ['de', 'en']) {
      const read = wordsOf(orderOf(id), language)
      const times = [day.start, ...Object.values(day.at ?? {}), ...Object.values(day.by ?? {})]
      expect(times.filter((time) => !new RegExp(`(?<![\\d:])${time}(?!\\d)`).test(read))).toEqual([])
      expect(Object.values(day.minutes).filter((length) => !new RegExp(`\\b${length} [Mm]inute`).test(read))).toEqual(
        [],
      )
    }
  })

  it.each(Object.entries(DAYS))(
    '[S5] %s has a solution, and every solution keeps all critical pairs and earns all',
    (id, day) => {
      const [item, key] = [orderOf(id), orderKeyOf(id)]
      const solutions = permutations(item.things).filter((things) => isKept(day, things))
      expect(solutions).not.toEqual([])
      for (const things of solutions) {
        expect(key.pairs.filter(([first, second]) => things.indexOf(first) > things.indexOf(second))).toEqual([])
        expect(scoreOrder(item, key, { type: 'order', things }).points).toBe(1)
      }
    },
  )

  it.each(Object.entries(DAYS))('[S5] %s pays less for every order that breaks its day', (id, day) => {
    const [item, key] = [orderOf(id), orderKeyOf(id)]
    const paid = permutations(item.things).filter(
      (things) => !isKept(day, things) && scoreOrder(item, key, { type: 'order', things }).points === 1,
    )
    expect(paid).toEqual([])
  })
})

describe('[W8] without their situations', () => {
  it.each(families(orders))('the tasks of %s turn every critical pair round', (_, [first, ...others]) => {
    const said = named(first)
    for (const other of others) expect(named(other, true)).toEqual(said)
  })

  it.each(families(sorts))('no thing of %s stays where it was', (_, members) => {
    for (const thing of members[0]?.things ?? []) {
      const places = members.map(({ id }) => sortKeyOf(id).places[thing])
      expect(new Set(places).size).toBe(members.length)
    }
  })

  it('the tasks of organization can be answered for at most 45 of 100', () => {
    const ordered = families(orders).map(([, members]) =>
      most(permutations(members[0]?.things ?? []), (things) =>
        mean(members.map((item) => scoreOrder(item, orderKeyOf(item.id), { type: 'order', things }).points)),
      ),
    )
    const sorted = families(sorts).map(([, members]) =>
      most(mixtures(members), (places) =>
        mean(members.map((item) => scoreSort(item, sortKeyOf(item.id), { type: 'sort', places }).points)),
      ),
    )
    expect(mean([...ordered, ...sorted]) * 100).toBeLessThanOrEqual(45)
  })
})

/** Worked off in this order, nothing is late, nobody waits in vain, and no rule is broken. */
function isKept({ start, minutes, at = {}, by = {}, before = [] }: Day, things: readonly string[]): boolean {
  let clock = minute(start)
  for (const thing of things) {
    const appointment = at[thing]
    if (appointment !== undefined) {
      if (clock > minute(appointment)) return false
      clock = minute(appointment)
    }
    clock += minutes[thing] ?? 0
    const deadline = by[thing]
    if (deadline !== undefined && clock > minute(deadline)) return false
  }
  return before.every(([first, second]) => things.indexOf(first) < things.indexOf(second))
}

function minute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function permutations(things: readonly string[]): (readonly string[])[] {
  if (things.length <= 1) return [things]
  return things.flatMap((first) =>
    permutations(things.filter((thing) => thing !== first)).map((rest) => [first, ...rest]),
  )
}

/**
 * Answers that follow one member in the first things, the next member in the next ones, and so on. As every thing moves, a
 * thing is right in one member at most, and points depend on how many are right: no other answer is worth more.
 */
function mixtures(members: readonly SortItem[]): Readonly<Record<string, string>>[] {
  const things = members[0]?.things ?? []
  const cuts = things.map((_, n) => n).concat(things.length)
  return cuts.flatMap((first) =>
    cuts
      .filter((second) => second >= first)
      .map((second) => {
        const follows = things.map(
          (thing, n) => [thing, members[n < first ? 0 : n < second ? 1 : 2]?.id ?? ''] as const,
        )
        return Object.fromEntries(follows.map(([thing, id]) => [thing, sortKeyOf(id).places[thing] ?? '']))
      }),
  )
}

function most<T>(answers: readonly T[], worth: (answer: T) => number): number {
  return answers.reduce((best, answer) => Math.max(best, worth(answer)), 0)
}

function families<T extends FixedItem>(items: readonly T[]): [string, T[]][] {
  const ids = [...new Set(items.map(familyOf))]
  return ids.map((id) => [id, items.filter((item) => familyOf(item) === id)])
}

function named(item: OrderItem | undefined, turned = false): string[] {
  const { pairs } = orderKeyOf(item?.id ?? '')
  return pairs.map(([a, b]) => (turned ? `${b} ${a}` : `${a} ${b}`)).toSorted()
}

function organization() {
  const found = readBank(loadBank()).bank.parts.find(({ skill }) => skill === 'organization')
  if (found === undefined) throw new Error('The bank has no such skill')
  return withWholeTexts(found)
}

function orderOf(id: string): OrderItem {
  const found = orders.find((item) => item.id === id)
  if (found === undefined) throw new Error(`${id} is no order`)
  return found
}

function orderKeyOf(id: string): OrderKey {
  const key = keys.get(id)
  if (key?.type !== 'order') throw new Error(`${id} has no key for an order`)
  return key
}

function sortKeyOf(id: string): SortKey {
  const key = keys.get(id)
  if (key?.type !== 'sort') throw new Error(`${id} has no key for a sort`)
  return key
}

function wordsOf(item: OrderItem, language: string): string {
  const own = Object.keys(part.texts[language] ?? {}).filter((key) =>
    [item.id, item.stimulus].includes(key.slice(0, key.indexOf('.'))),
  )
  return own.map((key) => textIn(part.texts, language, key)).join(' ')
}
