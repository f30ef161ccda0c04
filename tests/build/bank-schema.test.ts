import { expect, it } from 'vitest'
import { writeBankSchema } from '../../src/build/bank-schema'

it('describes what a bank file has to have', async () => {
  expect(JSON.parse(await writeBankSchema())).toMatchObject({
    title: 'Kontor: a bank of items',
    required: ['kind', 'version', 'data'],
    properties: { data: { required: ['title', 'version', 'author', 'licence', 'languages', 'parts'] } },
  })
})
