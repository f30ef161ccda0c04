import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bankOf } from '../../../src/domain/bank/bank'
import type { BestWorstItem } from '../../../src/domain/kinds/best-worst/item'
import type { ChoiceItem } from '../../../src/domain/kinds/choice/item'
import type { FixedItem } from '../../../src/domain/kinds/items'
import type { Difficulty } from '../../../src/domain/ground/skill'
import type { Blueprint, Cell } from '../../../src/domain/form/blueprint'
import { drawForm } from '../../../src/domain/form/draw'
import type { Form } from '../../../src/domain/form/form'
import type { Question } from '../../../src/domain/kinds/question'
import { SUM } from '../../support/small-form'

const about = { seconds: 30, roles: ['receptionist'] } as const

function pick(id: string, difficulty: Difficulty, facet = 'calming'): BestWorstItem {
  return { ...about, type: 'best-worst', id, skill: 'conflict', facet, difficulty, options: ['a', 'b', 'c', 'd'] }
}
function choice(id: string, more: Partial<ChoiceItem> = {}): ChoiceItem {
  return {
    ...about,
    type: 'choice',
    id,
    skill: 'listening',
    facet: 'fact',
    difficulty: 1,
    options: ['a', 'b', 'c', 'd'],
    ...more,
  }
}
const call = (id: string, difficulty: Difficulty) =>
  ({ type: 'dialogue', id, skill: 'listening', difficulty, seconds: 30, lines: ['customer'] }) as const

/** Ten items of each difficulty; four conversations with two questions, one with three; five models; one of each other type. */
const bank = bankOf('bank-7', [
  {
    items: ([1, 2, 3] as const).flatMap((d) =>
      Array.from({ length: 10 }, (_, n) => pick(`co${d}${n}`, d, n < 5 ? 'calming' : 'limits')),
    ),
  },
  {
    stimuli: [call('li1', 1), call('li2', 1), call('li3', 1), call('li4', 2), call('li5', 1)],
    items: [
      ...['li1', 'li2', 'li3', 'li4'].flatMap((id) => ['a', 'b'].map((n) => choice(`${id}${n}`, { stimulus: id }))),
      ...['a', 'b', 'c'].map((n) => choice(`li5${n}`, { stimulus: 'li5' })),
    ],
  },
  { models: ['m1', 'm2', 'm3', 'm4', 'm5'].map((id) => ({ ...SUM, id, incidentals: { good: 3 } })) },
])

const conflict = (...cells: readonly [Difficulty, number][]): Blueprint => ({
  id: 'some',
  sections: [
    { skill: 'conflict', cells: cells.map(([difficulty, count]) => ({ type: 'best-worst', difficulty, count })) },
  ],
})
const section = (skill: 'listening' | 'conflict' | 'numeracy', ...cells: readonly Cell[]): Blueprint => ({
  id: 'some',
  sections: [{ skill, cells }],
})

const SEEDS = Array.from({ length: 500 }, (_, n) => n.toString(16).padStart(16, '0'))

function formOf(blueprint: Blueprint, seed: string, anchorSeed?: string): Form {
  const drawn = drawForm(bank, blueprint, seed, anchorSeed)
  if (drawn.type !== 'Form') throw new Error(`too small: ${JSON.stringify(drawn)}`)
  return drawn.form
}
const questionsIn = (form: Form): readonly Question[] => form.sections.flatMap(({ questions }) => questions)
const itemsIn = (form: Form) => questionsIn(form).map(({ item }) => item)

