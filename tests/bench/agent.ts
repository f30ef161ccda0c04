/**
 * Runs in every measured page before anything else: sees when something has been painted, how long after the last
 * click, which tasks were long, and what a person would press next. Built into one script; it must not import anything.
 */
/** Screen → label of the button by which it is known. */
declare const benchWords: Readonly<Record<string, string>>

interface BenchAgent {
  /** Milliseconds since the navigation began. */
  readonly loaded: () => Promise<{ readonly contentful: number; readonly usable: number }>
  readonly taken: () => Promise<number>
  /** When this screen had been painted. */
  readonly shown: (screen: string) => Promise<{ readonly at: number; readonly title: string }>
  readonly steps: () => readonly BenchStep[]
  /** Waits for the step with this number, from 1. */
  readonly stepped: (n: number) => Promise<BenchStep>
  readonly longTasks: () => readonly { readonly at: number; readonly ms: number }[]
  /** Of every input since the page was opened, in milliseconds; the browser rounds to 8. */
  readonly inputs: () => readonly { readonly name: string; readonly screen: string; readonly ms: number }[]
  readonly next: () => Promise<BenchTarget>
  readonly wait: (until: number) => Promise<void>
}

/** From the click to the painted heading of the next screen, in milliseconds. */
interface BenchStep {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly ms: number
}

interface BenchTarget {
  readonly screen: string
  readonly x: number
  readonly y: number
  /** To be typed after the click. */
  readonly text?: string
  /** Leads to another screen. */
  readonly leads: boolean
}

{
  const PATIENCE = 20_000
  const START = 'button.primary'
  /** The mouse passing over things is no input. */
  const INPUTS = new Set(['pointerdown', 'pointerup', 'click', 'keydown', 'keyup'])

  /** Resolves when the next frame is on the screen: a frame, then a task. */
  const painted = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(undefined)
      }),
    )

  const watchers = new Set<() => void>()
  /** Resolves with the first thing found, now or after some later change of the page. */
  const found = <T>(what: string, find: () => T | undefined | null) =>
    new Promise<T>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`Waited in vain for ${what}; the page shows “${title()}”`)),
        PATIENCE,
      )
      const look = () => {
        const it = find()
        if (it === undefined || it === null) return
        watchers.delete(look)
        clearTimeout(late)
        resolve(it)
      }
      watchers.add(look)
      look()
    })

  const heading = () => document.querySelector('h1')
  const title = () => heading()?.textContent ?? ''

  const buttonCalled = (label: string | undefined) =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === label)

  /** On the counter, or at the end of a page. */
  const wayOn = () => document.querySelector('.counter .primary, .actions .primary')

  const screen = () => {
    const known = Object.entries(benchWords).find(([at, label]) => at !== 'skip' && buttonCalled(label))
    if (known) return known[0]
    if (document.querySelector('#answer')) return 'question'
    if (document.querySelector('.stage')) return 'dialogue'
    return wayOn() ? 'page' : 'end'
  }

  const steps: BenchStep[] = []
  let clicked = 0
  let before: { element: Element; title: string; screen: string; at: number } | undefined
  addEventListener('click', (event) => (clicked = event.timeStamp), true)

  /** Two questions may have the same title, so a new heading with the old words is a new screen, too. */
  function lookAtHeading() {
    const element = heading()
    if (element === null || (before && element === before.element && title() === before.title)) return
    const from = before?.screen
    const arrived = { element, title: title(), screen: '', at: 0 }
    before = arrived
    const click = clicked
    void painted().then((at) => {
      arrived.screen = screen()
      arrived.at = at
      if (from !== undefined && click > 0)
        steps.push({ from, to: arrived.screen, title: arrived.title, ms: at - click })
      for (const look of watchers) look()
    })
  }

  new MutationObserver(() => {
    lookAtHeading()
    for (const look of watchers) look()
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-taken'],
  })

  const longTasks: { at: number; ms: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })

  const shortestInput: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    buffered: true,
    durationThreshold: 16,
  }
  const inputs: { name: string; screen: string; ms: number }[] = []
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (INPUTS.has(name)) inputs.push({ name, screen: before?.screen ?? '', ms: duration })
    }
  }).observe(shortestInput)

  const contentful = new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0]
      if (entry) resolve(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
  const usable = found('a button', () => document.querySelector(START)).then(painted)
  const taken = found('the app', () => document.documentElement?.dataset['taken']).then(() => performance.now())
  taken.catch(() => undefined)
  usable.catch(() => undefined)

  const target = (element: Element, leads: boolean, text?: string): BenchTarget => {
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    const { x, y, width, height } = element.getBoundingClientRect()
    return { screen: screen(), x: x + width / 2, y: y + height / 2, leads, ...(text !== undefined && { text }) }
  }

  /** The first part of the answer that is still open: a field, a thing without a place, a row without a choice. */
  function open(answer: Element): BenchTarget | undefined {
    const field = answer instanceof HTMLInputElement ? answer : undefined
    if (field) return field.value === '' ? target(field, false, '12') : undefined
    // A card without its number, a tray for the paper in front; as long as the task may be left out, something is open.
    const card = answer.querySelector('.answer-card[aria-pressed=false]') ?? answer.querySelector('.lip')
    if (card) return buttonCalled(benchWords['skip']) ? target(card, false) : undefined
    const radios = [...answer.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    const groups = [...new Set(radios.map(({ name }) => name))].map((name) =>
      radios.filter((radio) => radio.name === name),
    )
    const at = groups.findIndex((group) => !group.some(({ checked }) => checked))
    const group = groups[at]
    // Another place in every row, because the best and the worst must differ.
    const radio = group?.[at % group.length]
    return radio && target(radio.closest('label') ?? radio, false)
  }

  function nextTarget(): BenchTarget {
    const skip = buttonCalled(benchWords['practice'])
    if (skip) return target(skip, true)
    const reveal = document.querySelector('.stage button')
    if (reveal) return target(reveal, false)
    const answer = document.querySelector('#answer')
    const part = answer && open(answer)
    if (part) return part
    const main = wayOn()
    return main ? target(main, true) : { screen: screen(), x: 0, y: 0, leads: false }
  }

  const bench: BenchAgent = {
    // A frame reaches the screen a little after the script has had it.
    loaded: async () => ({ contentful: await contentful, usable: Math.max(await contentful, await usable) }),
    taken: () => taken,
    async shown(wanted) {
      const { at, title } = await found(wanted, () => (before?.screen === wanted ? before : undefined))
      return { at, title }
    },
    steps: () => steps,
    stepped: (n) => found(`step ${n}`, () => steps[n - 1]),
    longTasks: () => longTasks,
    inputs: () => inputs,
    next: () => painted().then(nextTarget),
    wait: (until) => new Promise((resolve) => setTimeout(resolve, until - performance.now())),
  }
  Object.assign(globalThis, { bench })
}
