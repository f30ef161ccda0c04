import { expect, it } from 'vitest'
import { canOpenBrowser } from '../../src/build/desktop'

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { WSL_DISTRO_NAME: 'Debian' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('a browser is opened on %s with %j: %s', (platform, env, opens) => {
  expect(canOpenBrowser(platform, env)).toBe(opens)
})
