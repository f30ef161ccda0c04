import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkedGroups, chunkGroups, nameChunk, reachedFrom } from '../../src/build/chunks'
import { FAILING, runHook } from './run-hook'

const at = (path: string) => resolve('/project', path)
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [at('src/main.ts')]: [at('src/session.ts')],
  [at('src/session.ts')]: [at('src/store.ts')],
  [at('src/ui/screens.ts')]: [at('src/store.ts'), at('src/answer.ts')],
  [at('src/bank/core.ts')]: [at('src/bank/items.ts')],
}
const context = { getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [] }) }

/** The groups that want a module, the first of them having it. */
const groupsOf = (path: string) =>
  chunkGroups('/project').flatMap(({ name }) =>
    typeof name === 'function' ? (Reflect.apply(name, undefined, [at(path), context]) ?? []) : name,
  )

describe('what travels together', () => {
  it.each([
    ['src/session.ts', ['base']],
    ['src/store.ts', ['base', 'answer']],
    ['src/answer.ts', ['answer']],
    ['src/bank/items.ts', ['core-items']],
    ['src/bank/core.ts', ['core-items']],
    ['src/main.ts', []],
    ['src/elsewhere.ts', []],
  ])('follows what is imported: %s', (path, groups) => {
    expect(groupsOf(path)).toEqual(groups)
  })

  it('gives a module that two groups want to the first', () => {
    const priorities = chunkGroups().map(({ priority }) => priority ?? 0)
    expect(priorities).toEqual(priorities.toSorted((one, other) => other - one))
  })

  it('fails a build in which a root is gone', () => {
    const without = (gone: string) => ({
      ...FAILING,
      getModuleInfo: (id: string) => (id === resolve(gone) ? null : {}),
    })
    const { buildEnd } = checkedGroups()
    expect(() => runHook(buildEnd, without('nothing'))).not.toThrow()
    expect(() => runHook(buildEnd, without('src/ui/screens.ts'))).toThrow('src/ui/screens.ts')
  })

  it('walks circles once', () => {
    expect([...reachedFrom('a', (id) => (id === 'a' ? ['b'] : ['a']))]).toEqual(['a', 'b'])
  })
})

it.each([
  ['/project/locales/de/candidate.json', 'assets/de-[name]-[hash].js'],
  ['/project/locales/en/bank/listening.json', 'assets/en-bank-[name]-[hash].js'],
  ['/project/src/ui/screens.ts', 'assets/code-[name]-[hash].js'],
  [null, 'assets/code-[name]-[hash].js'],
])('names the chunk of %s', (facadeModuleId, name) => {
  expect(nameChunk({ facadeModuleId })).toBe(name)
})
