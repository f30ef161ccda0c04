import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createReadingAloud } from '../../../src/services/audio/reading-aloud'
import { createRecordings, type Recordings } from '../../../src/services/audio/recordings'
import type { Spoken } from '../../../src/services/audio/speech'
import { HandTimer } from '../../support/hand-timer'
import { tinyWave } from '../../support/wave'

/** A player that does what the test says, as browsers do. */
class Player {
  src = ''
  duration = Number.NaN
  paused = 0
  refuses = false
  onended = () => undefined
  onerror = () => undefined
  onplaying = () => undefined
  play = () => (this.refuses ? Promise.reject(new DOMException('no', 'NotAllowedError')) : Promise.resolve())
  pause = () => void (this.paused += 1)
}

const [made, revoked] = [vi.fn(), vi.fn()]
beforeEach(() => {
  made.mockReset().mockReturnValue('blob:1')
  revoked.mockReset()
  vi.spyOn(URL, 'createObjectURL').mockImplementation(made)
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(revoked)
})
afterEach(() => vi.restoreAllMocks())

function recordings(answer: () => Promise<Response> = () => Promise.resolve(new Response(tinyWave()))) {
  const [timer, player, asked] = [new HandTimer(), new Player(), [] as [string, RequestInit][]]
  const fetch = (...request: [string, RequestInit]) => {
    asked.push(request)
    return answer()
  }
  const newAudio = vi.fn(() => player as unknown as HTMLAudioElement)
  return { ...createRecordings({ fetch, newAudio, timer }), timer, player, asked, newAudio }
}
/** Until the file is in the player. */
const loaded = (player: Player) => vi.waitFor(() => expect(player.src).toBe('blob:1'))

describe('a recording', () => {
  it('is asked of the own host only, and was said when it has ended', async () => {
    const { play, player, asked, timer } = recordings()
    const said = play('/audio/de/li01-1.mp3')
    await loaded(player)
    player.onplaying()
    player.onended()
    expect(await said).toBe('said')
    expect(asked).toMatchObject([['/audio/de/li01-1.mp3', { mode: 'same-origin' }]])
    expect(revoked).toHaveBeenCalledWith('blob:1')
    expect(timer.count).toBe(0)
  })

  it.each<[string, () => Promise<Response>]>([
    ['is missing', () => Promise.resolve(new Response('', { status: 404 }))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('that %s has failed', async (_, answer) => {
    expect(await recordings(answer).play('/audio/de/li01-1.mp3')).toBe('failed')
  })

  it('that the browser cannot decode has failed', async () => {
    const { play, player } = recordings()
    const said = play('/audio/de/li01-1.mp3')
    await loaded(player)
    player.onerror()
    expect(await said).toBe('failed')
  })

  it('that the browser does not allow has failed', async () => {
    const { play, player } = recordings()
    player.refuses = true
    expect(await play('/audio/de/li01-1.mp3')).toBe('failed')
  })

  it('that never arrives has failed, and is asked for no longer', async () => {
    const { play, timer, asked } = recordings(() => new Promise(() => undefined))
    const said = play('/audio/de/li01-1.mp3')
    timer.pass(8000)
    expect(await said).toBe('failed')
    expect(asked[0]?.[1].signal?.aborted).toBe(true)
  })

  it('that gets stuck has failed, but not while it may still be running', async () => {
    const { play, player, timer } = recordings()
    const said = play('/audio/de/li01-1.mp3')
    await loaded(player)
    player.duration = 10
    player.onplaying()
    let outcome: Spoken | undefined
    void said.then((known) => (outcome = known))
    timer.pass(20_000)
    await Promise.resolve()
    expect(outcome).toBeUndefined()
    timer.pass(8000)
    expect(await said).toBe('failed')
  })

  it('that is stopped falls silent, also while it is on its way', async () => {
    const { play, stop, player } = recordings()
    const said = play('/audio/de/li01-1.mp3')
    stop()
    expect(await said).toBe('stopped')
    expect(player.paused).toBe(1)
    await Promise.resolve()
    expect(player.src).toBe('')
  })

  it('replaced by another one was stopped; both share the player that was touched', async () => {
    const { play, player, newAudio } = recordings()
    const first = play('/audio/de/li01-1.mp3')
    const second = play('/audio/de/li01-2.mp3')
    expect(await first).toBe('stopped')
    await loaded(player)
    player.onended()
    expect(await second).toBe('said')
    expect(newAudio).toHaveBeenCalledOnce()
  })
})

describe('[M6] a line that is read aloud', () => {
  const line = { speaker: 'staff', text: 'Guten Tag', voice: 1 } as const
  const recorded = { ...line, recording: '/audio/de/li01-1.mp3' }
  function aloud(playing: Spoken, speaking: Spoken, load?: () => Promise<Recordings>) {
    const play = vi.fn((_address: string) => Promise.resolve(playing))
    const spoken = vi.fn((_text: string, _language: string, _speaker: 0 | 1) => Promise.resolve(speaking))
    const [stopPlaying, stopSpeaking] = [vi.fn(), vi.fn()]
    const speech = { hasVoice: () => Promise.resolve(true), say: spoken, stop: stopSpeaking }
    return {
      ...createReadingAloud(speech, load ?? (() => Promise.resolve({ play, stop: stopPlaying }))),
      play,
      spoken,
      stopPlaying,
      stopSpeaking,
    }
  }

  it('is the recording where there is one', async () => {
    const reader = aloud('said', 'said')
    expect(await reader.say(recorded, 'de')).toEqual({ type: 'said', way: 'recording' })
    expect(reader.play).toHaveBeenCalledWith('/audio/de/li01-1.mp3')
    expect(reader.spoken).not.toHaveBeenCalled()
  })

  it('is spoken by the voice of its role where there is none', async () => {
    const reader = aloud('said', 'said')
    expect(await reader.say(line, 'de')).toEqual({ type: 'said', way: 'voice' })
    expect(reader.spoken).toHaveBeenCalledWith('Guten Tag', 'de', 1)
    expect(reader.play).not.toHaveBeenCalled()
  })

  it('is spoken from its beginning where the recording fails', async () => {
    const reader = aloud('failed', 'said')
    expect(await reader.say(recorded, 'de')).toEqual({ type: 'said', way: 'voice' })
  })

  it('has failed where neither works', async () => {
    expect(await aloud('failed', 'failed').say(recorded, 'de')).toEqual({ type: 'failed' })
  })

  it('is not spoken when its recording was stopped', async () => {
    const reader = aloud('stopped', 'said')
    expect(await reader.say(recorded, 'de')).toEqual({ type: 'stopped' })
    expect(reader.spoken).not.toHaveBeenCalled()
  })

  it('is spoken where the part of the app that plays does not arrive', async () => {
    const reader = aloud('said', 'said', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await reader.say(recorded, 'de')).toEqual({ type: 'said', way: 'voice' })
  })

  it('does not begin when it was stopped while that part was on its way', async () => {
    const play = vi.fn(() => Promise.resolve<Spoken>('said'))
    const reader = aloud('said', 'said', () => Promise.resolve({ play, stop: () => undefined }))
    const said = reader.say(recorded, 'de')
    reader.hush()
    expect(await said).toEqual({ type: 'stopped' })
    expect(play).not.toHaveBeenCalled()
  })

  it('falls silent whoever is speaking', async () => {
    const reader = aloud('said', 'said')
    await reader.say(recorded, 'de')
    reader.hush()
    expect(reader.stopPlaying).toHaveBeenCalledOnce()
    expect(reader.stopSpeaking).toHaveBeenCalledOnce()
  })
})
