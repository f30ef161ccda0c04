// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveFile } from '../../../src/services/device/save-file'

describe('a file for the person', () => {
  const addresses = new Map<string, Blob>()
  const clicked: { download: string; href: string }[] = []

  beforeEach(() => {
    vi.useFakeTimers()
    addresses.clear()
    clicked.length = 0
    URL.createObjectURL = (blob) => {
      addresses.set('blob:1', blob as Blob)
      return 'blob:1'
    }
    URL.revokeObjectURL = (url) => void addresses.delete(url)
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push({ download: this.download, href: this.href })
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('has its name, its type and its text', () => {
    saveFile('kontor.json', 'application/json', '{"größe":1}')
    expect(clicked).toEqual([{ download: 'kontor.json', href: 'blob:1' }])
    const blob = addresses.get('blob:1')
    expect([blob?.type, blob?.size]).toEqual(['application/json', 13])
  })

  it('is still there when the browser reads it, and is let go of later', () => {
    saveFile('kontor.json', 'application/json', '{}')
    vi.advanceTimersByTime(10_000)
    expect(addresses.size).toBe(1)
    vi.advanceTimersByTime(120_000)
    expect(addresses.size).toBe(0)
  })

  it('leaves nothing on the page', () => {
    saveFile('kontor.json', 'application/json', '{}')
    expect(document.body.innerHTML).toBe('')
  })
})
