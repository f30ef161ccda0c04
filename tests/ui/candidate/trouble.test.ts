// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createActor, type SnapshotFrom } from 'xstate'
import deApp from '../../../locales/de/app.json'
import deTexts from '../../../locales/de/candidate.json'
import enApp from '../../../locales/en/app.json'
import enTexts from '../../../locales/en/candidate.json'
import type { StoreTrouble } from '../../../src/domain/ground/written'
import type { AttemptContext, AttemptEvent } from '../../../src/machines/attempt.context'
import { createAttemptMachine, type AttemptMachine } from '../../../src/machines/attempt.machine'
import StorageTrouble from '../../../src/ui/candidate/StorageTrouble.svelte'
import StoredTrouble from '../../../src/ui/candidate/StoredTrouble.svelte'
import { switchLanguage } from '../../../src/ui/i18n'
import { loadTexts, runAt, showScreen } from '../../support/screens'
import { attemptAt, DAY, newAttempt, NOW, placeOf, smallBank } from '../../support/small-form'

const TEXTS = { de: { ...deApp, ...deTexts }, en: { ...enApp, ...enTexts } }
type Key = keyof typeof deApp | keyof typeof deTexts

beforeAll(loadTexts)
beforeEach(() => switchLanguage('de'))

const never = () => new Promise<never>(() => undefined)
const machine = createAttemptMachine({
  bank: smallBank,
  open: never,
  draw: never,
  extend: never,
  keep: never,
  keepSoon: () => undefined,
  keepEnded: () => undefined,
  discard: never,
  handIn: never,
  resumeHandIn: never,
  score: never,
  now: () => NOW,
  elapsed: () => 0,
})

const CONTEXTS = {
  nothing: {},
  running: { attempt: attemptAt(placeOf('check 0'), { savedAt: NOW }) },
  unsaved: { attempt: attemptAt(placeOf('check 0')), keeping: 'memory' },
  stored: { opened: { type: 'Damaged', stored: { half: 1 } } },
} as const satisfies Record<string, Partial<AttemptContext>>
type With = keyof typeof CONTEXTS

const snapshotIn = (state: string, context: Partial<AttemptContext>): SnapshotFrom<AttemptMachine> =>
  createActor(machine, {
    snapshot: machine.resolveState({ value: state, context: { keeping: 'disk', ...context } }),
  }).getSnapshot()

function showState(state: string, having: With = 'nothing') {
  const sent: AttemptEvent[] = []
  const snapshot = snapshotIn(state, CONTEXTS[having])
  const shown = showScreen(StoredTrouble, { snapshot, send: (event: AttemptEvent) => sent.push(event) })
  return { ...shown, sent }
}

const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent.trim())

const STATES: readonly [state: string, having: With, title: Key, buttons: readonly Key[]][] = [
  ['returning', 'running', 'returning.page.title', ['returning.go-on.label', 'returning.discard.label']],
  ['leaving', 'running', 'leaving.page.title', ['leaving.go-on.label', 'leaving.discard.label']],
  ['damaged', 'stored', 'damaged.page.title', ['trouble.file.label', 'trouble.discard.label']],
  ['newer', 'stored', 'newer.page.title', ['newer.reload.label', 'trouble.file.label', 'trouble.discard.label']],
  ['older', 'stored', 'older.page.title', ['older.discard.label']],
  ['unreadable', 'nothing', 'unreadable.page.title', ['trouble.retry.label', 'unreadable.go-on.label']],
  ['elsewhere', 'nothing', 'elsewhere.page.title', ['elsewhere.take-over.label']],
  ['takingOver', 'nothing', 'elsewhere.page.title', ['elsewhere.take-over.label']],
  ['incomplete', 'nothing', 'incomplete.page.title', ['trouble.retry.label']],
  ['unscored', 'running', 'unscored.page.title', ['trouble.retry.label']],
  ['undiscarded', 'running', 'undiscarded.page.title', ['trouble.retry.label']],
  ['crashed', 'nothing', 'crashed.page.title', ['newer.reload.label']],
  ['opening', 'nothing', 'opening.page.title', []],
  ['discarding', 'running', 'discarding.page.title', []],
]

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const text = (key: Key) => TEXTS[language][key]

  it.each(STATES)('%s says what is wrong and offers every way out', async (state, having, title, ways) => {
    await switchLanguage(language)
    showState(state, having)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(text(title))
    expect(buttons()).toEqual(ways.map(text))
    const paragraph = screen.getByRole('main').querySelector('p')
    expect(paragraph?.textContent.length).toBeGreaterThan(20)
    expect(paragraph).not.toHaveTextContent(/[{}]|\.message/)
  })

  it.each<StoreTrouble>(['full', 'blocked', 'silent', 'broken'])(
    '[C7] a store that fails (%s) leaves three ways out',
    async (reason) => {
      await switchLanguage(language)
      showScreen(StorageTrouble, { attempt: newAttempt(), reason })
      expect(screen.getByText(text(`unkept.${reason}.message`))).toBeVisible()
      expect(buttons()).toEqual([text('unkept.retry.label'), text('unkept.file.label'), text('unkept.go-on.label')])
    },
  )
})

