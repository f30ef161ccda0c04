/**
 * Which of a device's voices speak a conversation. The choice depends on nothing but the voices that there are, so that
 * it is the same after a reload.
 */

export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'voiceURI'>

/** Made for fun (Apple, eSpeak): nobody should have to follow a customer who speaks like a church bell. */
const NOVELTY =
  /^(albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|fred|good news|hysterical|jester|junior|kathy|(pipe )?organ|princess|ralph|superstar|trinoids|whisper|wobble|zarvox)\b|\+(croak|whisper|demonic|robo\w*|grand\w*|klatt\d*|ufo|.*robot)/i
/** Clear to understand, but audibly a machine (Apple's Eloquence, eSpeak). */
const PLAIN = /^(eddy|flo|grandma|grandpa|reed|rocko|sandy|shelley)\b|espeak/i
const FINE = /enhanced|premium|natural|neural|erweitert/i
/** Names of men among the voices that systems bring for German and English. */
const MAN =
  /\b(stefan|conrad|killian|markus|martin|yannick|viktor|hans|male|david|mark|george|daniel|james|guy|ryan|oliver|tom|aaron|arthur|gordon|rishi|alex|lee|nathan|evan|eddy|reed|rocko|grandpa)\b/i
/** The accents that most readers of our texts know best. */
const ACCENTS = ['de-de', 'en-gb', 'en-us', 'de-at', 'de-ch']

/** @returns two different speakers where the device has two, one, or none; voices that need a network never count */
export function speakersAmong<V extends Voice>(voices: readonly V[], language: string): readonly V[] {
  const fitting = voices
    .filter(({ lang, localService, name }) => localService && speaks(lang, language) && !NOVELTY.test(name))
    .toSorted((a, b) => rank(a) - rank(b) || compared(a.voiceURI, b.voiceURI))
  const [first] = fitting
  if (first === undefined) return []
  // The same person is often there twice, once in a finer recording.
  const others = fitting.filter((voice) => personOf(voice) !== personOf(first))
  // A man and a woman are told apart most easily, unless only a tin voice could be the other one.
  const second = others.find((voice) => isMan(voice) !== isMan(first) && isPlain(voice) === isPlain(first)) ?? others[0]
  return second === undefined ? [first] : [first, second]
}

/** Systems write `de-DE`, `de_AT` or `DE`. */
const speaks = (lang: string, language: string) => lang.toLowerCase().split(/[-_]/)[0] === language

const isMan = ({ name }: Voice) => MAN.test(name)
const isPlain = ({ name }: Voice) => PLAIN.test(name)

function rank({ name, lang }: Voice): number {
  const accent = ACCENTS.indexOf(lang.toLowerCase().replace('_', '-'))
  return (PLAIN.test(name) ? 100 : 0) + (accent < 0 ? ACCENTS.length : accent) + (FINE.test(name) ? 0 : 10)
}

/** `Microsoft Hedda Desktop - German (Germany)` → `hedda` */
const personOf = ({ name, voiceURI }: Voice) => {
  const person = name
    .replace(/\(.*?\)| - .*$|microsoft|google|desktop|online|mobile/gi, '')
    .trim()
    .toLowerCase()
  return person === '' ? voiceURI : person
}

/** By code point: the same on every device, whatever its language. */
const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
