import type { Page } from '@playwright/test'

/** A device with voices that speak as long as the test wants: nothing is heard, and nobody waits. */

interface Spoken {
  readonly text: string
  readonly voice: string
}
interface Talking {
  readonly spoken: Spoken[]
  end: () => void
  fail: () => void
}
declare global {
  interface Window {
    talking: Talking
  }
}

/** @param voices name and language of each; none: a browser without speech @returns what to do with who speaks */
export async function deviceWith(page: Page, voices: readonly (readonly [name: string, lang: string])[] | undefined) {
  await page.addInitScript((given) => {
    const put = (name: string, value: unknown) => Object.defineProperty(window, name, { configurable: true, value })
    if (given === undefined) return put('speechSynthesis', undefined)
    class Utterance {
      voice: { name: string } | null = null
      onend?: () => void
      onerror?: () => void
      constructor(readonly text: string) {}
    }
    let speaking: Utterance | undefined
    const talking: Talking = {
      spoken: [],
      end: () => speaking?.onend?.(),
      fail: () => speaking?.onerror?.(),
    }
    const all = given.map(([name, lang]) => ({ name, lang, localService: true, default: false, voiceURI: name }))
    put('talking', talking)
    put('SpeechSynthesisUtterance', Utterance)
    put('speechSynthesis', {
      getVoices: () => all,
      addEventListener: () => undefined,
      cancel: () => (speaking = undefined),
      speak(utterance: Utterance) {
        speaking = utterance
        talking.spoken.push({ text: utterance.text, voice: utterance.voice?.name ?? '' })
      },
    })
  }, voices)
  return {
    spoken: () => page.evaluate(() => window.talking.spoken),
    end: () => page.evaluate(() => window.talking.end()),
    fail: () => page.evaluate(() => window.talking.fail()),
  }
}