describe('a way out', () => {
  it.each<[string, With, Key, AttemptEvent['type']]>([
    ['returning', 'running', 'returning.go-on.label', 'GO_ON'],
    ['leaving', 'running', 'leaving.go-on.label', 'GO_ON'],
    ['unreadable', 'nothing', 'trouble.retry.label', 'RETRY'],
    ['unreadable', 'nothing', 'unreadable.go-on.label', 'GO_ON'],
    // A practice run that nobody can go on with needs no second question.
    ['older', 'stored', 'older.discard.label', 'DISCARD'],
    ['elsewhere', 'nothing', 'elsewhere.take-over.label', 'TAKE_OVER'],
    // Elsewhere the page is loaded anew; in memory that would lose every answer.
    ['incomplete', 'unsaved', 'trouble.retry.label', 'RETRY'],
    ['unscored', 'unsaved', 'trouble.retry.label', 'RETRY'],
    ['undiscarded', 'running', 'trouble.retry.label', 'RETRY'],
  ])('from %s, with %s: %s sends %s', async (state, having, label, type) => {
    const { sent, user } = showState(state, having)
    await user.click(screen.getByRole('button', { name: TEXTS.de[label] }))
    expect(sent).toEqual([{ type }])
  })

  it.each(['damaged', 'newer'])('from %s hands out as a file what is stored', async (state) => {
    const { sent, files, user } = showState(state, 'stored')
    await user.click(screen.getByRole('button', { name: 'Als Datei sichern' }))
    expect([files, sent]).toEqual([[{ name: 'kontor.json', text: '{"half":1}' }], []])
  })

  it('of a failing store: again, a file with what is not kept yet, or on without', async () => {
    const { sent, files, user } = showScreen(StorageTrouble, { attempt: newAttempt(), reason: 'full' })
    for (const button of screen.getAllByRole('button')) await user.click(button)
    expect(sent.map(({ type }) => type)).toEqual(['RETRY', 'GO_ON'])
    expect(files).toEqual([{ name: 'kontor.json', text: '{"encoded":"attempt-1"}' }])
  })
})

describe('deleting', () => {
  const discards: readonly [string, With, Key][] = [
    ['returning', 'running', 'returning.discard.label'],
    ['leaving', 'running', 'leaving.discard.label'],
    ['damaged', 'stored', 'trouble.discard.label'],
    ['newer', 'stored', 'trouble.discard.label'],
  ]

  it.each(discards)('from %s asks once more', async (state, having, label) => {
    const { sent, user } = showState(state, having)
    await user.click(screen.getByRole('button', { name: TEXTS.de[label] }))
    expect(screen.getByRole('alert')).toHaveTextContent('Wirklich löschen? Das lässt sich nicht rückgängig machen.')
    expect(sent).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Ja, löschen' }))
    expect(sent).toEqual([{ type: 'DISCARD' }])
  })

  it('can be thought better of', async () => {
    const { sent, user } = showState('leaving', 'running')
    await user.click(screen.getByRole('button', { name: 'Alle Antworten löschen' }))
    await user.click(screen.getByRole('button', { name: 'Nein, behalten' }))
    expect([sent, buttons()]).toEqual([[], ['Weiter am Test arbeiten', 'Alle Antworten löschen']])
  })
})

describe('a running machine', () => {
  it('shows the question again as soon as the person goes on', async () => {
    await runAt('question 0.0', { savedAt: NOW - DAY })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hier gibt es einen angefangenen Test')
    await userEvent.click(screen.getByRole('button', { name: 'Weitermachen' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Wann kommt die Frau?')
  })
})