describe('[M1] a form', () => {
  const blueprint = conflict([1, 2], [2, 3], [3, 1])

  it('is named by the hash of bank version, blueprint, seed and campaign seed', () => {
    const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
    expect(formOf(blueprint, 'aa').id).toBe(sha('bank-7|some|aa|'))
    expect(formOf(blueprint, 'aa', 'bb').id).toBe(sha('bank-7|some|aa|bb'))
  })

  it('is the same for the same seed, and another for another', () => {
    expect(formOf(blueprint, SEEDS[1] ?? '')).toEqual(formOf(blueprint, SEEDS[1] ?? ''))
    expect(new Set(SEEDS.map((seed) => itemsIn(formOf(blueprint, seed)).join())).size).toBeGreaterThan(450)
  })

  it('asks nothing twice, and exactly what the cells ask for, whatever the seed', () => {
    for (const seed of SEEDS) {
      const items = itemsIn(formOf(blueprint, seed))
      expect([seed, new Set(items).size]).toEqual([seed, 6])
      expect([seed, items.map((id) => bank.items.get(id)?.difficulty)]).toEqual([seed, [1, 1, 2, 2, 2, 3]])
    }
  })

  it('draws every item of a cell about equally often', () => {
    const counts = new Map<string, number>()
    for (const seed of SEEDS)
      for (const id of itemsIn(formOf(conflict([1, 2]), seed))) counts.set(id, (counts.get(id) ?? 0) + 1)
    // Expected 100 of 500 each, standard deviation √(500 · 0.2 · 0.8) = 9; five of them leave room for chance.
    expect(counts.size).toBe(10)
    for (const [id, count] of counts) expect([id, Math.abs(count - 100) < 45]).toEqual([id, true])
  })

  it('keeps to the facet of a cell', () => {
    const limits = section('conflict', { type: 'best-worst', difficulty: 2, count: 3, facet: 'limits' })
    for (const seed of SEEDS.slice(0, 100))
      expect(itemsIn(formOf(limits, seed)).every((id) => bank.items.get(id)?.facet === 'limits')).toBe(true)
  })

  it('never gives two cells the same item', () => {
    const both = section(
      'conflict',
      { type: 'best-worst', difficulty: 1, count: 5, facet: 'calming' },
      { type: 'best-worst', difficulty: 1, count: 5 },
    )
    for (const seed of SEEDS.slice(0, 100)) expect(new Set(itemsIn(formOf(both, seed))).size).toBe(10)
  })

  it('asks all questions of a conversation together, in the order of the bank', () => {
    const talks = section('listening', { type: 'choice', difficulty: 1, count: 2, together: 2 })
    const pairs = new Set<string>()
    for (const seed of SEEDS) {
      const [a = '', b = '', c = '', d = ''] = itemsIn(formOf(talks, seed))
      for (const pair of [a + b, c + d]) pairs.add(pair)
    }
    // li4 has another difficulty; of the three questions of li5 two are asked, in their order.
    expect([...pairs].sort()).toEqual(['li1ali1b', 'li2ali2b', 'li3ali3b', 'li5ali5b', 'li5ali5c', 'li5bli5c'])
  })

  it('asks no conversation in part where it is to be asked whole', () => {
    const whole = section('listening', { type: 'choice', difficulty: 1, count: 1, together: 2, exactly: true })
    for (const seed of SEEDS.slice(0, 100)) expect(itemsIn(formOf(whole, seed))[0]).not.toContain('li5')
  })

  it('never draws a question without the conversation that it is about', () => {
    const single = section('listening', { type: 'choice', difficulty: 1, count: 1 })
    expect(drawForm(bank, single, 'aa')).toMatchObject({ type: 'BankTooSmall', skill: 'listening' })
  })

  it('draws a model once, whatever difficulties its facet is asked at', () => {
    const sums = section(
      'numeracy',
      ...([1, 2, 3] as const).map((difficulty) => ({ type: 'number', difficulty, count: 1 }) as const),
    )
    for (const seed of SEEDS.slice(0, 100)) {
      const questions = questionsIn(formOf(sums, seed))
      expect(new Set(questions.map(({ item }) => item)).size).toBe(3)
      expect(questions.map((question) => question.type === 'number' && question.difficulty)).toEqual([1, 2, 3])
    }
  })

  it('[M3] writes numbers within their bounds, and another wording each time', () => {
    const one = section('numeracy', { type: 'number', difficulty: 2, count: 1 })
    const written = SEEDS.map((seed) => questionsIn(formOf(one, seed))[0])
    for (const question of written) {
      expect(question).toMatchObject({ type: 'number', difficulty: 2 })
      if (question?.type !== 'number') continue
      // SUM draws 2 to 9 pieces at 1.00 to 9.00 in steps of 0.50.
      expect(question.values['pieces']).toSatisfy((n: number) => Number.isInteger(n) && n >= 2 && n <= 9)
      expect(question.values['price']).toSatisfy((n: number) => n % 50 === 0 && n >= 100 && n <= 900)
    }
    const wordings = new Set(written.map((question) => question?.type === 'number' && question.incidentals['good']))
    expect([...wordings].sort()).toEqual([1, 2, 3])
  })
})

