import { describe, expect, it } from 'vitest'
import type { Listened } from '../../../src/domain/attempt/listening'
import { observationsOn } from '../../../src/domain/report/quality'
import { submissionOf } from '../../../src/domain/submission/submission'
import { newAttempt, NOW } from '../../support/small-form'

/** What the report says about a run in which everything was answered at leisure. */
function told(listened: Listened | undefined, listening: 'heard' | 'transcript' = 'heard', omit = false) {
  const attempt = newAttempt()
  const questions = attempt.form.sections.flatMap((section) => section.questions)
  const submission = submissionOf(
    {
      ...attempt,
      adjustments: { ...attempt.adjustments, listening },
      ...(listened && { listened }),
      times: Object.fromEntries(questions.map(({ item }) => [item, { counted: 30_000 }])),
    },
    {
      campaign: '00112233445566ff',
      app: 'test',
      language: 'de',
      mode: 'supervised',
      record: { number: 1, previous: null },
      handedInAt: NOW + 1,
      person: { name: 'Ayşe', contact: '' },
      profiles: '0123456789abcdef',
    },
  )
  const responses = submission.responses.map(() => ({ type: 'choice', option: 'a' }) as const)
  const whole = omit ? submission : { ...submission, responses }
  return observationsOn(
    { submission: whole, device: 'abc', openedAt: NOW + 1 } as unknown as Parameters<typeof observationsOn>[0],
    { proof: { device: 'paired', form: 'drawn' }, hasPrevious: true },
  ).map(({ what, ...values }) => ('count' in values ? `${what} ${values.count}` : what))
}

describe('[M6] beside the result stands how conversations were taken in', () => {
  it('counted by the way', () => {
    const listened = { a: ['voice'], b: ['recording'], c: ['voice'], d: ['revealed'] } as const
    expect(told(listened)).toEqual([
      'supervised',
      'listened-recording 1',
      'listened-voice 2',
      'listened-revealed 1',
      'none',
    ])
  })

  it('with those where the sound gave up in the middle', () => {
    expect(told({ a: ['voice', 'revealed'], b: ['recording', 'voice'] })).toEqual([
      'supervised',
      'listened-mixed 2',
      'none',
    ])
  })

  it('with a text that stayed, said once', () => {
    expect(told({ a: ['transcript'] }, 'transcript')).toEqual(['supervised', 'listened-transcript 1', 'none'])
  })

  it('by the adjustment alone in submissions from before it was kept', () => {
    expect(told(undefined, 'transcript')).toEqual(['supervised', 'transcript'])
    expect(told(undefined)).toEqual(['supervised', 'none'])
  })

  it('without hiding that something was noticed', () => {
    expect(told({ a: ['voice'] }, 'heard', true)).toEqual(['supervised', 'listened-voice 1', 'omitted 10'])
  })
})
