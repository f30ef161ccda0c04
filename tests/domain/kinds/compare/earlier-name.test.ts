import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeAttempt } from '../../../../src/domain/attempt/draft'
import { readBankTable } from '../../../../src/domain/authoring/bank-table'
import { decodeBank, readBankData } from '../../../../src/domain/authoring/document'
import { decodeQuestions, encodeQuestions, questionsOf, refOf } from '../../../../src/domain/bank/frozen-bank'
import { itemsIn } from '../../../../src/domain/bank/whole-bank'
import { decodeSubmission } from '../../../../src/domain/submission/submission'
import attemptTwo from '../../../fixtures/attempt-of-rows-v2.json'
import attemptThree from '../../../fixtures/attempt-of-rows-v3.json'
import bankOne from '../../../fixtures/bank-v1.json'
import bankTwo from '../../../fixtures/bank-v2.json'
import questionsOne from '../../../fixtures/questions-v1.json'
import questionsTwo from '../../../fixtures/questions-v2.json'
import submissionOne from '../../../fixtures/submission-of-rows-v1.json'
import submissionTwo from '../../../fixtures/submission-of-rows-v2.json'
import { asRead } from '../../../support/earlier-attempt'

/** The kind was called `check`; what was stored under that name is read for ever. */

/** What campaigns named these questions by when they were frozen under the earlier name. */
const DIGEST = '8468ade44617cc9645c4c7ba2f823a59'

function bankFrom(file: unknown) {
  const decoded = decodeBank(JSON.stringify(file))
  if (decoded.type !== 'Bank') throw new Error(`read as ${decoded.type}`)
  return decoded.bank
}
const bank = bankFrom(bankTwo)
const items = itemsIn(bank)

describe('a bank from before the kind was called compare', () => {
  it('is the same bank', () => {
    expect(bankFrom(bankOne)).toEqual(bank)
    expect(bank.parts[0]?.items.map(({ type }) => type)).toEqual(['spot', 'compare', 'compare'])
    expect(bank.parts[0]?.keys.map(({ type }) => type)).toEqual(['spot', 'compare', 'compare'])
  })

  it('is the same bank as a table', () => {
    const table = readBankTable(readFileSync('tests/fixtures/bank-v1.csv', 'utf8'))
    const read = table.type === 'Table' ? readBankData(table.data) : table
    expect(read).toMatchObject({ type: 'Bank', bank: { parts: [{ items: bank.parts[0]?.items }] } })
  })

  it('keeps the digest that campaigns know it by', () => {
    expect(refOf(questionsOf(bank)).digest).toBe(DIGEST)
    expect(refOf(questionsOf(bankFrom(bankOne))).digest).toBe(DIGEST)
  })
})

describe('frozen questions', () => {
  it.each([
    ['1', questionsOne],
    ['2', questionsTwo],
  ])('of version %s are those that the campaign asks', (_, file) => {
    expect(decodeQuestions(file, DIGEST)).toEqual({ type: 'Questions', questions: questionsTwo.data })
  })

  it('are written as version 2', () => {
    expect(JSON.parse(encodeQuestions(questionsOf(bank)))).toEqual(questionsTwo)
  })
})

describe('answers', () => {
  it.each([
    ['2', attemptTwo],
    ['3', attemptThree],
  ])('are still there in an attempt of version %s', (_, stored) => {
    expect(decodeAttempt(stored, items)).toEqual({ type: 'Attempt', attempt: asRead(attemptThree.data) })
  })

  it.each([
    ['1', submissionOne],
    ['2', submissionTwo],
  ])('are still there in a submission of version %s', (_, stored) => {
    expect(decodeSubmission(stored, items)).toEqual({ type: 'Submission', submission: submissionTwo.data })
  })
})
