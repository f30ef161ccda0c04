// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { guardPresses } from '../../src/ui/one-press'

/** What was pressed, in order. */
let pressed: string[]

beforeAll(() => guardPresses(document))
beforeEach(() => (pressed = []))

/** A screen with a heading and buttons of its own, as the next one brings them. */
function screen(name: string, buttons = '<button>next</button>') {
  document.body.innerHTML = `<h1>${name}</h1>${buttons}`
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => pressed.push(`${name} ${button.textContent}`))
}
const button = (name = 'next') => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (found === undefined) throw new Error(`No button ${name}`)
  return found
}
const click = (on: Element, detail: number, at = 0, x = 0) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail, clientX: x })
  Object.defineProperty(event, 'timeStamp', { value: at })
  on.dispatchEvent(event)
}
const pointer = (type: string) => {
  const event = new Event('pointerdown', { bubbles: true })
  Object.assign(event, { pointerType: type })
  document.body.dispatchEvent(event)
}

describe('[C11] one press is one step', () => {
  it('the second half of a double click, and of a triple one, does nothing to the screen that it brought', () => {
    screen('one')
    click(button(), 1)
    screen('two')
    click(button(), 2)
    click(button(), 3)
    expect(pressed).toEqual(['one next'])
    click(button(), 1)
    expect(pressed).toEqual(['one next', 'two next'])
  })

  it('nor to a button that has just appeared on the same screen', () => {
    screen('practice', '<button>check</button>')
    click(button('check'), 1)
    button('check').outerHTML = '<button>begin</button>'
    button('begin').addEventListener('click', () => pressed.push('begin'))
    click(button('begin'), 2)
    expect(pressed).toEqual(['practice check'])
  })

  it('two quick taps with a finger are one, where the browser counts none', () => {
    screen('one')
    pointer('touch')
    click(button(), 1, 1000)
    screen('two')
    pointer('touch')
    click(button(), 1, 1250, 10)
    expect(pressed).toEqual(['one next'])
    click(button(), 1, 1700, 10)
    expect(pressed).toEqual(['one next', 'two next'])
  })

  it('two taps at different places are two, and so are two clicks of a mouse that the system takes for two', () => {
    screen('one')
    pointer('touch')
    click(button(), 1, 9000)
    screen('two')
    click(button(), 1, 9100, 200)
    pointer('mouse')
    screen('three')
    click(button(), 1, 9200, 200)
    expect(pressed).toEqual(['one next', 'two next', 'three next'])
  })

  it('what answers may be pressed quickly, unless it shows something only once', () => {
    screen('one', '<button>up</button><div id="answer"><button>a</button><button>b</button></div>')
    click(button('up'), 1)
    click(button('up'), 2)
    click(button('a'), 1)
    click(button('b'), 2)
    expect(pressed).toEqual(['one up', 'one up', 'one a', 'one b'])
    screen('talk', '<button data-once>line</button>')
    click(button('line'), 1)
    click(button('line'), 2)
    expect(pressed.slice(4)).toEqual(['talk line'])
  })

  it('keys, screen readers and voices press as often as they do', () => {
    screen('one')
    click(button(), 0)
    screen('two')
    click(button(), 0)
    expect(pressed).toEqual(['one next', 'two next'])
  })

  it.each([
    ['Enter', true, true],
    ['Enter', false, false],
    ['a', true, false],
  ])('%s held down: %s, stopped: %s', (key, repeat, isStopped) => {
    screen('one')
    const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true })
    button().dispatchEvent(event)
    expect(event.defaultPrevented).toBe(isStopped)
  })

  it('a held Enter still writes lines where there are some', () => {
    document.body.innerHTML = '<textarea></textarea>'
    const event = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true })
    document.querySelector('textarea')?.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })
})
