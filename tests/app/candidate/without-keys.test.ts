import { describe, expect, it } from 'vitest'
import { withoutKeys } from '../../../src/app/candidate/without-keys'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import type { AttemptDeps } from '../../../src/machines/attempt.deps'
import { newAttempt, NOW, smallBank } from '../../support/small-form'

const never = () => Promise.reject(new Error('Must not be asked'))

function depsWith(feedback: Campaign['feedback']): AttemptDeps {
  const handIn = () => Promise.resolve({ type: 'HandedIn', receipt: 'ABCD', feedback } as const)
  return {
    bank: smallBank,
    extend: () => new Promise<never>(() => undefined),
    now: () => NOW,
    elapsed: () => 0,
    open: never,
    draw: never,
    keep: never,
    keepSoon: () => undefined,
    keepEnded: () => undefined,
    discard: never,
    handIn,
    resumeHandIn: handIn,
    score: never,
  }
}

describe('a build without keys', () => {
  it.each([
    ['at-once', 'later'],
    ['later', 'later'],
    ['none', 'none'],
  ] as const)('tells that feedback comes %s as %s, also after a hand-in that was interrupted', async (asked, told) => {
    const { handIn, resumeHandIn } = withoutKeys(depsWith(asked), never)
    expect(await handIn(newAttempt(), null)).toMatchObject({ receipt: 'ABCD', feedback: told })
    expect(await resumeHandIn(newAttempt())).toMatchObject({ receipt: 'ABCD', feedback: told })
  })

  it('scores nothing, and brings the words that say so', async () => {
    let loaded = 0
    const { score } = withoutKeys(depsWith('none'), async () => void (loaded += 1))
    expect(await score(newAttempt())).toBeUndefined()
    expect(loaded).toBe(1)
  })
})
