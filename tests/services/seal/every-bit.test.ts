// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { createIdentity } from '../../../src/services/seal/keyring'
import { openWith, seal } from '../../../src/services/seal/seal'

let own = { identity: '', recipient: '' }
let sealed: Uint8Array

beforeAll(async () => {
  own = await createIdentity()
  sealed = await seal(new TextEncoder().encode('Grüße vom Tresen'), own.recipient)
})

/** Thousands of tries, so a file of its own: the mutation tests leave it out. */
describe('a seal, changed at any place', () => {
  it('every bit flipped: never opens', async () => {
    const open = openWith(own.identity)
    for (let index = 0; index < sealed.length; index += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Uint8Array.from(sealed)
        changed[index] = (changed[index] ?? 0) ^ (1 << bit)
        expect((await open(changed)).type, `byte ${index}, bit ${bit}`).not.toBe('Body')
      }
    }
  }, 30_000)

  it('cut at every length: never opens', async () => {
    const open = openWith(own.identity)
    for (let length = 0; length < sealed.length; length += 1)
      expect((await open(sealed.slice(0, length))).type).not.toBe('Body')
  })
})
