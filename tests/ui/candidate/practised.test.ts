// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/svelte'
import { addMessages } from 'svelte-i18n'
import { beforeAll, describe, expect, it } from 'vitest'
import { keysOf } from '../../../src/domain/bank/bank'
import type { Response } from '../../../src/domain/kinds/answers'
import { PRACTICE } from '../../../src/domain/form/practice'
import { scoreAttempt } from '../../../src/domain/scoring/result'
import type { AttemptEvent } from '../../../src/machines/attempt.context'
import Feedback from '../../../src/ui/candidate/Feedback.svelte'
import { needTexts } from '../../../src/ui/i18n'
import { loadTexts, showScreen } from '../../support/screens'
import { attemptAt, smallBank, smallForm } from '../../support/small-form'

/** The small form's listening section: “Wann kommt die Frau?” and “Wer spricht?”. */
const section = smallForm.sections.find(({ skill }) => skill === 'listening')
const questions = (section?.questions ?? []).filter(({ item }) => item === 'li1' || item === 'li2')
const form = { ...smallForm, blueprint: PRACTICE.core.id, sections: [{ skill: 'listening' as const, questions }] }
const about = { author: 'A', date: '2026-01-01', status: 'author' } as const
const keys = keysOf([
  { type: 'choice', item: 'li1', ...about, credit: { c: 1 } },
  { type: 'choice', item: 'li2', ...about, credit: { b: 1 } },
])
const LENGTHS = {
  short: { minutes: 10, count: 9, clock: 'none' },
  core: { minutes: 21, count: 18, clock: 'none' },
} as const
const choice = (option: string): Response => ({ type: 'choice', option })

beforeAll(async () => {
  await loadTexts()
  await Promise.all([needTexts('feedback'), needTexts('profiles')])
  addMessages('de', { key: { listening: { 'li1.a': 'Montag hat niemand gesagt.', 'li1.c': 'So hat sie es gesagt.' } } })
})

function show(responses: Record<string, Response>, change: object = {}) {
  const sent: AttemptEvent[] = []
  const attempt = { ...attemptAt({ at: 'feedback' }, { responses }), form, ...change }
  const result = scoreAttempt(smallBank, keys, [], form, responses, [])
  const given = { attempt, result, lengths: LENGTHS, send: (event: AttemptEvent) => void sent.push(event) }
  return { ...showScreen(Feedback, given, { loadKeys: () => Promise.resolve(keys) }), sent }
}
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name })

describe('[C14] practice that teaches', () => {
  it('shows every task with the own answer, the better one and why; what went wrong first', async () => {
    const { user } = show({ li1: choice('a'), li2: choice('b') })
    await user.click(screen.getByRole('button', { name: 'Alle Aufgaben mit Begründung' }))
    await heading('Alle Aufgaben mit Begründung')
    const [wrong, right] = screen.getAllByRole('listitem').map((task) => within(task))
    expect(wrong?.getByText(/Wann kommt die Frau/)).toBeVisible()
    expect(wrong?.getAllByText('Nicht richtig')[0]).toBeVisible()
    expect(wrong?.getAllByText('Am Montag')[0]).toBeVisible()
    expect(wrong?.getByText('Am Mittwoch', { selector: '.better' })).toBeVisible()
    expect(wrong?.getByText('Montag hat niemand gesagt.')).toBeVisible()
    expect(right?.getAllByText('Ganz richtig')[0]).toBeVisible()
    expect(right?.queryByText('Besser')).toBeNull()
  })

  it('asks once more only what went wrong, tells at once, and changes no result', async () => {
    const { user, sent } = show({ li1: choice('a'), li2: choice('b') })
    await user.click(screen.getByRole('button', { name: 'Nur Fehler noch einmal' }))
    await heading('Wann kommt die Frau?')
    expect(screen.getByText('Noch einmal üben, Aufgabe 1 von 1')).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'Am Mittwoch' }))
    await user.click(screen.getByRole('button', { name: 'Weiter' }))
    expect(await screen.findByText('Ganz richtig')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Weiter' }))
    await heading('Diesmal 1 von 1 ganz richtig')
    await user.click(screen.getByRole('button', { name: 'Zum Ergebnis' }))
    expect(screen.getByRole('button', { name: 'Nur Fehler noch einmal' })).toBeVisible()
    expect(sent).toEqual([])
  })

  it('has nothing to ask again where all was right', () => {
    show({ li1: choice('c'), li2: choice('b') })
    expect(screen.queryByRole('button', { name: 'Nur Fehler noch einmal' })).toBeNull()
  })

  it('[C9] shows no task and no key after a campaign', () => {
    show({ li1: choice('a'), li2: choice('b') }, { campaign: '00112233445566ff' })
    expect(screen.queryByRole('button', { name: /Aufgaben mit Begründung|noch einmal/ })).toBeNull()
    expect(screen.queryByText('Wann kommt die Frau?')).toBeNull()
  })

  it('says when the reasons do not arrive', async () => {
    const responses = { li1: choice('a') }
    const attempt = { ...attemptAt({ at: 'feedback' }, { responses }), form }
    const result = scoreAttempt(smallBank, keys, [], form, responses, [])
    const { user } = showScreen(
      Feedback,
      { attempt, result, lengths: LENGTHS, send: () => undefined },
      { loadKeys: () => Promise.reject(new TypeError('Failed to fetch')) },
    )
    await user.click(screen.getByRole('button', { name: 'Nur Fehler noch einmal' }))
    expect(await screen.findByText(/ließen sich nicht laden/)).toBeVisible()
  })
})
