// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createBanks } from '../../../src/app/recruiter/banks'
import { builtInBank } from '../../../src/bank/document'
import { blankBank } from '../../../src/domain/authoring/blank'
import { decodeQuestions, questionsOf, refOf } from '../../../src/domain/bank/frozen-bank'
import { createBankStore } from '../../../src/services/banks/bank-store'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import { icu } from '../../../src/services/banks/icu'
import { createMirroredStore } from '../../../src/services/storage/mirrored-store'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const whole = await builtInBank()

function setUp() {
  const disk = new Disk()
  const browser = new Browser(disk)
  const written = createBankStore(browser.store(disk.draft))
  const ownBanks = createOwnBanks(createMirroredStore(browser.store(disk.core), browser.mirror(disk.coreCopies)))
  const fetched: unknown[] = []
  const files: { readonly name: string; readonly text: string }[] = []
  const banks = createBanks({
    written,
    ownBanks,
    icu,
    fetchBank: async (ref) => void fetched.push(ref),
    saveFile: (name, _type, text) => files.push({ name, text }),
  })
  return { disk, browser, written, ownBanks, banks, fetched, files }
}

describe('own banks for a campaign', () => {
  it('are listed by title and version, without those that cannot be read', async () => {
    const { written, disk, banks } = setUp()
    await written.save('one', blankBank('Eigene', 'Ayla'))
    disk.draft.set('two', { kind: 'something-else' })
    expect(await banks.own()).toEqual([{ id: 'one', title: 'Eigene', version: '1' }])
  })
  it('are frozen as they were when they were chosen', async () => {
    const { written, ownBanks, banks, fetched } = setUp()
    await written.save('one', whole)
    const ref = refOf(questionsOf(whole))
    const chosen = await banks.choose('one')
    expect(chosen).toMatchObject({ type: 'Chosen', bank: ref })
    expect(chosen.type === 'Chosen' && chosen.skills).toContain('listening')
    expect((await ownBanks.whole(ref.digest))?.title).toBe(whole.title)
    expect(fetched).toEqual([ref])
  })
  it('with faults are counted and not frozen', async () => {
    const { written, disk, banks } = setUp()
    const [part, ...others] = whole.parts
    if (part === undefined) throw new Error('The built-in bank has parts')
    await written.save('one', { ...whole, parts: [{ ...part, keys: [] }, ...others] })
    const chosen = await banks.choose('one')
    expect(chosen.type).toBe('Faulty')
    expect(chosen.type === 'Faulty' && chosen.count).toBeGreaterThan(0)
    expect(disk.core.size).toBe(0)
  })
  it('that were deleted meanwhile, or find no space, are not chosen', async () => {
    const { written, browser, disk, banks, fetched } = setUp()
    expect(await banks.choose('one')).toEqual({ type: 'gone' })
    await written.save('one', whole)
    browser.refuses.set(disk.core, 'full')
    expect(await banks.choose('one')).toEqual({ type: 'not-kept' })
    expect(fetched).toEqual([])
  })
  it('leave the device without their keys', async () => {
    const { ownBanks, banks, files } = setUp()
    const bank = await ownBanks.keep(whole)
    await banks.saveQuestions({ ...CAMPAIGN, bank })
    await banks.saveQuestions(CAMPAIGN)
    const [file] = files
    expect(files).toHaveLength(1)
    expect(file?.name).toBe(`${bank?.digest}.json`)
    const read = decodeQuestions(JSON.parse(file?.text ?? ''), bank?.digest ?? '')
    expect(read.type === 'Questions' && read.questions).toEqual(questionsOf(whole))
    expect(file?.text).not.toContain('"keys"')
  })
})
