import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeech, patienceFor } from '../../../src/services/audio/speech'
import { HandTimer } from '../../support/hand-timer'

interface Spoken {
  readonly text: string
  voice: SpeechSynthesisVoice | null
  lang: string
  pitch: number
  onend: () => void
  onerror: () => void
}

const voice = (lang: string, localService = true, name = lang) => ({
  name,
  lang,
  localService,
  default: false,
  voiceURI: name,
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

const speechOn = (device: Device, timer?: HandTimer) => createSpeech(device as unknown as SpeechSynthesis, timer)

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
    expect(await speech.say('Guten Tag', 'de', 0)).toBe('failed')
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
    expect(await speechOn(device).say('Guten Tag', 'de', 0)).toBe('failed')
    expect(device.spoken).toEqual([])
  })

  it('with one of both kinds the one on the device speaks', () => {
    const device = new Device([voice('de-DE', false), voice('de-CH')])
    void speechOn(device).say('Guten Tag', 'de', 0)
    expect(device.spoken[0]?.voice?.lang).toBe('de-CH')
  })
})

describe('the two who speak', () => {
  /** What was spoken for both, as name and pitch. */
  const heard = (device: Device, speech = speechOn(device)) => {
    for (const speaker of [0, 1, 0] as const) void speech.say('Guten Tag', 'de', speaker)
    return device.spoken.splice(0).map(({ voice: own, pitch }) => `${own?.name ?? ''} ${pitch}`)
  }
  const two = [voice('de-DE', true, 'Anna'), voice('de-DE', true, 'Markus')]

  it('have a voice of their own each where the device has two', () => {
    expect(heard(new Device(two))).toEqual(['Anna 1', 'Markus 1', 'Anna 1'])
  })

  it('are told apart by their pitch where it has one', () => {
    expect(heard(new Device(two.slice(0, 1)))).toEqual(['Anna 1.08', 'Anna 0.86', 'Anna 1.08'])
  })

  it('do not change when further voices arrive in the middle of a test', () => {
    const device = new Device(two)
    const speech = speechOn(device)
    const before = heard(device, speech)
    device.voicesArrive(voice('de-DE', true, 'Anna (Premium)'), voice('de-DE', true, 'Conrad'), ...two)
    expect(heard(device, speech)).toEqual(before)
    expect(heard(device)).not.toEqual(before)
  })

  it('are chosen anew when one of them is gone', () => {
    const device = new Device(two)
    const speech = speechOn(device)
    heard(device, speech)
    device.voices = two.slice(1)
    expect(heard(device, speech)).toEqual(['Markus 1.08', 'Markus 0.86', 'Markus 1.08'])
  })
})

describe('[M6] a voice that never reports its end', () => {
  const text = 'Guten Tag, ich rufe wegen der Rechnung an.'
  const begun = () => {
    const [device, timer] = [new Device([voice('de-DE')]), new HandTimer()]
    return { device, timer, said: speechOn(device, timer).say(text, 'de', 0) }
  }

  it('is given up after three times what a slow voice needs, and is silenced', async () => {
    const { device, timer, said } = begun()
    const before = device.cancelled
    timer.pass(patienceFor(text))
    expect(await said).toBe('failed')
    expect(device.cancelled).toBe(before + 1)
  })

  it('is not given up before, and not after it has reported', async () => {
    const { device, timer, said } = begun()
    timer.pass(patienceFor(text) - 1)
    device.spoken[0]?.onend()
    expect(await said).toBe('said')
    expect(timer.count).toBe(0)
  })

  it('gets more time for a longer line', () => {
    expect(patienceFor(text)).toBeGreaterThan(text.length * 200)
    expect(patienceFor(text + text)).toBeGreaterThan(patienceFor(text))
  })
})

describe('a line', () => {
  const begun = () => {
    const device = new Device([voice('de-DE')])
    const speech = speechOn(device)
    return { device, speech, said: speech.say('Guten Tag', 'de', 1) }
  }

  it('is spoken with the voice, its language, and in the pitch of who speaks', () => {
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