describe('[M1] with a campaign seed', () => {
  const blueprint = conflict([1, 5], [2, 5])

  it('a fifth of every section is the same in all forms', () => {
    const forms = SEEDS.slice(0, 60).map((seed) => itemsIn(formOf(blueprint, seed, 'campaign')))
    const [first = [], ...others] = forms
    const common = first.filter((id) => others.every((items) => items.includes(id)))
    // 10 units, 20 %: two. That a third stays common by chance over 60 forms is out of question.
    expect(common).toHaveLength(2)
  })

  it('the common ones are shown in the same way', () => {
    const shown = SEEDS.slice(0, 60).map((seed) =>
      Object.fromEntries(
        questionsIn(formOf(blueprint, seed, 'campaign')).map((question) => [question.item, JSON.stringify(question)]),
      ),
    )
    const common = Object.keys(shown[0] ?? {}).filter((id) => shown.every((form) => id in form))
    for (const id of common) expect(new Set(shown.map((form) => form[id])).size).toBe(1)
  })

  it('every form still fills its cells without repetition', () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const items = itemsIn(formOf(blueprint, seed, 'campaign'))
      expect(new Set(items).size).toBe(10)
      expect(items.map((id) => bank.items.get(id)?.difficulty)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    }
  })

  it('another campaign has others', () => {
    const commonIn = (campaign: string) => {
      const [first = [], ...others] = SEEDS.slice(0, 60).map((seed) => itemsIn(formOf(blueprint, seed, campaign)))
      return first.filter((id) => others.every((items) => items.includes(id))).join()
    }
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map(commonIn)).size).toBeGreaterThan(1)
  })
})

describe('[W8] members of a family', () => {
  const twins = bankOf('twins', [
    {
      items: [
        { ...pick('co1', 1), family: 'co1' },
        { ...pick('co1-2', 2), family: 'co1' },
        { ...pick('co2', 1), family: 'co2' },
        { ...pick('co2-2', 1), family: 'co2' },
        { ...pick('co3', 2), family: 'co3' },
        pick('co4', 1),
        pick('co5', 2),
      ],
      stimuli: [call('li1', 1), { ...call('li1-2', 1), family: 'li1' }, call('li2', 1)],
    },
    { items: ['li1', 'li1-2', 'li2'].map((id) => choice(`${id}a`, { stimulus: id })) },
  ])
  const familyIn = (id: string) => id.replace(/-2/, '')
  const drawn = (blueprint: Blueprint, seed: string, campaign?: string) => {
    const form = drawForm(twins, blueprint, seed, campaign)
    return form.type === 'Form' ? itemsIn(form.form) : []
  }

  it.each([undefined, 'campaign'])('never meet in a form, anchors included (campaign: %s)', (campaign) => {
    const blueprint = conflict([1, 2], [2, 2])
    for (const seed of SEEDS) {
      const items = drawn(blueprint, seed, campaign)
      if (items.length === 0) continue
      expect(new Set(items.map(familyIn)).size, seed).toBe(4)
    }
  })

  it('are conversations too', () => {
    const talks = section('listening', { type: 'choice', difficulty: 1, count: 2, together: 1 })
    const seen = new Set(SEEDS.map((seed) => drawn(talks, seed).toSorted().join()))
    expect([...seen].sort()).toEqual(['li1-2a,li2a', 'li1a,li2a'])
  })
})

