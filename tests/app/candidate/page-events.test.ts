// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followPage } from '../../../src/app/candidate/page-events'

let isHidden = false
const heard: string[] = []
let isStation = false

beforeEach(() => {
  vi.useFakeTimers()
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden })
  isHidden = isStation = false
  heard.length = 0
})
afterEach(() => vi.useRealTimers())

/** Listeners stay for the life of the page, so all tests follow it once. */
let isFollowed = false
function follow() {
  if (isFollowed && vi.getTimerCount() > 0) return
  isFollowed = true
  followPage({
    send: ({ type }) => void heard.push(type),
    isStation: () => isStation,
    reload: () => void heard.push('reload'),
  })
}
const turn = (hidden: boolean) => {
  isHidden = hidden
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('the page of an attempt', () => {
  it('tells a hidden page once it is followed, and every change from then on', () => {
    isHidden = true
    follow()
    turn(false)
    turn(true)
    expect(heard).toEqual(['HIDE', 'SHOW', 'HIDE'])
    vi.advanceTimersByTime(20_000)
    expect(heard).toHaveLength(3)
    isHidden = false
    vi.advanceTimersByTime(20_000)
    expect(heard.slice(3)).toEqual(['TICK', 'TICK'])
    window.dispatchEvent(new Event('pagehide'))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    isStation = true
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(heard.slice(5)).toEqual(['HIDE', 'SHOW', 'reload'])
  })
})
