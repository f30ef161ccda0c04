// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { local } from '../../support/device'
import { draft } from '../../../src/app/shared/draft'
import { openObjectStore } from '../../../src/services/storage/object-store'

describe('the running attempt on this device', () => {
  it('is read as it was written, and lies on the disk in a form that nobody reads', async () => {
    await draft.write('attempt', { answer: 'Frau Yıldız zurückrufen' })
    expect(await draft.read('attempt')).toEqual({ type: 'Value', value: { answer: 'Frau Yıldız zurückrufen' } })
    const onDisk = await openObjectStore('kontor-draft').read('attempt')
    expect(onDisk).toMatchObject({ type: 'Value', value: { kind: 'kontor-locked-attempt' } })
    expect(JSON.stringify(onDisk)).not.toContain('Yıldız')
  })
  it('is hinted at for the next page, until it is gone, and its key goes with it', async () => {
    await draft.write('attempt', { answer: 'a' })
    await draft.remove('attempt')
    expect(local.get('kontor-attempt')).toBe('')
    expect(await openObjectStore('kontor-draft-key').keys()).toEqual({ type: 'Keys', keys: [] })
    await draft.write('attempt', { answer: 'b' })
    expect(local.get('kontor-attempt')).toBe('running')
  })
})
