// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { BestWorstResponse } from '../../../../src/domain/kinds/best-worst/answer'
import { needTexts, startLanguage } from '../../../../src/ui/i18n'
import Control from '../../../../src/ui/kinds/best-worst/Control.svelte'

const options = [
  { id: 'a', text: 'Zuhören und nachfragen' },
  { id: 'b', text: 'Den Fehler suchen' },
  { id: 'c', text: 'Einen Gutschein versprechen' },
  { id: 'd', text: 'Um Geduld bitten' },
]

beforeAll(async () => {
  await startLanguage('de')
  await needTexts('candidate')
})

/** The control with a parent that keeps what it is told. */
function show(picks?: { readonly best?: string; readonly worst?: string }) {
  const onanswer = vi.fn((response: BestWorstResponse | undefined) => void control.rerender({ response }))
  const control = render(Control, {
    view: { options },
    response: picks && { type: 'best-worst', ...picks },
    id: 'answer',
    labelledby: 'page-title',
    onanswer,
  })
  return onanswer
}
const card = (text: string) => screen.getByRole('button', { name: text })
const picked = () =>
  options.flatMap(({ text }) => {
    const { description, isPressed } = stateOf(text)
    return isPressed ? [`${text}: ${description}`] : []
  })
function stateOf(text: string) {
  const element = card(text)
  const id = element.getAttribute('aria-describedby')
  const description = (id && document.getElementById(id)?.textContent.trim()) ?? ''
  return { description, isPressed: element.getAttribute('aria-pressed') === 'true' }
}
const slots = () => screen.getAllByRole('listitem').map((slot) => slot.textContent.replace(/\s+/g, ' ').trim())

describe('best and worst', () => {
  it('[C1] has nothing preselected', () => {
    show()
    expect(screen.getAllByRole('button')).toHaveLength(4)
    expect(picked()).toEqual([])
    expect(slots()).toEqual(['am meisten noch offen', 'am wenigsten noch offen'])
  })

  it('takes the first press for best and the second, on another action, for worst', async () => {
    const onanswer = show()
    await userEvent.click(card('Den Fehler suchen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'best-worst', best: 'b', worst: undefined })
    await userEvent.click(card('Um Geduld bitten'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'best-worst', best: 'b', worst: 'd' })
    expect(picked()).toEqual(['Den Fehler suchen: am meisten', 'Um Geduld bitten: am wenigsten'])
    expect(slots()).toEqual(['am meisten 2', 'am wenigsten 4'])
  })

  it('takes a pick back when it is pressed again, and fills its place with the next press', async () => {
    const onanswer = show({ best: 'a', worst: 'd' })
    await userEvent.click(card('Zuhören und nachfragen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'best-worst', best: undefined, worst: 'd' })
    await userEvent.click(card('Einen Gutschein versprechen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'best-worst', best: 'c', worst: 'd' })
  })

  it('[S3] moves worst when a third action is pressed', async () => {
    const onanswer = show({ best: 'a', worst: 'd' })
    await userEvent.click(card('Den Fehler suchen'))
    expect(onanswer).toHaveBeenLastCalledWith({ type: 'best-worst', best: 'a', worst: 'b' })
  })

  it('[S1] is no answer any more when both are taken back', async () => {
    const onanswer = show({ best: 'a' })
    await userEvent.click(card('Zuhören und nachfragen'))
    expect(onanswer).toHaveBeenLastCalledWith(undefined)
  })

  it('[C11] loses no pick while arrows and Tab move the focus', async () => {
    const onanswer = show()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(picked()).toEqual(['Einen Gutschein versprechen: am meisten'])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}{ArrowLeft}{ArrowRight}')
    expect(card('Zuhören und nachfragen')).toHaveFocus()
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    expect(card('Zuhören und nachfragen')).toHaveFocus()
    expect(onanswer).toHaveBeenCalledOnce()
    await userEvent.keyboard(' ')
    expect(picked()).toEqual(['Zuhören und nachfragen: am wenigsten', 'Einen Gutschein versprechen: am meisten'])
  })

  it('[C11] is one stop of Tab, however many actions there are', async () => {
    show()
    await userEvent.tab()
    expect(card('Zuhören und nachfragen')).toHaveFocus()
    await userEvent.tab()
    expect(document.body).toHaveFocus()
  })

  it('chooses by digits from anywhere on the page', async () => {
    show()
    await userEvent.keyboard('24')
    expect(picked()).toEqual(['Den Fehler suchen: am meisten', 'Um Geduld bitten: am wenigsten'])
  })

  it('[C11] says aloud what was picked and what comes next', async () => {
    show()
    await userEvent.click(card('Den Fehler suchen'))
    expect(screen.getByRole('status')).toHaveTextContent('am meisten. Als Nächstes: am wenigsten.')
    await userEvent.click(card('Den Fehler suchen'))
    expect(screen.getByRole('status')).toHaveTextContent('Zurückgenommen. Als Nächstes: am meisten.')
  })
})
