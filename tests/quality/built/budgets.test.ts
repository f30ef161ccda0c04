import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesOf, readManifest, weigh } from './weight'

/**
 * Budgets of the built app in bytes after brotli. Runs after the build. The bank of families has 655 situations in two languages,
 * with the reasons of every answer, where there were 251; practice brings only its own.
 *
 * The controls of all kinds come with the first question, which shows one of them: that is what it has above 136 kB.
 */

const START = ['index.html']
const FIRST_QUESTION = [
  ...START,
  'src/ui/screens.ts',
  'src/app/candidate/speaker.ts',
  'src/bank/core.ts',
  'src/bank/practice.ts',
  'src/domain/form/draw.ts',
  'src/app/candidate/practice-forms.ts',
  'src/app/candidate/collects-here.ts',
  'node_modules/localforage/dist/localforage.js',
  'locales/de/candidate.json',
  ...['practice', ...['listening', 'conflict', 'numeracy', 'organization'].map((skill) => `${skill}-practice`)].map(
    (part) => `locales/de/bank/${part}.json`,
  ),
]

describe('what has to arrive', () => {
  it.each([
    ['until the start screen is the app', START, 65_000],
    ['until the first question, in German, with the words of all four sections', FIRST_QUESTION, 140_000],
  ])('%s', (name, entries, limit) => {
    const bytes = weigh('dist', ['early.js', ...filesOf(readManifest('dist'), entries)])
    console.log(`${(bytes / 1000).toFixed(2)} kB of ${limit / 1000} ${name}`)
    expect(bytes).toBeLessThanOrEqual(limit)
  })

  const assets = readdirSync('dist/assets').map((name) => `assets/${name}`)
  const isFont = (name: string) => name.endsWith('.woff2')

  it('is within 36 kB for the font that somebody may ask for', () => {
    expect(weigh('dist', assets.filter(isFont))).toBeLessThanOrEqual(36_000)
    expect(assets.filter(isFont)).toHaveLength(2)
  })

  it('is within 900 kB for everything else, both languages, keys and scoring', () => {
    const bytes = weigh('dist', ['sw.js', 'early.js', ...assets.filter((name) => !isFont(name))])
    console.log(`${(bytes / 1000).toFixed(2)} kB of 900 everything`)
    expect(bytes).toBeLessThanOrEqual(900_000)
  })
})

describe('measuring', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', imports: ['_base.js'], css: ['assets/index.css'] },
    '_base.js': { file: 'assets/base.js', css: ['assets/base.css'] },
    'src/screens.ts': { file: 'assets/screens.js', imports: ['_base.js'] },
  }

  it('counts what an entry imports, with its styles, and what two entries share once', () => {
    expect(filesOf(manifest, ['index.html', 'src/screens.ts'])).toEqual([
      'assets/index.js',
      'assets/index.css',
      'assets/screens.js',
      'assets/base.js',
      'assets/base.css',
    ])
  })
  it('fails when an expected entry is missing', () => {
    expect(() => filesOf(manifest, ['src/moved.ts'])).toThrow('src/moved.ts')
  })
})
