import type { Lab, Speed, Tab } from './browser'

/** What is measured, one visit at a time. Times are milliseconds. */

export interface ColdStart {
  readonly contentful: number
  /** The start button is painted; a click counts from here on. */
  readonly usable: number
  readonly taken?: number
}

export async function coldStart(lab: Lab, url: string, speed: Speed, script: boolean): Promise<ColdStart> {
  const tab = await lab.tab(speed)
  try {
    await tab.open(url)
    const loaded = await tab.ask<ColdStart>('bench.loaded()')
    return script ? { ...loaded, taken: await tab.ask<number>('bench.taken()') } : loaded
  } finally {
    await tab.close()
  }
}

/** A click as soon as the start button is painted. */
export interface EarlyClick {
  /** Until the next screen; nothing where the click was lost. */
  readonly ms?: number
  /** It came before the app had taken over. */
  readonly early: boolean
}

export async function earlyClick(lab: Lab, url: string): Promise<EarlyClick> {
  const tab = await lab.tab('cpu4')
  try {
    await tab.open(url)
    await tab.ask('bench.loaded()')
    const { x, y } = await tab.ask<BenchTarget>('bench.next()')
    await tab.click(x, y)
    const early = !(await tab.ask<boolean>(`document.documentElement.hasAttribute('data-taken')`))
    await tab.ask('bench.taken()')
    await tab.ask(`Promise.race([bench.shown('page'), bench.wait(performance.now() + 8000)])`)
    const steps = await tab.ask<readonly BenchStep[]>('bench.steps()')
    const ms = steps.find(({ to }) => to === 'page')?.ms
    return ms === undefined ? { early } : { ms, early }
  } finally {
    await tab.close()
  }
}

interface LongTask {
  readonly at: number
  readonly ms: number
}

export interface Run {
  /** Tasks over 50 ms until the first question, with a page that was open for a second before the start. */
  readonly longTasks: readonly LongTask[]
  readonly requested: readonly string[]
  readonly steps: readonly BenchStep[]
  readonly inputs: readonly { readonly name: string; readonly screen: string; readonly ms: number }[]
  /** Bytes after the last question. */
  readonly heap: number
}

/** From a cold start to the last question, and to the feedback where there is one. CPU slowed four times. */
export async function run(lab: Lab, url: string): Promise<Run> {
  const tab = await lab.tab('cpu4')
  try {
    await tab.open(url)
    const { usable } = await tab.ask<ColdStart>('bench.loaded()')
    await tab.ask('bench.taken()')
    await tab.ask(`bench.wait(${usable + 1000})`)
    await walk(tab, ({ screen }) => screen === 'question')
    const longTasks = await tab.ask<readonly LongTask[]>('bench.longTasks()')
    const requested = [...tab.requested]
    const last = await walk(tab, ({ screen }) => screen === 'hand-in' || screen === 'end')
    const heap = await tab.heap()
    if (last.screen === 'hand-in') {
      await tab.click(last.x, last.y)
      await tab.ask(`bench.shown('feedback')`)
    }
    const steps = await tab.ask<readonly BenchStep[]>('bench.steps()')
    return { longTasks, requested, steps, heap, inputs: await tab.ask<Run['inputs']>('bench.inputs()') }
  } finally {
    await tab.close()
  }
}

/** Reloads within a question; resolves with the times until the same question was painted again. */
export async function reloads(lab: Lab, url: string, speed: Speed, times: number): Promise<readonly number[]> {
  const tab = await lab.tab(speed)
  try {
    await tab.open(url)
    await tab.ask('bench.taken()')
    let questions = 0
    const { screen } = await walk(tab, (target) => target.screen === 'question' && target.leads && (questions += 1) > 3)
    const { title } = await tab.ask<{ title: string }>(`bench.shown('${screen}')`)
    const found: number[] = []
    for (let n = 0; n < times; n += 1) {
      await tab.reload()
      const shown = await tab.ask<{ at: number; title: string }>(`bench.shown('${screen}')`)
      if (shown.title !== title) throw new Error(`Reloaded at “${title}”, came back to “${shown.title}”`)
      found.push(shown.at)
    }
    return found
  } finally {
    await tab.close()
  }
}

/** Answers and goes on, until a target that is wanted is next; it is not pressed. */
async function walk(tab: Tab, wanted: (target: BenchTarget) => boolean): Promise<BenchTarget> {
  let steps = await tab.ask<number>('bench.steps().length')
  for (let acts = 0; acts < 2000; acts += 1) {
    const target = await tab.ask<BenchTarget>('bench.next()')
    if (wanted(target)) return target
    await tab.click(target.x, target.y)
    if (target.text !== undefined) await tab.type(target.text)
    if (target.leads) await tab.ask(`bench.stepped(${(steps += 1)})`)
  }
  throw new Error('The run does not come to an end')
}
