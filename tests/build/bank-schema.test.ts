import { expect, it } from 'vitest'
import { writeBankSchema } from '../../src/build/bank-schema'

/** Milliseconds; a server of Vite has to start for it. */
const SLOW = 60_000

it(
  'describes what a bank file has to have',
  async () => {
    expect(JSON.parse(await writeBankSchema())).toMatchObject({
      title: 'Kontor: a bank of items',
      required: ['kind', 'version', 'data'],
      properties: { data: { required: ['title', 'version', 'author', 'licence', 'languages', 'parts'] } },
    })
  },
  SLOW,
)
