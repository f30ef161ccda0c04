import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** RULES.md, code and tests speak of the same rules. */

const NUMBER = /\b[CSBFMWRP]\d{1,2}[a-z]?\b/g
const rules = [...readFileSync('src/domain/RULES.md', 'utf8').matchAll(/^- \*\*([A-Z]\d+[a-z]?)\*\*/gm)].map(
  ([, number = '']) => number,
)

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/')
      return { path, text: readFileSync(path, 'utf8') }
    })

const commentsIn = (text: string) =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->/gm)].join('\n')
const titlesIn = (text: string) => [...text.matchAll(/\[([CSBFMWRP]\d{1,2}[a-z]?)\]/g)].map(([, number = '']) => number)

describe('rules', () => {
  it('has numbers, each of them once', () => {
    expect(rules.length).toBeGreaterThan(50)
    expect(rules.filter((number, at) => rules.indexOf(number) < at)).toEqual([])
  })

  it('finds every number that a comment or a test cites', () => {
    const cited = [...filesIn('src'), ...filesIn('tests')].flatMap(({ path, text }) =>
      [...(commentsIn(text).match(NUMBER) ?? []), ...titlesIn(text)].map((number) => ({ path, number })),
    )
    expect(cited.filter(({ number }) => !rules.includes(number))).toEqual([])
  })

  it('has a test for every rule', () => {
    const tested = new Set(filesIn('tests').flatMap(({ text }) => titlesIn(text)))
    expect(rules.filter((number) => !tested.has(number))).toEqual([])
  })
})

describe('comments', () => {
  it('name files that exist', () => {
    const sources = filesIn('src')
    const names = new Set([...sources, ...filesIn('tests')].map(({ path }) => path.split('/').at(-1)))
    const named = sources.flatMap(({ path, text }) =>
      [...commentsIn(text).matchAll(/`(?:[\w./-]*\/)?([\w.-]+\.(?:ts|svelte))`/g)].map(([, name = '']) => ({
        path,
        name,
      })),
    )
    expect(named.filter(({ name }) => !names.has(name))).toEqual([])
  })
})
