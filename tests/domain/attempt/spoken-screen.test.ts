import { describe, expect, it } from 'vitest'
import { mayBeReadAloud } from '../../../src/domain/attempt/spoken-screen'

describe('[C5] a screen is read aloud', () => {
  const question = { at: 'question', section: 0, question: 0 } as const

  it('wherever reading is not what is tested', () => {
    for (const skill of ['conflict', 'listening', 'numeracy', 'organization', 'computer'] as const)
      expect(mayBeReadAloud(question, skill)).toBe(true)
    expect(mayBeReadAloud(question, 'written')).toBe(false)
    expect(mayBeReadAloud(question, 'accuracy')).toBe(false)
  })
  it('with explanations and reviews of every section', () => {
    expect(mayBeReadAloud({ at: 'notice' }, undefined)).toBe(true)
    expect(mayBeReadAloud({ at: 'practice', section: 0, question: 0 }, 'written')).toBe(true)
    expect(mayBeReadAloud({ at: 'check', section: 0 }, 'accuracy')).toBe(true)
  })
  it('but never a conversation, which counts how it was taken in', () => {
    expect(mayBeReadAloud({ at: 'dialogue', section: 0, question: 0 }, 'listening')).toBe(false)
  })
})
