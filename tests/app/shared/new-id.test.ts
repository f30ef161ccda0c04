import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from '../../../src/app/shared/new-id'
import { Id } from '../../../src/domain/ground/id'
import * as v from 'valibot'

afterEach(() => vi.restoreAllMocks())

describe('a new id', () => {
  it('keeps the zeros of small bytes', () => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      ;(array as unknown as Uint8Array).set([0, 1, 10, 15, 16, 127, 128, 255])
      return array
    })
    expect(newId()).toBe('00010a0f107f80ff')
  })
  it('is one that records and addresses take, and never the same', () => {
    const ids = Array.from({ length: 100 }, newId)
    expect(new Set(ids).size).toBe(100)
    for (const id of ids) expect(v.is(Id, id)).toBe(true)
  })
})
