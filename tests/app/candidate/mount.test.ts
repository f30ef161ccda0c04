// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountApp } from '../../../src/app/candidate/mount'

vi.mock('../../../src/ui/App.svelte', async () => ({
  default: (await import('../../support/empty-screen')).EmptyScreen,
}))

type Props = Parameters<typeof mountApp>[1]
const sent: string[] = []
const props = { actor: { send: ({ type }: { type: string }) => void sent.push(type) } } as unknown as Props

beforeEach(() => {
  sent.length = 0
  delete document.documentElement.dataset.early
})

describe('the app in the place of the static start screen', () => {
  it('begins when somebody has pressed “Start” before it was there', () => {
    document.documentElement.dataset.early = 'start'
    mountApp(document.body, props)
    expect(sent).toEqual(['START'])
  })
  it('waits otherwise', () => {
    mountApp(document.body, props)
    expect(sent).toEqual([])
    expect(document.documentElement.dataset.taken).toBe('yes')
  })
})