describe('[M4a] the pool for practice', () => {
  const cells: readonly Cell[] = [{ type: 'best-worst', difficulty: 1, count: 2 }]
  const pooled = bankOf('pools', [
    {
      items: [
        pick('co1', 1),
        pick('co2', 1),
        pick('co3', 1),
        { ...pick('pr1', 1), pool: 'practice' as const },
        { ...pick('pr2', 1), pool: 'practice' as const },
      ],
    },
  ])
  it('is asked in practice alone, and nothing else is asked there', () => {
    for (const seed of SEEDS) {
      const [campaign, practice] = [undefined, 'practice' as const].map((pool) =>
        drawForm(pooled, { id: 'x', sections: [{ skill: 'conflict', cells }], ...(pool && { pool }) }, seed),
      )
      const asked = (one = campaign) => (one?.type === 'Form' ? itemsIn(one.form) : ['none'])
      expect(asked().every((id) => id.startsWith('co'))).toBe(true)
      expect(asked(practice).toSorted()).toEqual(['pr1', 'pr2'])
    }
  })
})

describe('[M4] a form that goes on from a shorter one', () => {
  const talks: Cell = { type: 'choice', difficulty: 1, count: 1, together: 2 }
  const shorter: Blueprint = {
    id: 'short',
    sections: [
      { skill: 'conflict', cells: [{ type: 'best-worst', difficulty: 1, count: 1 }] },
      { skill: 'listening', cells: [talks] },
      { skill: 'numeracy', cells: [{ type: 'number', difficulty: 2, count: 1 }] },
    ],
  }
  const longer: Blueprint = {
    id: 'core',
    sections: [
      {
        skill: 'conflict',
        cells: [{ type: 'best-worst', difficulty: 2, count: 2 }],
        alternatives: [
          [
            { type: 'best-worst', difficulty: 1, count: 1 },
            { type: 'best-worst', difficulty: 3, count: 1 },
          ],
        ],
      },
      { skill: 'listening', cells: [{ ...talks, count: 2 }] },
      {
        skill: 'numeracy',
        cells: ([1, 2, 3] as const).map((difficulty) => ({ type: 'number', difficulty, count: 1 })),
      },
    ],
  }
  const goOn = (seed: string) => {
    const begun = formOf(shorter, seed)
    const drawn = drawForm(bank, longer, `on-${seed}`, undefined, begun)
    if (drawn.type !== 'Form') throw new Error(JSON.stringify(drawn))
    return { begun, whole: drawn.form }
  }

  it('begins every section with what was asked, to the letter', () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const { begun, whole } = goOn(seed)
      begun.sections.forEach(({ questions }, n) =>
        expect(whole.sections[n]?.questions.slice(0, questions.length), seed).toEqual(questions),
      )
    }
  })

  it('asks nothing twice, and chooses a way that holds what was asked', () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const { whole } = goOn(seed)
      expect(new Set(itemsIn(whole)).size, seed).toBe(2 + 4 + 3)
      const [conflicts, , sums] = whole.sections
      expect(conflicts?.questions.map(({ item }) => bank.items.get(item)?.difficulty)).toEqual([1, 3])
      expect(sums?.questions.map((each) => each.type === 'number' && each.difficulty)).toEqual([2, 1, 3])
    }
  })

  it('is another form, named by what it goes on from too', () => {
    const { begun, whole } = goOn('aa')
    const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
    expect(whole.id).toBe(sha(`bank-7|core|on-aa||${begun.id}`))
  })
})

