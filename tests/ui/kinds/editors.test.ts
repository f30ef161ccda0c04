// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { FixedItem } from '../../../src/domain/kinds/items'
import type { Key } from '../../../src/domain/kinds/keys'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import KeyFields from '../../../src/ui/workshop/KeyFields.svelte'

const about = { id: 'x', skill: 'conflict', facet: 'calming', difficulty: 1, seconds: 40, roles: ['cashier'] } as const
const by = { item: 'x', author: 'A', date: '2026-01-01', status: 'panel', ratings: [[1, 2]] } as const
const four = ['a', 'b', 'c', 'd'] as const
const choice: FixedItem = { type: 'choice', ...about, options: four }
const choiceKey: Key = { type: 'choice', ...by, credit: { a: 1, b: 0, c: 0, d: 0 } }
const spot: FixedItem = { type: 'spot', ...about, spots: four }

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('authoring')
})

function edit(item: FixedItem, key: Key) {
  const onchange = vi.fn<(key: Key) => void>()
  render(KeyFields, {
    kind: item.type,
    item,
    key,
    today: '2026-11-27',
    readonly: false,
    words: (name: string) => `<${name}>`,
    onchange,
    onadd: vi.fn(),
    onremove: vi.fn(),
  })
  return onchange
}
const all = (name: string) => screen.getAllByRole('combobox', { name })

describe('[W2] a key that is changed', () => {
  it('belongs to its author again, of today and without what a panel said about the old one', async () => {
    const onchange = edit(choice, choiceKey)
    await userEvent.selectOptions(all('Punkte')[1] ?? document.body, '0.5')
    const [changed] = onchange.mock.lastCall ?? []
    expect(changed).toMatchObject({ credit: { a: 1, b: 0.5 }, date: '2026-11-27', status: 'author' })
    expect(changed?.ratings).toBeUndefined()
  })

  it('of best and worst gives ranks and names the politest action', async () => {
    const key: Key = { type: 'best-worst', ...by, ranks: { a: 1, b: 2, c: 3, d: 4 }, polite: 'b' }
    const onchange = edit({ type: 'best-worst', ...about, options: four }, key)
    await userEvent.selectOptions(all('Rang (1 hilft am meisten)')[0] ?? document.body, '3')
    expect(onchange.mock.lastCall?.[0]).toMatchObject({ ranks: { a: 3, b: 2, c: 3, d: 4 } })
    await userEvent.selectOptions(screen.getAllByRole('combobox').at(-1) ?? document.body, 'd')
    expect(onchange.mock.lastCall?.[0]).toMatchObject({ polite: 'd' })
  })

  it('of sorting says of each thing where it belongs, and of places nothing', async () => {
    const key: Key = { type: 'sort', ...by, places: { a: 'p', b: 'p', c: 'q', d: 'q' } }
    const onchange = edit({ type: 'sort', ...about, things: four, places: ['p', 'q'] }, key)
    expect(screen.getAllByRole('combobox')).toHaveLength(4)
    await userEvent.selectOptions(screen.getAllByRole('combobox')[0] ?? document.body, 'q')
    expect(onchange.mock.lastCall?.[0]).toMatchObject({ places: { a: 'q', b: 'p', c: 'q', d: 'q' } })
  })

  it('of spots keeps at least one of them wrong', async () => {
    const onchange = edit(spot, { type: 'spot', ...by, targets: ['b'] })
    const marks = screen.getAllByRole('checkbox')
    await userEvent.click(marks[0] ?? document.body)
    expect(onchange.mock.lastCall?.[0]).toMatchObject({ targets: ['a', 'b'] })
    await userEvent.click(marks[1] ?? document.body)
    expect(onchange.mock.lastCall?.[0]).toMatchObject({ targets: ['b'] })
  })
})

describe('an item', () => {
  it('shows what it is made of, and no fields where its key is one of another kind', () => {
    edit(spot, choiceKey)
    expect(screen.getByText('<x.spot.a>')).toBeVisible()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('to compare has no pieces, because its rows are edited as structure', () => {
    const rows = four.map((id) => ({ id, left: id, right: id }))
    const key: Key = { type: 'compare', ...by, different: ['a'] }
    edit({ type: 'compare', ...about, rows, limit: 60 }, key)
    expect(screen.queryByRole('listitem')).toBeNull()
  })
})
