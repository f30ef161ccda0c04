import { describe, expect, it } from 'vitest'
import { goBack, goForward, withAdjustments, withHeard, type Attempt } from '../../../src/domain/attempt/attempt'
import { isOver, isRecorded, takenIn, waysWith } from '../../../src/domain/attempt/listening'
import { bankOf } from '../../../src/domain/bank/bank'
import { attemptAt, newAttempt, NOW, placeOf, smallBank, smallForm } from '../../support/small-form'

const LINES = 2

describe('[M6] a conversation that is heard', () => {
  it.each([
    [0, false],
    [1, false],
    [2, true],
  ])('after %s of two lines is over: %s', (lines, over) => {
    expect(isOver(takenIn(lines, ['voice'], 'revealed'), LINES)).toBe(over)
  })

  it('and gives out its voice goes on with the line that failed, not with one that was heard', () => {
    expect(takenIn(1, ['voice'], 'voice')).toEqual({ lines: 1, isOpen: false })
    expect(takenIn(2, ['voice', 'revealed'], 'voice')).toEqual({ lines: 2, isOpen: true })
  })
})

describe('[M6] a conversation that is read', () => {
  it('is over when its last line was put away, not when it was opened', () => {
    expect(isOver(takenIn(2, ['revealed'], 'revealed'), LINES)).toBe(false)
    expect(isOver(takenIn(3, ['revealed'], 'revealed'), LINES)).toBe(true)
  })

  it('has no open line before the first', () => {
    expect(takenIn(0, undefined, 'revealed').isOpen).toBe(false)
  })

  it('is told from a heard one by the adjustment, in runs from before the ways were kept', () => {
    expect(takenIn(1, undefined, 'revealed').isOpen).toBe(true)
    expect(takenIn(1, undefined, 'voice').isOpen).toBe(false)
  })

  it('is none the less read when a text stood there meanwhile', () => {
    expect(takenIn(1, ['revealed', 'transcript'], 'voice').isOpen).toBe(true)
  })
})

describe('[M6] how a conversation was taken in', () => {
  const walked = (attempt: Attempt, steps: number) =>
    Array.from({ length: steps }).reduce<Attempt>((at) => goForward(at, smallBank, NOW), attempt)

  it('is one way, however many lines', () => {
    const heard = withHeard(withHeard(newAttempt(), 'call-1', 1, 'voice'), 'call-1', 2, 'voice')
    expect(heard.listened).toEqual({ 'call-1': ['voice'] })
  })

  it('is several where it changed in the middle', () => {
    const heard = withHeard(withHeard(newAttempt(), 'call-1', 1, 'voice'), 'call-1', 2, 'revealed')
    expect(heard.listened).toEqual({ 'call-1': ['voice', 'revealed'] })
  })

  it('is not changed by a line that was there before', () => {
    const heard = withHeard(newAttempt(), 'call-1', 2, 'voice')
    expect(withHeard(heard, 'call-1', 2, 'revealed')).toBe(heard)
  })

  it('is not kept without end', () => {
    const ways = Array.from({ length: 50 }).reduce<ReturnType<typeof waysWith>>(
      (before, _, n) => waysWith(before, n % 2 === 0 ? 'voice' : 'revealed'),
      [],
    )
    expect(ways.length).toBe(24)
  })

  it('is a text where one stood on the screen of the dialogue', () => {
    const before = withAdjustments(attemptAt(placeOf('practice 0.0')), {
      ...newAttempt().adjustments,
      listening: 'transcript',
    })
    expect(before.listened).toBeUndefined()
    expect(walked(before, 1)).toMatchObject({ place: { at: 'dialogue' }, listened: { 'call-1': ['transcript'] } })
  })

  it('is also a text where one was asked for at the question, after hearing', () => {
    const heard = withHeard(attemptAt(placeOf('question 0.1')), 'call-1', 2, 'recording')
    const changed = withAdjustments(heard, { ...heard.adjustments, listening: 'transcript' })
    const expected = { 'call-1': ['recording', 'transcript'] }
    expect(goBack(changed, smallBank, NOW).listened).toEqual(expected)
    expect(goForward(changed, smallBank, NOW).listened).toMatchObject(expected)
  })

  it('is not touched by questions without a conversation', () => {
    const adjustments = { ...newAttempt().adjustments, listening: 'transcript' } as const
    expect(walked(attemptAt(placeOf('question 1.0'), { adjustments }), 3).listened).toBeUndefined()
  })
})

describe('a form is recorded', () => {
  const bankWith = (...recorded: string[]) =>
    bankOf('small-1', [
      {
        items: [...smallBank.items.values()],
        stimuli: [...smallBank.stimuli.values()].map((stimulus) =>
          stimulus.type === 'dialogue' && recorded.includes(stimulus.id)
            ? { ...stimulus, audio: { de: 'mp3' as const } }
            : stimulus,
        ),
      },
    ])

  it('when each of its conversations is, in the language', () => {
    expect(isRecorded(smallForm, bankWith('call-1', 'call-2'), 'de')).toBe(true)
    expect(isRecorded(smallForm, bankWith('call-1', 'call-2'), 'en')).toBe(false)
    expect(isRecorded(smallForm, bankWith('call-1'), 'de')).toBe(false)
  })

  it('not when it has none', () => {
    const form = { ...smallForm, sections: smallForm.sections.slice(1) }
    expect(isRecorded(form, bankWith('call-1', 'call-2'), 'de')).toBe(false)
  })
})
