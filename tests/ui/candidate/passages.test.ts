// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { passagesIn } from '../../../src/ui/candidate/passages'

function passages(html: string) {
  document.body.innerHTML = `<main>${html}</main>`
  const main = document.querySelector('main')
  return main ? passagesIn(main, 'de') : []
}
const said = (html: string) => passages(html).map(({ text }) => text)

describe('what a screen says', () => {
  it('goes block by block and sentence by sentence, in reading order', () => {
    expect(said('<p>Ein Mann wartet. Er ist laut!</p><h1>Was hilft?</h1><label><input>Grüßen</label>')).toEqual([
      'Ein Mann wartet.',
      'Er ist laut!',
      'Was hilft?',
      'Grüßen',
    ])
  })
  it('does not break off where something is emphasised, and marks exactly the sentence', () => {
    const [first, second] = passages('<p>Das ist <strong>sehr</strong> wichtig. Wirklich.</p>')
    expect(first?.text).toBe('Das ist sehr wichtig.')
    expect(first?.range.toString()).toBe('Das ist sehr wichtig.')
    expect(second?.range.toString()).toBe('Wirklich.')
  })
  it('takes line breaks of the source for blanks', () => {
    expect(said('<p>\n  Guten\n  Tag.\n</p>')).toEqual(['Guten Tag.'])
  })
  it('leaves out what is not on the screen, what is folded, and what leads on', () => {
    const html = `
      <p class="visually-hidden">Frage 3</p><p aria-hidden="true">✓</p>
      <details><summary>Mehr dazu</summary><p>Einzelheiten.</p></details>
      <details open><summary>Auf</summary><p>Offen.</p></details>
      <div class="counter"><button>Weiter</button></div>`
    expect(said(html)).toEqual(['Mehr dazu', 'Auf', 'Offen.'])
  })
})
