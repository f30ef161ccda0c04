// @vitest-environment jsdom
import '../../support/device'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { showWorkshop } from '../../../src/app/workshop/mount'
import { get } from 'svelte/store'
import { t } from '../../../src/ui/i18n'
import type { WorkshopWorld } from '../../../src/ui/workshop/world/world'

const { shown, saved } = vi.hoisted(() => ({
  shown: [] as { readonly world: WorkshopWorld; readonly title: string }[],
  saved: [] as { readonly name: string; readonly bytes: Uint8Array }[],
}))
vi.mock('../../../src/ui/workshop/Workshop.svelte', () => ({
  default: (_: unknown, { world }: { world: WorkshopWorld }) => (
    shown.push({ world, title: get(t)('auth.area.label') }),
    {}
  ),
}))
vi.mock('../../../src/services/banks/bank-check.worker?worker', () => ({ default: vi.fn() }))
vi.mock('../../../src/services/device/save-file', () => ({
  saveFile: () => undefined,
  saveBytes: (name: string, bytes: Uint8Array) => void saved.push({ name, bytes }),
}))

beforeAll(() => showWorkshop(() => document.createElement('div')), 60_000)
const world = () => shown[0]?.world

describe('the workshop', () => {
  it('is shown with its words and the built-in bank, keys and reasons included', () => {
    expect(shown.map(({ title }) => title)).not.toEqual(['auth.area.label'])
    const [part] = world()?.banks.builtIn.parts ?? []
    expect(part?.keys.length).toBeGreaterThan(0)
    expect(Object.keys(part?.reasons['en'] ?? {})).not.toEqual([])
  })
  it('reads no file that is larger than any bank', async () => {
    const large = new File([new Uint8Array(8_000_001)], 'large.json')
    expect(await world()?.files.read(large)).toBeUndefined()
    expect(await world()?.files.read(new File(['{}'], 'small.json'))).toBe('{}')
  })
  it('saves several files as one, each under its path', () => {
    world()?.files.saveZip('bank.zip', { 'items/li1.xml': '<item/>', 'imsmanifest.xml': 'größer' })
    const files = unzipSync(saved[0]?.bytes ?? new Uint8Array())
    expect(saved[0]?.name).toBe('bank.zip')
    expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
      ['items/li1.xml', '<item/>'],
      ['imsmanifest.xml', 'größer'],
    ])
  })
  it('gives every new bank a name of its own', () => {
    const ids = Array.from({ length: 50 }, () => world()?.banks.newId())
    expect(new Set(ids).size).toBe(50)
    expect(ids[0]).toMatch(/^[0-9a-f]{8}$/)
  })
})
