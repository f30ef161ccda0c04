import type { Spoken } from './speech'
import { timer as systemTimer, type Timer } from '../device/timer'

/**
 * Plays recordings that came with the app. A file is fetched whole and played from memory: from the offline worker a
 * browser gets whole files only, and some play nothing that they cannot ask for in pieces.
 */
export interface Recordings {
  /** Settles when the recording has ended, or cannot be had or played. @param address a path on the app's own host */
  readonly play: (address: string) => Promise<Spoken>
  readonly stop: () => void
}

interface Deps {
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>
  readonly newAudio: () => HTMLAudioElement
  readonly timer: Timer
}

/** Milliseconds that a file gets to arrive, and to begin. */
const ARRIVE = 8000
/** A line lasts at most this long where the file does not say, in seconds. */
const LONGEST = 60

const browser: Deps = {
  fetch: (...wanted) => fetch(...wanted),
  newAudio: () => new Audio(),
  timer: systemTimer,
}

export function createRecordings({ fetch, newAudio, timer }: Deps = browser): Recordings {
  let interrupt: () => void = () => undefined
  /** One for all: where a touch must have started the sound, it goes on in the player that was touched. */
  let player: HTMLAudioElement | undefined

  async function fetched(address: string, signal: AbortSignal): Promise<Blob | undefined> {
    try {
      const response = await fetch(address, { signal, mode: 'same-origin' })
      return response.ok ? await response.blob() : undefined
    } catch (failure) {
      // No network, another host, or given up: all that matters is that there is no file.
      if (failure instanceof TypeError || failure instanceof DOMException) return undefined
      throw failure
    }
  }

  return {
    play(address) {
      interrupt()
      return new Promise((resolve) => {
        const audio = (player ??= newAudio())
        const arriving = new AbortController()
        let source: string | undefined
        let isOver = false
        let callOff = timer.later(() => settle('failed'), ARRIVE)
        function settle(outcome: Spoken) {
          if (isOver) return
          isOver = true
          callOff()
          arriving.abort()
          audio.pause()
          audio.onended = audio.onerror = audio.onplaying = null
          if (source !== undefined) URL.revokeObjectURL(source)
          resolve(outcome)
        }
        interrupt = () => settle('stopped')
        void fetched(address, arriving.signal).then((file) => {
          if (isOver) return
          if (file === undefined) return settle('failed')
          source = URL.createObjectURL(file)
          audio.onended = () => settle('said')
          audio.onerror = () => settle('failed')
          audio.onplaying = () => {
            callOff()
            const seconds = Number.isFinite(audio.duration) ? audio.duration : LONGEST
            callOff = timer.later(() => settle('failed'), 2 * seconds * 1000 + ARRIVE)
          }
          audio.src = source
          audio.play().catch(() => settle('failed'))
        })
      })
    },
    stop: () => interrupt(),
  }
}
