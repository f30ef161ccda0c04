// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import type { Component } from 'svelte'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import { bank } from '../../../src/bank/full'
import { keys } from '../../../src/bank/full-keys'
import { NO_RECORD, withNote } from '../../../src/domain/campaign/decision'
import type { ReadPersonRecord, Shut } from '../../../src/domain/campaign/read-record'
import type { AuditLog, Opened } from '../../../src/domain/submission/opened'
import { emptySummary } from '../../../src/domain/summary/summary'
import type { Vault, VaultPart } from '../../../src/domain/summary/vault'
import { createFollowers } from '../../../src/services/storage/followers'
import { needTexts, startLanguage, switchLanguage } from '../../../src/ui/i18n'
import { followVault } from '../../../src/ui/recruiter/follow-vault'
import LogPage from '../../../src/ui/recruiter/LogPage.svelte'
import ReportPage from '../../../src/ui/recruiter/report/ReportPage.svelte'
import type { RecruiterWorld } from '../../../src/ui/recruiter/world/world'
import InRecruiter from '../../support/InRecruiter.svelte'
import { simulatedSubmission } from '../../support/people'
import { CAMPAIGN } from '../../support/stores'

const NOW = Date.UTC(2026, 5, 1)

beforeAll(async () => {
  await startLanguage('de')
  await Promise.all((['recruiter', 'profiles', 'feedback', 'interview', 'quality'] as const).map(needTexts))
})

/** A vault of one person that a test changes; every reading waits until the test lets it go. */
function oneVault(found: ReadPersonRecord = { type: 'Record', record: NO_RECORD }) {
  const followers = createFollowers<VaultPart>()
  const opened: Opened = {
    rid: 'r1',
    openedAt: NOW,
    device: '',
    submission: simulatedSubmission(CAMPAIGN, '1'.repeat(16), NOW),
  }
  let record = found
  let log: AuditLog = { entries: [], unread: 0 }
  let gate: Promise<void> = Promise.resolve()
  const vault: Vault = {
    campaign: CAMPAIGN,
    summary: emptySummary(),
    unopened: [],
    isAll: true,
    bring: () => Promise.reject(new Error('Not asked for here')),
    allowReturn: async () => true,
    person: async () => opened,
    record: () => gate.then(() => record),
    async changeRecord(_, change) {
      if (record.type === 'Shut') return { type: 'NotKept', why: record.why }
      record = { type: 'Record', record: change(record.record) }
      followers.tell('records')
      return { type: 'Kept' }
    },
    erase: async () => true,
    log: () => undefined,
    entries: () => gate.then(() => log),
    subscribe: followers.subscribe,
  }
  return {
    vault: followVault(vault),
    write(next: AuditLog) {
      log = next
      followers.tell('log')
    },
    note(text: string) {
      void vault.changeRecord('r1', (before) => withNote(before, { at: NOW, text }))
    },
    /** From now on nothing is read to its end, until what is returned is called. */
    hold() {
      let letGo = () => undefined as void
      gate = new Promise((resolve) => (letGo = resolve))
      return () => letGo()
    },
  }
}

function show(component: unknown, given: object) {
  const world = {
    assessment: { asked: () => ({ bank, keys }), builtIn: profiles },
    device: { now: () => NOW },
    vault: { draftNote: () => undefined },
  } as unknown as RecruiterWorld
  render(InRecruiter, { world, screen: component as Component<Record<string, unknown>>, given })
}
const showReport = (vault: Vault) =>
  show(ReportPage, { campaign: CAMPAIGN, vault, summary: vault.summary, rid: 'r1', onback: () => undefined })

describe('a page over an open vault', () => {
  it('shows what was added to the log while somebody looks at it', async () => {
    const { vault, write } = oneVault()
    show(LogPage, { vault })
    await screen.findByText('Noch nichts.')
    write({ entries: [{ at: NOW, what: 'printed', rids: ['r1'], count: 1 }], unread: 0 })
    expect(await screen.findByText('Gedruckt')).toBeInTheDocument()
  })

  it('says how much of the log cannot be read', async () => {
    const { vault, write } = oneVault()
    show(LogPage, { vault })
    write({ entries: [], unread: 2 })
    expect(await screen.findByText(/2 Teile des Protokolls/)).toBeInTheDocument()
    expect(screen.queryByText('Noch nichts.')).toBeNull()
  })

  it('keeps focus and what is being typed while a changed record is read again', async () => {
    const { vault, note, hold } = oneVault()
    showReport(vault)
    const field = await screen.findByLabelText(/Neue Notiz/)
    field.focus()
    const letGo = hold()
    note('freundlich')
    await new Promise((resolve) => setImmediate(resolve))
    expect(field).toHaveFocus()
    letGo()
    expect(await screen.findByText('freundlich')).toBeInTheDocument()
    expect(field).toHaveFocus()
  })
})

describe('a record that cannot be read', () => {
  it.each([
    ['unreadable', /können gerade nicht gelesen werden/, /can’t be read right now/],
    ['newer', /neueren Kontor/, /newer Kontor/],
    ['damaged', /beschädigt/, /damaged/],
  ] satisfies (readonly [Shut, RegExp, RegExp])[])(
    'is said in both languages, and nothing can be written over it: %s',
    async (why, german, english) => {
      showReport(oneVault({ type: 'Shut', why }).vault)
      expect(await screen.findByText(german)).toBeInTheDocument()
      expect(screen.queryByLabelText(/Neue Notiz/)).toBeNull()
      await switchLanguage('en')
      expect(await screen.findByText(english)).toBeInTheDocument()
      await switchLanguage('de')
      await vi.waitFor(() => expect(screen.getByText(german)).toBeInTheDocument())
    },
  )
})
