import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { openLab, type Lab, type Speed } from './browser'
import { weigh } from './bytes'
import { coldStart, earlyClick, reloads, run, type ColdStart, type EarlyClick, type Run } from './measure'
import { chunksOf, slowestOf, tableOf } from './report'
import { paceOf, rowsOf, type Row } from './rows'
import { coldOf, figuresOf, type Measured } from './results'
import { openSites, type SiteName, type Sites } from './sites'

/** `npm run bench [-- --quick] [-- --json]`: how fast and how heavy the built app is, against its budgets. */

const OUTPUT = 'tests/bench/output'
const SPEEDS: readonly Speed[] = ['normal', 'cpu4', 'slow']
const SITES: readonly SiteName[] = ['static', 'kontor', 'bare']

const began = performance.now()
const say = (text: string) =>
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}\n`)

export async function bench(flags: readonly string[]): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/ to measure: npm run build')
  const quick = flags.includes('--quick')
  say('building the bare stack, compressing')
  const sites = await openSites()
  try {
    const lab = await openLab(words())
    try {
      const about = { browser: lab.version, quick, busy: warnOfOthers() }
      await report(await measure(lab, sites, quick), about, flags)
    } finally {
      await lab.close()
    }
  } finally {
    await sites.close()
  }
}

/** @returns how many programs want to compute at the same time */
function warnOfOthers(): number {
  const busy = loadavg()[0] ?? 0
  if (busy > 1) say(`other programs keep this machine busy (load ${busy.toFixed(1)}): times will be too long`)
  return busy
}

async function report(measured: Measured, about: object, flags: readonly string[]): Promise<void> {
  const rows = rowsOf(measured)
  const json = JSON.stringify(record(about, measured, rows), undefined, 2)
  await mkdir(OUTPUT, { recursive: true })
  await writeFile(`${OUTPUT}/latest.json`, json)
  say(`written to ${OUTPUT}/latest.json`)
  say(`against the machine of the budgets, this one takes ${paceOf(measured).toFixed(2)} times as long`)
  process.stdout.write(`${[tableOf(rows), slowestOf(measured), chunksOf(measured)].join('\n\n')}\n`)
  if (flags.includes('--json')) process.stdout.write(`${json}\n`)
}

async function measure(lab: Lab, sites: Sites, quick: boolean): Promise<Measured> {
  const cold = await coldStarts(lab, sites, quick ? 3 : 7)
  const early: EarlyClick[] = []
  const kontor: Run[] = []
  const bare: Run[] = []
  for (let n = 0; n < (quick ? 1 : 3); n += 1) {
    say(`run ${n + 1} through all questions, CPU slowed four times`)
    early.push(await earlyClick(lab, sites.kontor.url))
    kontor.push(await run(lab, sites.kontor.url))
    bare.push(await run(lab, sites.bare.url))
  }
  say('reloads in the middle of a question')
  const times = quick ? 3 : 7
  return {
    cold,
    early,
    runs: { kontor, bare },
    reloads: {
      normal: await reloads(lab, sites.kontor.url, 'normal', times),
      cpu4: await reloads(lab, sites.kontor.url, 'cpu4', times),
    },
    bytes: weigh(sites.folders.kontor, kontor[0]?.requested ?? []),
  }
}

/** The sites take turns in changing order, so that a busy moment of the machine hits all of them. */
async function coldStarts(lab: Lab, sites: Sites, times: number): Promise<Measured['cold']> {
  const none = (): Record<Speed, ColdStart[]> => ({ normal: [], cpu4: [], slow: [] })
  const found = { kontor: none(), static: none(), bare: none() }
  // Once for nothing: the browser itself is cold, too.
  for (const site of SITES) await coldStart(lab, sites[site].url, 'normal', false)
  for (let n = 0; n < times; n += 1) {
    say(`cold starts ${n + 1} of ${times}`)
    for (const speed of SPEEDS) {
      for (const site of turned(SITES, n))
        found[site][speed].push(await coldStart(lab, sites[site].url, speed, site !== 'static'))
    }
  }
  return found
}

const turned = <T>(things: readonly T[], by: number) => [
  ...things.slice(by % things.length),
  ...things.slice(0, by % things.length),
]

/** Labels by which the agent in the page knows where it is. */
function words(): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.assign(
    {},
    ...['app', 'candidate', 'feedback'].map(
      (file) => JSON.parse(readFileSync(`locales/de/${file}.json`, 'utf8')) as unknown,
    ),
  )
  const labels = {
    start: texts['start.begin.label'],
    practice: texts['practice.skip.label'],
    skip: texts['question.skip.label'],
    check: texts['check.next.label'],
    'hand-in': texts['hand-in.next.label'],
    feedback: texts['feedback.print.label'],
  }
  return Object.fromEntries(
    Object.entries(labels).map(([screen, label]) => {
      if (label === undefined) throw new Error(`No label for the screen ${screen}`)
      return [screen, label]
    }),
  )
}

function record(about: object, measured: Measured, rows: readonly Row[]) {
  const { bytes, cold, runs, early, reloads } = measured
  return {
    when: new Date().toISOString(),
    ...about,
    processor: cpus()[0]?.model,
    cores: cpus().length,
    pace: paceOf(measured),
    rows,
    bytes,
    cold: Object.fromEntries(
      SITES.map((site) => [site, Object.fromEntries(SPEEDS.map((speed) => [speed, coldOf(cold[site][speed])]))]),
    ),
    runs: { kontor: figuresOf(runs.kontor), bare: figuresOf(runs.bare) },
    early,
    reloads,
    steps: runs.kontor.map(({ steps }) => steps),
  }
}
