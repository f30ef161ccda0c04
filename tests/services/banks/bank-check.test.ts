// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { blankBank } from '../../../src/domain/authoring/blank'
import type { Finding } from '../../../src/domain/kinds/finding'
import { createBankCheck } from '../../../src/services/banks/bank-check'

/** A worker that answers when the test says so. */
class Slow extends EventTarget {
  asked: unknown
  isOver = false
  postMessage = (asked: unknown) => void (this.asked = asked)
  terminate = () => void (this.isOver = true)
  answer = (findings: readonly Finding[]) => this.dispatchEvent(new MessageEvent('message', { data: findings }))
  break = () => this.dispatchEvent(new Event('error'))
}
const bank = blankBank('Unsere Fragen', 'Ayla')
const begin = (stop = new AbortController()) => {
  const worker = new Slow()
  const outcome = createBankCheck(() => worker as unknown as Worker)(bank, stop.signal)
  return { worker, outcome, stop }
}

describe('checking a bank beside the page', () => {
  it('gives what was found and lets the worker go', async () => {
    const { worker, outcome } = begin()
    expect(worker.asked).toEqual(bank)
    worker.answer([])
    expect(await outcome).toEqual([])
    expect(worker.isOver).toBe(true)
  })
  it('can be stopped', async () => {
    const { worker, outcome, stop } = begin()
    stop.abort()
    expect(await outcome).toBeUndefined()
    expect(worker.isOver).toBe(true)
  })
  it('says so when the worker breaks', async () => {
    const { worker, outcome } = begin()
    worker.break()
    expect(await outcome).toBeUndefined()
    expect(worker.isOver).toBe(true)
  })
})
