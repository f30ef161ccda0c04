// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { PREFLIGHT_STEPS, type PreflightResult, type PreflightStep } from '../../../src/domain/device/preflight'
import { preflight, type Preflight } from '../../../src/services/device/preflight'
import { createIdentity } from '../../../src/services/seal/keyring'
import { createDeviceKey, type DeviceKey } from '../../../src/services/seal/signature'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

let recipient: string
let device: DeviceKey
beforeAll(async () => {
  recipient = (await createIdentity()).recipient
  device = await createDeviceKey()
})

const DAY = 86_400_000
function ready(disk: Disk, browser = new Browser(disk)): Preflight {
  return {
    box: browser.box(),
    device: () => Promise.resolve(device),
    campaign: { ...CAMPAIGN, recipient, opened: { at: 1, recipient } },
    hasQuestions: async () => true,
    missingFiles: () => Promise.resolve([]),
    storage: {
      persist: () => Promise.resolve(true),
      persisted: () => Promise.resolve(false),
      estimate: () => Promise.resolve({ quota: 1e9, usage: 1e6 }),
    },
    isPrivate: async () => false,
    devices: { enumerateDevices: () => Promise.resolve([{ kind: 'videoinput' } as MediaDeviceInfo]) },
    hasWakeLock: true,
    isAlone: true,
    now: () => 10 * DAY,
    built: 9 * DAY,
  }
}
async function findings(given: Preflight): Promise<Partial<Record<PreflightStep, PreflightResult>>> {
  const found: Partial<Record<PreflightStep, PreflightResult>> = {}
  await preflight(given, (id, finding) => (found[id] = finding))
  return found
}

describe('[P1] before the doors open', () => {
  it('a device that has everything is good throughout, and keeps nothing of the test', async () => {
    const disk = new Disk()
    expect(await findings(ready(disk))).toEqual(Object.fromEntries(PREFLIGHT_STEPS.map((id) => [id, 'good'])))
    expect([disk.box.size, disk.boxCopies.size]).toEqual([0, 0])
  })
  it.each<[PreflightStep, PreflightResult, string, Partial<Preflight>]>([
    ['offline', 'bad', 'a file is missing', { missingFiles: () => Promise.resolve(['/assets/x.js']) }],
    ['offline', 'bad', 'nobody keeps files', { missingFiles: () => Promise.resolve(undefined) }],
    ['campaign', 'bad', 'closed', { campaign: { ...CAMPAIGN, opened: { at: 1, recipient: 'x' }, closedAt: 5 } }],
    ['campaign', 'bad', 'the questions are missing', { hasQuestions: async () => false }],
    ['seal', 'bad', 'no key to seal for', { campaign: CAMPAIGN }],
    ['space', 'bad', 'the browser does not say', { storage: undefined }],
    ['private', 'bad', 'the window keeps nothing once it is closed', { isPrivate: async () => true }],
    ['kept', 'weak', 'the browser may clear', { storage: undefined }],
    ['clock', 'bad', 'before this version was built', { now: () => 8 * DAY }],
    ['clock', 'bad', 'years later', { now: () => 9 * DAY + 2000 * DAY }],
    ['awake', 'weak', 'the screen goes dark', { hasWakeLock: false }],
    ['camera', 'weak', 'no camera', { devices: { enumerateDevices: () => Promise.resolve([]) } }],
    ['alone', 'weak', 'in a window', { isAlone: false }],
  ])('%s is %s where %s', async (id, finding, _, change) => {
    expect((await findings({ ...ready(new Disk()), ...change }))[id]).toBe(finding)
  })
  it.each(['box', 'boxCopies'] as const)('a full disk (%s) is found before a candidate finds it', async (part) => {
    const disk = new Disk()
    const browser = new Browser(disk)
    browser.refuses.set(disk[part], 'full')
    expect((await findings(ready(disk, browser))).store).toBe('bad')
  })
  it('a check that throws is bad, and the others still tell', async () => {
    const found = await findings({ ...ready(new Disk()), device: () => Promise.reject(new Error('no key')) })
    expect([found.seal, found.store, found.clock]).toEqual(['bad', 'bad', 'good'])
  })
})
