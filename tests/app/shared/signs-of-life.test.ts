// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { followLife } from '../../../src/app/shared/signs-of-life'

let now = 0
const heard: string[] = []
vi.spyOn(performance, 'now').mockImplementation(() => now)
// Listeners stay for the life of the page, so all tests follow it once.
followLife(({ type }) => void heard.push(type))

beforeEach(() => {
  now += 60_000
  heard.length = 0
})
const happens = (name: string) => document.body.dispatchEvent(new Event(name, { bubbles: true }))

describe('somebody in front of the device', () => {
  it('is heard by a click alone, as screen readers and switches press', () => {
    happens('click')
    expect(heard).toEqual(['ACTIVITY'])
  })
  it('is heard as moving where only the focus does, which the app may have moved itself', () => {
    happens('focusin')
    expect(heard).toEqual(['MOVEMENT'])
  })
  it('is told once a second, however often a pointer moves', () => {
    for (const at of [0, 300, 999, 1000]) {
      now = 1_000_000 + at
      happens('pointermove')
    }
    expect(heard).toEqual(['MOVEMENT', 'MOVEMENT'])
  })
  it('is heard also where a page holds the event back', () => {
    const hold = (event: Event) => event.stopPropagation()
    document.body.addEventListener('keydown', hold)
    happens('keydown')
    document.body.removeEventListener('keydown', hold)
    expect(heard).toEqual(['ACTIVITY'])
  })
})
