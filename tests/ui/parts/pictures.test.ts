// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import { beforeAll, describe, expect, it } from 'vitest'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import BandScale from '../../../src/ui/parts/BandScale.svelte'
import CounterScale from '../../../src/ui/parts/CounterScale.svelte'
import Stimulus from '../../../src/ui/parts/Stimulus.svelte'
import { figureColumns } from '../../../src/ui/parts/stimulus-view'

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

describe('bands', () => {
  it('[B5] [S13] says each band in words, without decimals', () => {
    const rows = [{ id: 'n', label: 'Rechnen', low: 58.2, high: 91.7, score: 77.4, note: 'Prozent saß.' }]
    render(BandScale, { rows, lowLabel: 'wenig', highLabel: 'viel' })
    const row = screen.getByRole('listitem')
    expect(row).toHaveTextContent('Rechnen: 77 von 100, wahrscheinlich zwischen 58 und 92')
    expect(row).toHaveTextContent('Prozent saß.')
  })
})

it('gives the drawing of the counter as words', () => {
  const alternative = 'Ihre Antworten sprechen eher für die Arbeit vor dem Tresen.'
  const band = { low: -0.6, high: 0.1, mean: -0.25 }
  render(CounterScale, { band, frontLabel: 'Vorne', backLabel: 'Hinten', alternative })
  expect(screen.getByRole('img', { name: alternative })).toBeVisible()
})

describe('stimulus', () => {
  it('[C11] gives a table its title, its headings, and a frame that the keyboard can scroll', () => {
    render(Stimulus, {
      view: {
        type: 'table',
        title: 'Bestellung',
        columns: ['Ware', 'Preis'],
        rows: [
          ['Papier', '4,90 €'],
          ['Ordner', '2,15 €'],
        ],
      },
    })
    expect(screen.getByRole('table', { name: 'Bestellung' })).toBeVisible()
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Ware', 'Preis'])
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Papier', 'Ordner'])
    expect(screen.getByRole('region', { name: 'Bestellung' })).toHaveAttribute('tabindex', '0')
  })

  it('shows every message of a mailbox with sender, time, subject and preview', () => {
    const mail = { id: 'm1', from: 'Stadtwerke', subject: 'Mahnung', time: '08:10', preview: 'Bitte zahlen Sie' }
    render(Stimulus, { view: { type: 'mailbox', mails: [mail, { ...mail, id: 'm2', from: 'Linh Nguyen' }] } })
    const [first, second] = screen.getAllByRole('listitem')
    for (const text of ['Stadtwerke', '08:10', 'Mahnung', 'Bitte zahlen Sie']) expect(first).toHaveTextContent(text)
    expect(second).toHaveTextContent('Linh Nguyen')
  })

  it('sets columns of figures under each other, and no others', () => {
    const rows = [
      ['4711', 'Papier', '12', '4,90 €', '5 %', '−1.200,00 EUR', '7,5 h', '09:30'],
      ['4712', 'Ordner 2', '30', '2,15 €', '–', '15', '8 h', '12:00'],
    ]
    expect(figureColumns(rows, 8)).toEqual([true, false, true, true, true, true, true, true])
  })
})
