// @vitest-environment jsdom
import { get } from 'svelte/store'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openLanguage, showScreen } from '../../../src/app/shared/page'
import { rememberLanguage } from '../../../src/services/storage/hints'
import { language } from '../../../src/ui/i18n'
import Incomplete from '../../../src/ui/Incomplete.svelte'

const browserSpeaks = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)

beforeEach(() => {
  localStorage.clear()
  delete document.documentElement.dataset.taken
})

describe('the language a page opens in', () => {
  it('is the first that the browser prefers and Kontor speaks', async () => {
    browserSpeaks('tr-TR', 'en-AU', 'de-DE')
    await openLanguage()
    expect(get(language)).toBe('en')
  })
  it('is the one that was chosen here before, whatever the browser prefers', async () => {
    browserSpeaks('en-GB')
    rememberLanguage('de')
    await openLanguage()
    expect(get(language)).toBe('de')
  })
})

describe('a screen that is shown', () => {
  it('stands in its place, and clicks are no longer remembered for it', async () => {
    browserSpeaks('de')
    await openLanguage()
    const target = document.createElement('main')
    showScreen(Incomplete, target, {})
    expect(target.textContent?.trim()).not.toBe('')
    expect(document.documentElement.dataset.taken).toBe('yes')
  })
})
