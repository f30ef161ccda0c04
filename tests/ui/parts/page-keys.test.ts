// @vitest-environment jsdom
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageKeys } from '../../../src/ui/parts/page-keys'

const act = vi.fn()
let leave: (() => void) | void
function stand() {
  const element = document.createElement('div')
  document.body.append(element)
  leave = pageKeys((key) => (key === '1' ? act : undefined))(element)
}
const add = (html: string) => {
  document.body.insertAdjacentHTML('beforeend', html)
  return document.body.lastElementChild as HTMLElement
}

beforeEach(() => {
  document.body.replaceChildren()
  act.mockClear()
  stand()
})
afterEach(() => leave?.())

describe('keys of the page', () => {
  it('act wherever the focus is, and do nothing else', async () => {
    const others = vi.fn()
    add('<button>Weiter</button>').addEventListener('keydown', others)
    await userEvent.tab()
    await userEvent.keyboard('12')
    expect(act).toHaveBeenCalledOnce()
    expect(others.mock.calls.map(([event]: KeyboardEvent[]) => event?.key)).toEqual(['2'])
  })

  it('[C5] do nothing for who has switched them off', async () => {
    document.documentElement.dataset['shortcuts'] = 'off'
    await userEvent.keyboard('1')
    delete document.documentElement.dataset['shortcuts']
    expect(act).not.toHaveBeenCalled()
    await userEvent.keyboard('1')
    expect(act).toHaveBeenCalledOnce()
  })

  it('act once while they are held down', async () => {
    await userEvent.keyboard('{1>5/}')
    expect(act).toHaveBeenCalledOnce()
  })

  it('act on keyboards that have digits only with Shift', async () => {
    await userEvent.keyboard('[Digit1]')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '&', code: 'Digit1', bubbles: true }))
    expect(act).toHaveBeenCalledTimes(2)
  })

  it.each(['<input>', '<input type="radio">', '<textarea></textarea>', '<select><option>1</option></select>'])(
    'leave %s to who types or chooses there',
    async (html) => {
      add(html)
      await userEvent.tab()
      await userEvent.keyboard('1')
      expect(act).not.toHaveBeenCalled()
    },
  )

  it('leave combinations to the browser', async () => {
    await userEvent.keyboard('{Control>}1{/Control}{Alt>}1{/Alt}{Meta>}1{/Meta}')
    expect(act).not.toHaveBeenCalled()
  })

  it('rest behind an open dialog', async () => {
    const dialog = add('<dialog open>Einstellungen</dialog>')
    await userEvent.keyboard('1')
    expect(act).not.toHaveBeenCalled()
    dialog.remove()
    await userEvent.keyboard('1')
    expect(act).toHaveBeenCalledOnce()
  })

  it('rest once the element is gone', async () => {
    leave?.()
    await userEvent.keyboard('1')
    expect(act).not.toHaveBeenCalled()
  })
})
