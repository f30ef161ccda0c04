import { describe, expect, it } from 'vitest'
import { speakersAmong, type Voice } from '../../../src/services/audio/voices'

const voice = (name: string, lang = 'de-DE', localService = true): Voice => ({
  name,
  lang,
  localService,
  voiceURI: `${name} ${lang}`,
})
const chosen = (voices: readonly Voice[], language = 'de') => speakersAmong(voices, language).map(({ name }) => name)
/** Every order in which a browser may list them. */
const orders = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, at) => orders(all.filter((_, other) => other !== at)).map((rest) => [one, ...rest]))

const WINDOWS = ['Microsoft Hedda', 'Microsoft Katja', 'Microsoft Stefan'].map((name) =>
  voice(`${name} - German (Germany)`),
)
const APPLE = [
  ...['Anna', 'Anna (Enhanced)', 'Markus', 'Eddy', 'Flo', 'Grandma'].map((name) => voice(name)),
  ...['Albert', 'Bad News', 'Zarvox', 'Trinoids'].map((name) => voice(name, 'en-US')),
]

describe('the two who speak', () => {
  it('are a woman and a man where the device has both', () => {
    expect(chosen(WINDOWS)).toEqual(['Microsoft Hedda - German (Germany)', 'Microsoft Stefan - German (Germany)'])
  })

  it('are never the same person in two qualities', () => {
    expect(chosen(APPLE)).toEqual(['Anna (Enhanced)', 'Markus'])
    expect(chosen([voice('Anna'), voice('Anna (Premium)')])).toEqual(['Anna (Premium)'])
  })

  it('are the same in whatever order the browser lists them', () => {
    for (const voices of [WINDOWS, APPLE.slice(0, 5)]) {
      const all = orders(voices).map((order) => chosen(order).join())
      expect(new Set(all).size).toBe(1)
    }
  })

  it('are never voices made for fun, even where there are no others', () => {
    expect(chosen(APPLE, 'en')).toEqual([])
    expect(chosen([...APPLE, voice('Daniel', 'en-GB')], 'en')).toEqual(['Daniel'])
  })

  it('are machines only where there are no better ones', () => {
    expect(chosen([voice('Eddy'), voice('Anna')])).toEqual(['Anna', 'Eddy'])
    expect(chosen([voice('Eddy'), voice('Katja'), voice('Anna')])).toEqual(['Anna', 'Katja'])
  })

  it('never need a network', () => {
    expect(chosen([voice('Google Deutsch', 'de-DE', false), voice('Anna')])).toEqual(['Anna'])
  })

  it('speak the language, however the system writes it', () => {
    const voices = [voice('A', 'de_AT'), voice('B', 'DE'), voice('C', 'den-CA'), voice('D', 'nl-NL')]
    expect(chosen(voices).toSorted()).toEqual(['A', 'B'])
  })

  it('have the accent that most readers know', () => {
    const voices = [voice('Zoe', 'en-GB'), voice('Ann', 'en-IN'), voice('Bea', 'en-US')]
    expect(chosen(voices, 'en')).toEqual(['Zoe', 'Bea'])
  })

  it('are told apart by their address where they have no names', () => {
    expect(
      speakersAmong(
        ['one', 'two'].map((voiceURI) => ({ ...voice(''), voiceURI })),
        'de',
      ),
    ).toHaveLength(2)
  })
})
