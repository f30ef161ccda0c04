import { defineConfig } from '@playwright/test'
import { findChromium } from '../support/chromium'

const { executablePath, env } = await findChromium()
/** Another one when two checkouts are tested side by side. */
const { KONTOR_PORT = '4173' } = process.env
const url = `http://localhost:${KONTOR_PORT}`

/** Journeys through the built app in a real browser. `dist/` must have been built; `npm test` does that. */
export default defineConfig({
  testDir: '.',
  outputDir: 'output/traces',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine may keep a page waiting; what fails twice is broken, and what fails once is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'journeys', testIgnore: 'screens/**' },
    { name: 'screens', testDir: 'screens' },
  ],
  webServer: {
    command: `npx vite preview --port ${KONTOR_PORT} --strictPort`,
    url,
    cwd: '../..',
    reuseExistingServer: !process.env['CI'],
  },
  use: {
    baseURL: url,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    // Journeys look at one visit; what the offline worker adds has its own.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      env: { ...stringsOf(process.env), ...env },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})

function stringsOf(values: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
