import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leanIcu } from '../../src/build/lean-icu'
import { FAILING, runHook } from './run-hook'

const TIMES = 'node_modules/@formatjs/icu-messageformat-parser/lib/time-data.generated.js'
const SKELETONS = 'node_modules/@formatjs/icu-skeleton-parser/lib/index.js'
const CORE = 'node_modules/intl-messageformat/lib/src/core.js'

const MERGE = 'node_modules/deepmerge/dist/cjs.js'
const TSLIB = 'node_modules/tslib/tslib.es6.mjs'

const transform = (plugin: ReturnType<typeof leanIcu>, file: string, code = readFileSync(file, 'utf8')) =>
  runHook(plugin.transform, FAILING, code, `/project/${file}`)

describe('the smaller ICU parser', () => {
  it('fits the libraries that are installed', () => {
    const plugin = leanIcu()
    expect(transform(plugin, TIMES)).toMatchObject({ code: 'export const timeData = {}' })
    expect(transform(plugin, SKELETONS)).toMatchObject({ code: expect.stringContaining('Skeletons are not read') })
    expect(transform(plugin, CORE)).toMatchObject({ code: expect.stringContaining('[locales].flat()') })
    expect(transform(plugin, MERGE)).toMatchObject({ code: expect.stringContaining('all:') })
    expect(transform(plugin, TSLIB)).toMatchObject({ code: expect.stringContaining('__assign = Object.assign') })
    expect(() => runHook(plugin.generateBundle, FAILING)).not.toThrow()
  })

  it.each([TIMES, SKELETONS, CORE, MERGE, TSLIB])('refuses %s when it is not what it was', (file) => {
    expect(() => transform(leanIcu(), file, 'export const other = 1')).toThrow()
  })

  it('fails a build that never met what it patches', () => {
    expect(() => runHook(leanIcu().generateBundle, FAILING)).toThrow('Nothing to patch at')
  })

  it('leaves every other module alone', () => {
    expect(transform(leanIcu(), 'src/main.ts', 'code')).toBeUndefined()
  })
})
