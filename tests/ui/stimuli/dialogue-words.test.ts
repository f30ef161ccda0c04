import { describe, expect, it } from 'vitest'
import { aloudLinesOf, linesOf } from '../../../src/ui/stimuli/dialogue-words'
import { smallBank } from '../../support/small-form'

const word = (key: string) => `<${key}>`

describe('a conversation', () => {
  it('has its lines in order, each with who speaks', () => {
    const dialogue = smallBank.stimuli.get('call-1')
    if (dialogue?.type !== 'dialogue') throw new Error('call-1 is no dialogue any more')
    expect(linesOf(dialogue, word)).toEqual([
      { speaker: '<call-1.speaker.customer>', text: '<call-1.line.1>' },
      { speaker: '<call-1.speaker.staff>', text: '<call-1.line.2>' },
    ])
  })

  it('gives the same role the same voice, whoever speaks first, and names a recording where there is one', () => {
    const dialogue = smallBank.stimuli.get('call-1')
    if (dialogue?.type !== 'dialogue') throw new Error('call-1 is no dialogue any more')
    const called = { ...dialogue, lines: ['staff', 'customer'], audio: { de: 'opus' } } as const
    const voices = (language: 'de' | 'en') =>
      aloudLinesOf(called, word, language).map(({ voice, recording }) => [voice, recording])
    expect(voices('de')).toEqual([
      [1, 'audio/de/call-1-1.opus'],
      [0, 'audio/de/call-1-2.opus'],
    ])
    expect(voices('en')).toEqual([
      [1, undefined],
      [0, undefined],
    ])
  })
})
