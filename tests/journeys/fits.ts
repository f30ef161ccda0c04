import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Phone, tablet upright, and what a real browser leaves of a small laptop. */
const SIZES = [
  { width: 360, height: 640 },
  { width: 820, height: 1180 },
  { width: 1366, height: 650 },
] as const

/**
 * What is wrong with the screen that is open, at three sizes, as sentences.
 * @param schemes in which axe looks at it, too
 */
export async function misfits(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<readonly string[]> {
  const faults: string[] = []
  const before = page.viewportSize()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    faults.push(...(await page.evaluate(lookAround)).map((fault) => `${size.width} × ${size.height}: ${fault}`))
  }
  await page.setViewportSize(SIZES[0])
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    faults.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ html }) => html).join(' ')}`),
    )
  }
  if (before) await page.setViewportSize(before)
  return faults
}

/** In the page: everything that does not need another program to be seen. */
function lookAround(): readonly string[] {
  const faults: string[] = []
  const { scrollWidth } = document.documentElement
  if (scrollWidth > innerWidth) faults.push(`${scrollWidth} px wide`)

  document.documentElement.scrollTop = 0
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const primary = [...document.querySelectorAll('main .primary')].filter(seen)[0]
  const { top = 0, bottom = 0 } = primary?.getBoundingClientRect() ?? {}
  if (primary === undefined) faults.push('no primary button')
  else if (top < 0 || bottom > innerHeight + 1)
    faults.push(`primary button at ${Math.round(top)} to ${Math.round(bottom)}`)

  // What a finger has to hit: of a small box with words, box and words.
  const targets = [...document.querySelectorAll('button, a[href], summary, select, input, textarea')].filter(seen)
  for (const target of targets) {
    const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
    const isInText = target.matches('p a')
    if (!isInText && (width < 43.5 || height < 43.5))
      faults.push(`${Math.round(width)} × ${Math.round(height)}: “${target.textContent.trim() || target.outerHTML}”`)
  }
  return faults
}

/** Counts what jumps on the page from now on. Call before the page is opened. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts = window as { shifted?: number }
    shifts.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shifted = (shifts.shifted ?? 0) + (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** Cumulative layout shift since the page was loaded, as Chromium counts it, of what presses bring about too. */
export const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        // Reported with the frame after the one that jumped.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as { shifted?: number }).shifted ?? 0)),
        ),
      ),
  )
