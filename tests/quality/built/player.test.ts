import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keys } from '../../../src/bank/full-keys'

/** The build for candidates alone, file by file. Runs after both builds; the full one proves that the search finds. */

const textOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|css|json|webmanifest)$/.test(entry.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n')

/** The longest piece of a sentence that no way of writing strings changes. */
const needleOf = (sentence: string) =>
  sentence.split(/["'`\\$\n]/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')

const reasons = ['de', 'en'].flatMap((language) =>
  readdirSync(join('locales', language, 'keys')).flatMap((file) => {
    const texts: unknown = JSON.parse(readFileSync(join('locales', language, 'keys', file), 'utf8'))
    // Shorter ones are also what somebody says in a conversation: “The rest will come on Friday.”
    return Object.values(texts ?? {}).filter(
      (text): text is string => typeof text === 'string' && needleOf(text).length > 60,
    )
  }),
)
/** How a key begins after the build: the item that it belongs to. */
const keyOf = (item: string) => new RegExp(`\\bitem:["'\`]${item}["'\`]`)

const found = (text: string) => ({
  reasons: reasons.filter((reason) => text.includes(needleOf(reason))).length,
  keys: [...keys.keys()].filter((item) => keyOf(item).test(text)).length,
  credits: [...text.matchAll(/\b(credit|ranks):\{\w+:(?:[0-4]|\.\d+)[,}]/g)].length,
  sides: ['rec.home.title', 'auth.schema.label'].filter((key) => text.includes(key)).length,
})

describe('the build for candidates alone', () => {
  it('has no reason, no key, no credit, no rank, no recruiter and no workshop', () => {
    expect(found(textOf('dist-player'))).toEqual({ reasons: 0, keys: 0, credits: 0, sides: 0 })
  })
  it('is searched for what the full build has', () => {
    const whole = found(textOf('dist'))
    expect(whole.reasons).toBe(reasons.length)
    expect(whole.keys).toBeGreaterThan(keys.size / 2)
    expect(whole.credits).toBeGreaterThan(100)
    expect(whole.sides).toBe(2)
  })
  it('works without a network too', () => {
    expect(readFileSync('dist-player/sw.js', 'utf8')).toContain('index.html')
  })
})
