import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { practice } from '../../src/bank/practice'
import { readBank } from '../../src/domain/checker/schema'
import { recordingOf } from '../../src/domain/bank/stimulus'
import { checkBank } from '../../src/domain/checker/check-bank'
import { itemsIn } from '../../src/domain/bank/whole-bank'
import { expectedMinutes, questionCount } from '../../src/domain/form/length'
import type { Finding } from '../../src/domain/kinds/finding'
import { checkCampaignForms, checkSettings } from '../../src/domain/checker/campaign-forms'
import { checkDepth } from '../../src/domain/checker/depth'
import { CORE, FULL, SHORT } from '../../src/domain/form/blueprint'
import { COMPACT } from '../../src/domain/form/compact'
import { PRACTICE } from '../../src/domain/form/practice'
import { icu } from '../../src/services/banks/icu'
import { loadBank } from '../support/load-bank'

/**
 * Everything that can be said about the built-in bank without a person reading it. Errors fail; figures and warnings
 * are printed for whoever writes items: `npm run check:bank`.
 */

const EFFORT = { seeds: 10_000, stems: 200, forms: 2_000, guessedForms: 1_000 }
/** A few minutes of work; a busy machine may take a multiple of it. */
const PATIENCE = 900_000

const BLUEPRINTS = [SHORT, CORE, COMPACT, FULL]

let checked: ReturnType<typeof checkBank>
let campaigns: ReturnType<typeof checkCampaignForms>[]
beforeAll(() => {
  checked = checkBank(loadBank(), FULL, icu, EFFORT)
  const { bank } = readBank(loadBank())
  campaigns = BLUEPRINTS.map((blueprint) => checkCampaignForms(bank, blueprint, 20, 50))
}, PATIENCE)

const line = ({ path, code, values }: Finding) =>
  `${path}  ${code}  ${Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')}`
const warnings: string[] = []

/** A readable list, one finding a line, instead of the differences of two objects. */
function expectNoErrors(findings: readonly Finding[]) {
  warnings.push(...findings.filter(({ severity }) => severity === 'warning').map(line))
  expect(findings.filter(({ severity }) => severity === 'error').map(line)).toEqual([])
}

describe('the built-in bank', () => {
  it('[W2] fits its schemas, names only what exists, and has a key for every question', () => {
    expectNoErrors(checked.structure)
  })
  it('[C10] has every text and every reason in both languages, readable and well set', () => {
    expectNoErrors(checked.texts)
  })
  it('[W3] does not give answers away by length', () => {
    expectNoErrors(checked.lengthCues.findings)
  })
  it('[W3] does not give answers away by position', () => {
    expectNoErrors(checked.positionCues.findings)
  })
  it('[W3] does not give answers away by politeness', () => {
    expectNoErrors(checked.politeCues.findings)
  })
  it('[W3] does not give answers away by absolute words', () => {
    expectNoErrors(checked.absoluteWords.findings)
  })
  it('[W3] asks nothing twice', () => {
    expectNoErrors(checked.nearCopies.findings)
  })
  it('[W5] asks nobody to read too much', () => {
    expectNoErrors(checked.readingLoad.findings)
  })
  it('[W7] is as long in English as in German', () => {
    expectNoErrors(checked.lengthRatio.findings)
  })
  it('[M1a] is deep enough for every form, over all difficulties', () => {
    const { bank } = readBank(loadBank())
    expectNoErrors(BLUEPRINTS.flatMap((blueprint) => checkDepth(bank, blueprint).findings))
  })
  it('[M1a] gives people of a campaign forms that are alike enough to be compared, and no more', () => {
    expectNoErrors(campaigns.flatMap(({ findings }) => findings))
  })
  it('[M1a] asks every setting of every model', () => {
    expectNoErrors(checkSettings(readBank(loadBank()).bank, BLUEPRINTS))
  })
  it('[M4] says honestly how long an item takes', () => {
    expectNoErrors(checked.seconds.findings)
  })
  it('[M4] is short in twelve minutes, and core in twenty to twenty-five', () => {
    const items = itemsIn(readBank(loadBank()).bank)
    for (const blueprint of [SHORT, PRACTICE.short]) {
      expect(expectedMinutes(items, blueprint), blueprint.id).toBeLessThanOrEqual(12)
      expect(questionCount(blueprint)).toBeGreaterThanOrEqual(9)
      expect(questionCount(blueprint)).toBeLessThanOrEqual(12)
    }
    for (const blueprint of [CORE, PRACTICE.core]) {
      expect(expectedMinutes(items, blueprint), blueprint.id).toBeGreaterThanOrEqual(19)
      expect(expectedMinutes(items, blueprint), blueprint.id).toBeLessThanOrEqual(25)
    }
  })
  it('[W8] is not passed from the options alone', () => {
    expectNoErrors(checked.ceilings.findings)
  })
  it('[W8] is not passed by knowing the house style', () => {
    expectNoErrors(checked.blindReaders.findings)
  })
  it('[W8] has options of one tone', () => {
    expectNoErrors(checked.tone.findings)
  })
  it('[M1] is drawn from completely', () => {
    expectNoErrors(checked.forms.findings)
  })
  it('[M3] writes numbers whose answers are right, unique and everyday', () => {
    expectNoErrors(checked.draws.findings)
  })
  it('[M3] writes stems that read well', () => {
    expectNoErrors(checked.stems)
  })
  it('[S10] is not passed by guessing', () => {
    expectNoErrors(checked.guessing.findings)
  })
})

