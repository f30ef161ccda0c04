import { describe, expect, it } from 'vitest'
import { practice } from '../../../src/bank/practice'
import { dialogueNumber, trialLines } from '../../../src/ui/candidate/section-words'
import { smallBank, smallForm } from '../../support/small-form'

const word = (key: string) => `<${key}>`

describe('[C2] a conversation', () => {
  const section = smallForm.sections[0]
  if (section === undefined) throw new Error('the small form has lost its sections')

  it('is counted among the conversations of its section', () => {
    expect(dialogueNumber(smallBank, section.questions, 'call-1')).toEqual({ n: 1, all: 2 })
    expect(dialogueNumber(smallBank, section.questions, 'call-2')).toEqual({ n: 2, all: 2 })
  })

  it('is counted right after questions without one', () => {
    const turned = [...section.questions].reverse()
    expect(dialogueNumber(smallBank, turned, 'call-2')).toEqual({ n: 1, all: 2 })
  })
})

describe('the sound check', () => {
  const t = (key: string) => `<${key}>`
  it('lets both voices of the device speak', () => {
    expect(trialLines(t, practice, word, 'de')).toEqual([
      { speaker: '', text: '<adjustments.sound-first.message>', voice: 0 },
      { speaker: '', text: '<adjustments.sound-second.message>', voice: 1 },
    ])
  })

  it('plays the beginning of the practice conversation where that is recorded', () => {
    const call = practice.bank.stimuli.get('pr-call')
    if (call?.type !== 'dialogue') throw new Error('pr-call is no dialogue any more')
    const stimuli = new Map(practice.bank.stimuli).set('pr-call', { ...call, audio: { de: 'mp3' } })
    const recorded = { ...practice, bank: { ...practice.bank, stimuli } }
    expect(trialLines(t, recorded, word, 'de').map(({ recording }) => recording)).toEqual([
      'audio/de/pr-call-1.mp3',
      'audio/de/pr-call-2.mp3',
    ])
    expect(trialLines(t, recorded, word, 'en').map(({ recording }) => recording)).toEqual([undefined, undefined])
  })
})
