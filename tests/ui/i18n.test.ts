import { get } from 'svelte/store'
import { dictionary } from 'svelte-i18n'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import feedback from '../../locales/en/feedback.json'
import { dataText, language, needBankTexts, startLanguage, switchLanguage, t } from '../../src/ui/i18n'

beforeEach(() => startLanguage('de'))

describe('[C10] texts', () => {
  it('are German at once', () => {
    expect([get(language), get(t)('start.begin.label')]).toEqual(['de', 'Test starten'])
  })

  it('follow a switch, and back', async () => {
    expect(await switchLanguage('en')).toBe(true)
    expect([get(language), get(t)('start.begin.label')]).toEqual(['en', 'Start the test'])
    await switchLanguage('de')
    expect(get(t)('start.begin.label')).toBe('Test starten')
  })

  it('that were loaded in one language come along in the other', async () => {
    await needBankTexts('practice')
    await switchLanguage('en')
    expect(get(dataText)('bank.practice.pr-order.thing.write')).toBe('Write it')
  })

  it('that are asked for while a switch is under way come along too, at whatever moment', async () => {
    for (let ticks = 0; ticks < 25; ticks += 1) {
      vi.resetModules()
      dictionary.set({})
      const fresh = await import('../../src/ui/i18n')
      await fresh.startLanguage('de')
      await fresh.needTexts('candidate')
      const switched = fresh.switchLanguage('en')
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
      await Promise.all([switched, fresh.needTexts('feedback')])
      expect([ticks, get(fresh.t)('feedback.method.title')]).toEqual([ticks, feedback['feedback.method.title']])
    }
  })

  it('end up in the language that was asked for last', async () => {
    const [english, german] = await Promise.all([switchLanguage('en'), switchLanguage('de')])
    expect([english, german, get(language)]).toEqual([false, true, 'de'])
  })

  it('of the bank that do not exist are empty, not the name of the key', () => {
    expect(get(dataText)('bank.practice.pr-order.nothing')).toBe('')
    expect(get(dataText)('bank.nowhere.at.all', { n: 1 })).toBe('')
  })

  it('that cannot be found at all are a mistake of the app', async () => {
    await expect(needBankTexts('no-such-skill')).rejects.toThrow('No texts at')
  })
})
