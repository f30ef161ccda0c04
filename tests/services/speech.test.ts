import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeech } from '../../src/services/speech'

interface Spoken {
  readonly text: string
  voice: SpeechSynthesisVoice | null
  lang: string
  pitch: number
  onend: () => void
  onerror: () => void
}

const voice = (lang: string, localService = true) => ({
  name: lang,
  lang,
  localService,
  default: false,
  voiceURI: lang,
})

/** A device with voices, which speaks until the test ends an utterance. */
class Device extends EventTarget {
  readonly spoken: Spoken[] = []
  cancelled = 0
  constructor(public voices: readonly ReturnType<typeof voice>[]) {
    super()
  }
  getVoices = () => this.voices
  speak = (utterance: Spoken) => void this.spoken.push(utterance)
  cancel = () => void (this.cancelled += 1)
  voicesArrive(...voices: ReturnType<typeof voice>[]) {
    this.voices = voices
    this.dispatchEvent(new Event('voiceschanged'))
  }
}

const speechOn = (device: Device) => createSpeech(device as unknown as SpeechSynthesis)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('whether the device has a voice', () => {
  const answer = async (device: Device, language: string, meanwhile: () => void = () => undefined) => {
    const asked = speechOn(device).hasVoice(language)
    meanwhile()
    await vi.runAllTimersAsync()
    return asked
  }

  it.each([
    ['de-DE', 'de', true],
    ['de_AT', 'de', true],
    ['DE', 'de', true],
    ['en-GB', 'de', false],
    ['en-US', 'en', true],
  ])('with %s for %s: %s', async (has, wanted, expected) => {
    expect(await answer(new Device([voice(has)]), wanted)).toBe(expected)
  })

  it('without speech at all', async () => {
    const speech = createSpeech(undefined)
    expect(await speech.hasVoice('de')).toBe(false)
    expect(await speech.say('Guten Tag', 'de', 1)).toBe('failed')
    expect(() => speech.stop()).not.toThrow()
  })

  it('without any voice, after a moment of waiting', async () => {
    expect(await answer(new Device([]), 'de')).toBe(false)
  })

  it('with voices that arrive late', async () => {
    const device = new Device([])
    expect(await answer(device, 'de', () => device.voicesArrive(voice('en-GB'), voice('de-DE')))).toBe(true)
  })

  it('with late voices of other languages only', async () => {
    const device = new Device([])
    expect(await answer(device, 'de', () => device.voicesArrive(voice('fr-FR')))).toBe(false)
  })

  it('not with a voice that would send the text to a server', async () => {
    const device = new Device([voice('de-DE', false)])
    expect(await answer(device, 'de')).toBe(false)
    expect(await speechOn(device).say('Guten Tag', 'de', 1)).toBe('failed')
    expect(device.spoken).toEqual([])
  })

  it('with one of both kinds the one on the device speaks', () => {
    const device = new Device([voice('de-DE', false), voice('de-CH')])
    void speechOn(device).say('Guten Tag', 'de', 1)
    expect(device.spoken[0]?.voice?.lang).toBe('de-CH')
  })
})

describe('a line', () => {
  const begun = () => {
    const device = new Device([voice('de-DE')])
    const speech = speechOn(device)
    return { device, speech, said: speech.say('Guten Tag', 'de', 0.86) }
  }

  it('is spoken with the voice, its language and the pitch asked for', () => {
    const [spoken] = begun().device.spoken
    expect(spoken).toMatchObject({ text: 'Guten Tag', lang: 'de-DE', pitch: 0.86 })
  })

  it('was said when the voice is done', async () => {
    const { device, said } = begun()
    device.spoken[0]?.onend()
    expect(await said).toBe('said')
  })

  it('failed when the voice breaks off', async () => {
    const { device, said } = begun()
    device.spoken[0]?.onerror()
    expect(await said).toBe('failed')
  })

  it('was stopped when the person stops it, also in browsers that report nothing then', async () => {
    const { device, speech, said } = begun()
    const before = device.cancelled
    speech.stop()
    expect(await said).toBe('stopped')
    expect(device.cancelled).toBe(before + 1)
  })

  it.each(['onend', 'onerror'] as const)(
    'was stopped, whatever the browser reports afterwards (%s)',
    async (report) => {
      const { device, speech, said } = begun()
      speech.stop()
      device.spoken[0]?.[report]()
      expect(await said).toBe('stopped')
    },
  )

  it('that is stopped does not spoil the one that follows at once', async () => {
    const { device, speech, said } = begun()
    speech.stop()
    const again = speech.say('Guten Tag', 'de', 1)
    device.spoken[0]?.onerror()
    device.spoken[1]?.onend()
    expect([await said, await again]).toEqual(['stopped', 'said'])
  })

  it('replaced by another one was stopped, not failed', async () => {
    const { device, speech, said } = begun()
    const other = speech.say('Auf Wiedersehen', 'de', 1)
    device.spoken[0]?.onerror()
    device.spoken[1]?.onend()
    expect([await said, await other]).toEqual(['stopped', 'said'])
  })

  it('can be stopped when nothing is spoken', () => {
    expect(() => speechOn(new Device([])).stop()).not.toThrow()
  })
})
