import { describe, expect, it } from 'vitest'
import { buildEarlyScript, writePage } from '../../src/build/start-screen'

const HTML = `<html><head><meta charset="utf-8" />
<script type="module" crossorigin src="/kontor/assets/index.js"></script>
<link rel="stylesheet" crossorigin href="/kontor/assets/base.css"></head><body><!--start--></body></html>`
const PARTS = { base: '/kontor/', start: '<h1>Start</h1>', policy: "default-src 'none'" }

describe('the page as it is sent', () => {
  const page = writePage(HTML, PARTS)
  it('has the style sheet before the early script, and the app only announced', () => {
    const order = ['base.css', 'early.js', 'modulepreload'].map((part) => page.indexOf(part))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(page).not.toContain('<script type="module"')
    expect(page).toContain('href="./assets/index.js" id="app-script"')
  })
  it('asks for everything from beside itself, so that it can say what is wrong when it was opened as a file', () => {
    expect(page).toContain('<script src="./early.js"></script>')
    expect(page).toContain('<link rel="stylesheet" href="./assets/base.css">')
    expect(page).not.toContain('/kontor/')
  })
  it('has the start screen and the policy in it', () => {
    expect(page).toContain('<body><h1>Start</h1></body>')
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`)
  })
  it.each(['<!--start-->', '<link rel="stylesheet" crossorigin href="/kontor/assets/base.css">', 'type="module"'])(
    'is refused without %s',
    (part) => {
      expect(() => writePage(HTML.replace(part, ''), PARTS)).toThrow()
    },
  )
})

it('early.ts becomes one classic script that knows every side and imports nothing', async () => {
  const script = await buildEarlyScript()
  for (const side of ['#recruiting', '#station', '#items', '#c=']) expect(script).toContain(side)
  expect(script).toContain('kontor-language')
  expect(script).not.toMatch(/^\s*(import|export)\b/m)
}, 60_000)
