// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { APP_VERSION, BUILT } from '../../../src/app/shared/build'

it('the version that stands in every submission is that of the package', () => {
  expect(readFileSync('package.json', 'utf8')).toContain(`"version": "${APP_VERSION}"`)
})

it('no clock of today stands before the build', () => {
  expect(BUILT).toBeGreaterThan(Date.UTC(2024, 0, 1))
  expect(BUILT).toBeLessThanOrEqual(Date.now())
})
