import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type CDPSession } from '@playwright/test'
import { transformWithOxc } from 'vite'
import { findChromium } from '../support/chromium'

/** A browser that can be made slow. Playwright only opens it: its own scripts would weigh on what is measured. */

/** `slow`: CPU slowed four times, 1.6 Mbit/s down, 150 ms per request. */
export type Speed = 'normal' | 'cpu4' | 'slow'

export interface Tab {
  /** Resolves when the answer of the server has begun to arrive. */
  readonly open: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly ask: <T>(expression: string) => Promise<T>
  readonly click: (x: number, y: number) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Bytes in use after a garbage collection. */
  readonly heap: () => Promise<number>
  /** Paths of everything requested so far, in order. */
  readonly requested: readonly string[]
  readonly close: () => Promise<void>
}

export interface Lab {
  readonly version: string
  /** A tab with nothing in its cache and storage. */
  readonly tab: (speed: Speed) => Promise<Tab>
  readonly close: () => Promise<void>
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @param words labels by which the agent in the page finds its way, see `agent.ts` */
export async function openLab(words: Readonly<Record<string, string>>): Promise<Lab> {
  const { executablePath, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args: ARGS, env: { ...process.env, ...env } })
  const source = await readFile(new URL('./agent.ts', import.meta.url), 'utf8')
  const { code } = await transformWithOxc(source, 'agent.ts')
  const agent = `globalThis.benchWords = ${JSON.stringify(words)};${code}`
  return {
    version: browser.version(),
    tab: (speed) => openTab(browser, agent, speed),
    close: () => browser.close(),
  }
}

async function openTab(browser: Browser, agent: string, speed: Speed): Promise<Tab> {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1366, height: 768 },
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const requested: string[] = []
  page.on('request', (request) => requested.push(new URL(request.url()).pathname))
  await page.addInitScript({ content: agent })
  await slowDown(session, speed)
  const mouse = (type: 'mousePressed' | 'mouseReleased', x: number, y: number) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  return {
    requested,
    open: async (url) => void (await page.goto(url, { waitUntil: 'commit' })),
    reload: async () => void (await page.reload({ waitUntil: 'commit' })),
    ask: (expression) => ask(session, expression),
    async click(x, y) {
      await mouse('mousePressed', x, y)
      await mouse('mouseReleased', x, y)
    },
    type: async (text) => void (await session.send('Input.insertText', { text })),
    async heap() {
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    },
    close: () => context.close(),
  }
}

async function slowDown(session: CDPSession, speed: Speed): Promise<void> {
  if (speed !== 'normal') await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  if (speed !== 'slow') return
  const throughput = 1_600_000 / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
}

async function ask<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails)
    throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  return result.value
}