describe('[M1] a section that can be put together in several ways', () => {
  const cell = (difficulty: Difficulty): Cell => ({ type: 'best-worst', difficulty, count: 2 })
  const blueprint: Blueprint = {
    id: 'some',
    sections: [
      {
        skill: 'conflict',
        cells: [cell(1), cell(2)],
        alternatives: [
          [cell(1), cell(3)],
          [cell(2), cell(3)],
        ],
      },
    ],
  }
  const wayOf = (seed: string, anchorSeed?: string) =>
    itemsIn(formOf(blueprint, seed, anchorSeed))
      .map((id) => bank.items.get(id)?.difficulty)
      .join('')

  it('is put together in each of them about equally often', () => {
    const counts = new Map<string, number>()
    for (const seed of SEEDS) counts.set(wayOf(seed), (counts.get(wayOf(seed)) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual(['1122', '1133', '2233'])
    // A third of 500 is 167, the standard deviation 10.5.
    for (const [way, count] of counts) expect([way, Math.abs(count - 167) < 50]).toEqual([way, true])
  })

  it('[M1a] is put together by the own seed in a campaign too', () => {
    expect([...new Set(SEEDS.slice(0, 60).map((seed) => wayOf(seed, 'campaign')))].sort()).toEqual([
      '1122',
      '1133',
      '2233',
    ])
  })

  it('[M1a] has its anchors from what all ways ask for', () => {
    const ways: Blueprint = {
      id: 'some',
      sections: [{ skill: 'conflict', cells: [cell(1), cell(2)], alternatives: [[cell(1), cell(3)]] }],
    }
    for (const campaign of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const [first = [], ...others] = SEEDS.slice(0, 60).map((seed) => itemsIn(formOf(ways, seed, campaign)))
      const common = first.filter((id) => others.every((items) => items.includes(id)))
      expect(common).toHaveLength(1)
      expect(bank.items.get(common[0] ?? '')?.difficulty).toBe(1)
    }
  })
})

describe('[M2] the order of options', () => {
  const shownOf = (item: FixedItem) => {
    const own = bankOf('x', [{ items: [item] }])
    const { skill, type, difficulty } = item
    const blueprint: Blueprint = { id: 'x', sections: [{ skill, cells: [{ type, difficulty, count: 1 }] }] }
    return SEEDS.map((seed) => {
      const drawn = drawForm(own, blueprint, seed)
      const [question] = drawn.type === 'Form' ? questionsIn(drawn.form) : []
      return question?.type === 'fixed' ? question.shown.join('') : ''
    })
  }
  const planning = { ...about, skill: 'organization', facet: 'planning', difficulty: 1 } as const

  it.each<[string, FixedItem, number]>([
    ['a choice', choice('x'), 24],
    ['best and worst', pick('x', 1), 24],
    ['things to be ordered', { ...planning, type: 'order', id: 'x', things: ['a', 'b', 'c'] }, 6],
    ['things to be sorted', { ...planning, type: 'sort', id: 'x', things: ['a', 'b', 'c'], places: ['p', 'q'] }, 6],
  ])('is shuffled: %s', (_, item, orders) => {
    const shown = shownOf(item)
    expect(new Set(shown).size).toBe(orders)
    for (const order of shown) expect([...order].sort().join('')).toBe('abcd'.slice(0, order.length))
  })

  it('stays where it carries meaning', () => {
    expect(new Set(shownOf(choice('x', { fixed: true })))).toEqual(new Set(['abcd']))
  })

  it('stays where the text gives it', () => {
    const spot: FixedItem = {
      ...about,
      type: 'spot',
      id: 'x',
      skill: 'written',
      facet: 'tone',
      difficulty: 1,
      spots: ['s1', 's2', 's3'],
    }
    expect(new Set(shownOf(spot))).toEqual(new Set(['s1s2s3']))
  })
})

describe('a bank that is too small', () => {
  it('names the cell that it cannot fill', () => {
    expect(drawForm(bank, conflict([1, 10], [2, 11]), 'aa')).toEqual({
      type: 'BankTooSmall',
      skill: 'conflict',
      cell: { type: 'best-worst', difficulty: 2, count: 11 },
    })
  })

  it('fills a cell to the last item', () => {
    expect(itemsIn(formOf(conflict([1, 10]), 'aa')).sort()).toEqual(Array.from({ length: 10 }, (_, n) => `co1${n}`))
  })

  it('is also one whose model can write nothing', () => {
    const never = { ...SUM.settings[1], require: ['pieces > 100'] }
    const own = bankOf('x', [{ models: [{ ...SUM, settings: { 1: never, 2: never, 3: never } }] }])
    expect(drawForm(own, section('numeracy', { type: 'number', difficulty: 1, count: 1 }), 'aa').type).toBe(
      'BankTooSmall',
    )
  })
})
