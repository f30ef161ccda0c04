// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { fireEvent, render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankBank, withBlankItem } from '../../../src/domain/authoring/blank'
import type { BankData } from '../../../src/domain/authoring/document'
import { duplicated, withWords } from '../../../src/domain/authoring/edit'
import { icu } from '../../../src/services/banks/icu'
import Workshop from '../../../src/ui/workshop/Workshop.svelte'
import type { BankSaved } from '../../../src/domain/authoring/stored-bank'
import type { WorkshopWorld } from '../../../src/ui/workshop/world/world'
import { needTexts, startLanguage } from '../../../src/ui/i18n'

beforeAll(async () => {
  await startLanguage('de')
  await Promise.all((['authoring', 'candidate', 'profiles', 'recruiter', 'method'] as const).map(needTexts))
})
beforeEach(() => (location.hash = ''))

const first = withBlankItem(blankBank('Neu', 'Ayla'), 'conflict', 'choice', '2026-11-25')
const second = duplicated(withWords(first.bank, 'conflict', 'texts', 'de', 'co01.stem', 'Eins'), 'conflict', 'co01')

/** @param outcomes of saving, one after the other; kept where nothing is said */
function workshop(outcomes: readonly BankSaved[] = []) {
  const user = userEvent.setup()
  const files: string[] = []
  const saved: BankData[] = []
  let stored = second.bank
  let held: Promise<void> | undefined
  const world: WorkshopWorld = {
    banks: {
      builtIn: blankBank('Kontor', 'Kontor'),
      list: async () => [{ type: 'Bank', id: 'own', bank: stored }],
      read: async () => stored,
      async save(_, bank) {
        const outcome = outcomes[saved.push(bank) - 1] ?? 'kept'
        await held
        if (outcome === 'kept') stored = bank
        return outcome
      },
      remove: async () => true,
      newId: () => 'new',
      today: () => '2026-11-25',
    },
    checker: { icu, check: async () => [] },
    files: {
      read: async () => undefined,
      save: (_name, _type, text) => files.push(text),
      saveZip: () => undefined,
    },
    rememberLanguage: () => undefined,
    leave: () => undefined,
  }
  render(Workshop, { world })
  return {
    user,
    files,
    saved,
    stored: () => stored,
    /** Until the disk answers. */
    hold() {
      let release = () => undefined as void
      held = new Promise((resolve) => (release = resolve))
      return release
    },
  }
}
async function go(item: string) {
  location.hash = `#items/own/conflict/${item}`
  await screen.findByRole('heading', { level: 1, name: `Aufgabe ${item}` })
}
const stem = (item: string) =>
  screen
    .getAllByRole('textbox', { name: 'Deutsch' })
    .find((field) => field.id.includes(`${item}.stem`)) as HTMLTextAreaElement
const words = (bank: BankData | undefined) => bank?.parts[0]?.texts['de'] ?? {}

describe('from one item straight to another', () => {
  it('nothing is lost, however slow the disk is', async () => {
    const { user, hold, stored } = workshop()
    await go('co01-2')
    const release = hold()
    await fireEvent.input(stem('co01-2'), { target: { value: 'Zwei' } })
    await go('co01')
    await fireEvent.input(stem('co01'), { target: { value: 'Eins neu' } })
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    release()
    await vi.waitFor(() => expect(words(stored())).toMatchObject({ 'co01.stem': 'Eins neu', 'co01-2.stem': 'Zwei' }))
  })
  it('what could not be stored is said, and can be taken along as a file', async () => {
    const { user, files } = workshop(['not-kept'])
    await go('co01-2')
    await user.type(stem('co01-2'), '!')
    location.hash = '#items'
    expect(await screen.findByRole('alert')).toHaveTextContent(/nicht speichern/)
    await user.click(screen.getByRole('button', { name: 'Als JSON speichern' }))
    expect(JSON.parse(files[0] ?? '').data.parts[0].texts.de['co01-2.stem']).toBe('Eins!')
  })
})

describe('an item that is being written', () => {
  it('keeps what was typed while it was being stored', async () => {
    const { user, hold, stored } = workshop()
    await go('co01')
    const release = hold()
    await user.type(stem('co01'), ' a')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await user.type(stem('co01'), ' b')
    release()
    await vi.waitFor(() => expect(words(stored())).toMatchObject({ 'co01.stem': 'Eins a' }))
    expect(stem('co01').value).toBe('Eins a b')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await vi.waitFor(() => expect(words(stored())).toMatchObject({ 'co01.stem': 'Eins a b' }))
  })
  it('says that another window was faster, and keeps what is on the screen', async () => {
    const { user } = workshop(['elsewhere'])
    await go('co01')
    await user.type(stem('co01'), ' a')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/anderen Fenster/)
    expect(stem('co01').value).toBe('Eins a')
  })
  it('is not deleted by the second half of a double click', async () => {
    const { user, saved } = workshop()
    await go('co01')
    await user.click(screen.getByRole('button', { name: 'Aufgabe löschen' }))
    await fireEvent.click(screen.getByRole('button', { name: 'Ja, löschen' }), { detail: 2 })
    expect(saved).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Ja, löschen' }))
    await vi.waitFor(() => expect(saved).toHaveLength(1))
  })
  it('may hold a brace that has not been closed yet', async () => {
    const { user } = workshop()
    await go('co01')
    await user.type(stem('co01'), ' {{x')
    expect(document.querySelector('.sheet')).toHaveTextContent('Eins {x')
    await user.type(stem('co01'), '} Ende')
    expect(document.querySelector('.sheet')).toHaveTextContent('Eins {x} Ende')
  })
})
