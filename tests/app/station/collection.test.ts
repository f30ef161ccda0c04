// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createCollection } from '../../../src/app/station/collection'
import { nameStation } from '../../../src/app/station/name-station'
import type { Mode } from '../../../src/domain/submission/submission'
import { readBundle } from '../../../src/domain/submission/bundle'
import { createStations } from '../../../src/services/device/station'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

async function setUp(mode: Mode = 'kiosk') {
  const disk = new Disk()
  const browser = new Browser(disk)
  const [campaigns, box, submissionCount] = [browser.campaigns(), browser.box(), browser.submissionCount()]
  const stations = createStations(browser.store(disk.station), () => 0)
  await campaigns.save(CAMPAIGN)
  await campaigns.collect({ campaign: CAMPAIGN.id, mode })
  for (const byte of [1, 2]) await createSealedBox(box, CAMPAIGN.id).add(Uint8Array.of(byte, byte, byte))
  return {
    stations,
    box,
    collection: createCollection({
      campaigns,
      stations,
      box,
      submissionCount,
      deviceStore: browser.store(disk.station),
    }),
  }
}
const asStation = ({ stations }: Awaited<ReturnType<typeof setUp>>) =>
  nameStation(stations, { number: 3, name: 'Eingang', pin: '4711' }, new Uint8Array(16))

describe('collecting from a station', () => {
  it('gives everything that waits as one file, named after campaign, station and count', async () => {
    const station = await setUp()
    await asStation(station)
    const parcel = await station.collection.parcel()
    expect(parcel.files[0]?.name).toBe('kontor-00112233-3-2.kontor')
    const bundle = readBundle(parcel.files[0]?.text ?? '')
    expect(bundle.type === 'Records' && bundle.records.length).toBe(2)
  })
  it('does not give again what has arrived, and keeps it as one more copy', async () => {
    const station = await setUp()
    await asStation(station)
    const { rids } = await station.collection.parcel()
    expect(await station.collection.arrived(rids)).toBe(true)
    expect((await station.collection.parcel()).count).toBe(0)
    expect(await createSealedBox(station.box, CAMPAIGN.id).count()).toBe(2)
  })
  it('removes what has arrived from somebody’s own phone', async () => {
    const phone = await setUp('own-device')
    const { rids } = await phone.collection.parcel()
    expect(await phone.collection.arrived(rids)).toBe(true)
    expect(await createSealedBox(phone.box, CAMPAIGN.id).count()).toBe(0)
  })
})
