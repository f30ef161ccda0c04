// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import type { Component } from 'svelte'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import type { ChosenBank } from '../../../src/ui/recruiter/world/banks'
import type { RecruiterWorld } from '../../../src/ui/recruiter/world/world'
import BankChoice from '../../../src/ui/recruiter/setup/BankChoice.svelte'
import InRecruiter from '../../support/InRecruiter.svelte'
import { CAMPAIGN } from '../../support/stores'

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('recruiter')
})

const REF = { digest: 'ab'.repeat(16), title: 'Fragen', version: '1', languages: ['de'] } as const
const chosen = (title: string): ChosenBank => ({ type: 'Chosen', bank: { ...REF, title }, skills: ['conflict'] })

async function choosing() {
  const answers = new Map<string, (outcome: ChosenBank) => void>()
  const changes: Partial<Campaign>[] = []
  const banks = {
    own: () =>
      Promise.resolve([
        { id: 'slow', title: 'Langsam', version: '1' },
        { id: 'quick', title: 'Schnell', version: '1' },
      ]),
    choose: (id: string) => new Promise<ChosenBank>((resolve) => answers.set(id, resolve)),
  }
  const world = { banks } as unknown as RecruiterWorld
  const given = { campaign: CAMPAIGN, onchange: (change: Partial<Campaign>) => changes.push(change) }
  render(InRecruiter, { world, screen: BankChoice as unknown as Component<Record<string, unknown>>, given })
  await screen.findByRole('radio', { name: /Langsam/ })
  const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }))
  return { answers, changes, choose }
}

describe('choosing a bank', () => {
  it('counts the last choice, whichever was looked at faster', async () => {
    const { answers, changes, choose } = await choosing()
    await choose(/Langsam/)
    await choose(/Schnell/)
    answers.get('quick')?.(chosen('Schnell'))
    answers.get('slow')?.(chosen('Langsam'))
    await vi.waitFor(() => expect(changes).toHaveLength(1))
    expect(changes[0]?.bank?.title).toBe('Schnell')
  })
  it('goes back to the built-in bank although another one is still being looked at', async () => {
    const { answers, changes, choose } = await choosing()
    await choose(/Langsam/)
    await choose(/Kontor/)
    answers.get('slow')?.(chosen('Langsam'))
    await Promise.resolve()
    expect(changes).toEqual([{ bank: undefined }])
  })
})