describe('recordings', () => {
  const LANGUAGES = ['de', 'en'] as const
  const own = readBank(loadBank()).bank.parts.flatMap(({ stimuli }) => stimuli)
  const namedBy = (stimuli: typeof own, language: (typeof LANGUAGES)[number]) =>
    stimuli.flatMap((stimulus) =>
      stimulus.type === 'dialogue'
        ? stimulus.lines.flatMap((_, line) => recordingOf(stimulus, language, line + 1) ?? [])
        : [],
    )
  const practised = [...practice.bank.stimuli.values()]

  it('lie there when they are named, one for each line, and no others do', () => {
    const named = LANGUAGES.flatMap((language) => namedBy([...own, ...practised], language))
    // Those of own banks begin with seven signs of the bank.
    const there = filesUnder('public/audio').filter((path) => !/\/b[0-9a-f]{6}-[^/]+$/.test(path))
    expect(there.toSorted()).toEqual(named.toSorted())
  })

  it.each(LANGUAGES)('in %s come with the practice conversation, which the sound check plays', (language) => {
    if (namedBy(own, language).length > 0) expect(namedBy(practised, language)).not.toEqual([])
  })

  function filesUnder(folder: string): string[] {
    if (!existsSync(folder)) return []
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').replace('public', ''))
  }
})

type Row = Readonly<Record<string, string | number | undefined>>

afterAll(() => {
  const tables = [
    table(
      'Depth',
      checked.depth.figures.map(({ difficulties, ...row }) => ({ ...row, 'difficulty 1/2/3': difficulties.join('/') })),
    ),
    table(
      'How often a question comes up, per cent of forms',
      checked.forms.figures.map(({ skill, rarest, mostFrequent }) => ({
        skill,
        rarest: `${rarest.item} ${percent(rarest.share)}`,
        'most frequent': `${mostFrequent.item} ${percent(mostFrequent.share)}`,
      })),
    ),
    table(
      'How often the option of this length is it, per cent of items',
      checked.lengthCues.figures.map(({ share, chance, ...row }) => ({
        ...row,
        share: percent(share),
        chance: percent(chance),
      })),
    ),
    table(
      'Places',
      checked.positionCues.figures.map(({ counts, expected, ...row }) => ({
        ...row,
        counts: counts.join(' '),
        expected: expected.map(tenth).join(' '),
      })),
    ),
    table(
      'The politest option',
      checked.politeCues.figures.map((row) => ({ ...row })),
    ),
    table(
      'Absolute words',
      checked.absoluteWords.figures.map(({ skill, language, best, others }) => ({
        skill,
        language,
        'in best': `${best.absolute.length} of ${best.all}`,
        'in others': `${others.absolute.length} of ${others.all}`,
      })),
    ),
    table(
      'Closest pair of questions, per cent of words in common',
      checked.nearCopies.figures.map(({ skill, language, items, similarity }) => ({
        skill,
        language,
        items: items.join(' '),
        similarity: percent(similarity),
      })),
    ),
    table(
      'Words of stem and situation',
      checked.readingLoad.figures.map((row) => ({ ...row })),
    ),
    table(
      'Readability',
      checked.readability.map(({ median, hardest, ...row }) => ({
        ...row,
        median: tenth(median),
        hardest: `${hardest.piece} ${tenth(hardest.value)}`,
      })),
    ),
    table(
      'Length',
      checked.lengthRatio.figures.map(({ ratio, ...row }) => ({ ...row, ratio: ratio.toFixed(2) })),
    ),
    table(
      'What models write',
      checked.draws.figures.map((row) => ({ ...row })),
    ),
    table('Skill scores of blind strategies', guessingRows()),
    table(
      'Options alone, the best fixed answer of each family',
      checked.ceilings.figures.map(({ score, ...row }) => ({ ...row, score: tenth(score) })),
    ),
    table(
      'Readers who know the style',
      checked.blindReaders.figures.map(({ score, guess, ...row }) => ({
        ...row,
        score: tenth(score),
        guess: tenth(guess),
      })),
    ),
    table(
      'Forms of campaigns, per cent',
      campaigns
        .flatMap(({ figures }) => figures)
        .map(({ anchors, shared, most, ...row }) => ({
          ...row,
          anchors: percent(anchors),
          shared: percent(shared),
          'most often': `${most.item} ${percent(most.share)}`,
        })),
    ),
  ]
  console.log([...tables, `Warnings (${warnings.length})`, ...warnings.map((warning) => `  ${warning}`)].join('\n'))
})

/** One row per strategy, one column per skill. */
function guessingRows(): Row[] {
  const { figures } = checked.guessing
  const rows = new Map<string, Record<string, string | number>>()
  for (const { skill, strategy, language = '', score, chance } of figures) {
    const row = rows.get(`${strategy} ${language}`) ?? { strategy: `${strategy} ${language}` }
    rows.set(`${strategy} ${language}`, { ...row, [skill]: tenth(score) })
    rows.set('chance', { ...(rows.get('chance') ?? { strategy: 'chance' }), [skill]: tenth(chance) })
  }
  return [...rows.values()]
}

function table(title: string, rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '–')))]
  const widths = columns.map((_, n) => Math.max(...cells.map((row) => (row[n] ?? '').length)))
  const lines = cells.map((row) => `  ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')}`.trimEnd())
  return [title, ...lines, ''].join('\n')
}

const percent = (share: number | undefined) => (share === undefined ? undefined : Math.round(share * 100))
const tenth = (value: number) => value.toFixed(1)
