/** What a screen says, sentence by sentence, and where each stands. */
export interface Passage {
  readonly text: string
  readonly range: Range
}

const BLOCKS = 'h1, h2, h3, p, li, dt, dd, th, td, label, legend, summary, figcaption, button'
/** What is not on the screen, and what leads on from it. */
const UNSEEN = '[aria-hidden="true"], [hidden], .visually-hidden, .counter, script, style, svg'

/** @param language tells where sentences end */
export function passagesIn(root: Element, language: string): readonly Passage[] {
  return blocksIn(root).flatMap((nodes) => sentencesOf(nodes, language))
}

/** The pieces of text of each block, in reading order; emphasis within a sentence does not end it. */
function blocksIn(root: Element): readonly (readonly Text[])[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blocks: Text[][] = []
  let block: Element | null | undefined
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest(UNSEEN) || isFolded(parent)) continue
    const own = parent.closest(BLOCKS) ?? parent
    if (own === block) blocks.at(-1)?.push(node)
    else blocks.push([node])
    block = own
  }
  return blocks
}

function isFolded(element: Element): boolean {
  const folded = element.closest('details:not([open])')
  return folded !== null && element.closest('summary')?.parentElement !== folded
}

function sentencesOf(nodes: readonly Text[], language: string): readonly Passage[] {
  // A line break of the source ends no sentence.
  const whole = nodes.map(({ data }) => data.replace(/\s/g, ' ')).join('')
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(whole)].flatMap(({ segment, index }) => {
    const text = segment.replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [{ text, range: rangeOver(nodes, index, index + segment.trimEnd().length) }]
  })
}

function rangeOver(nodes: readonly Text[], from: number, to: number): Range {
  const range = new Range()
  let passed = 0
  for (const node of nodes) {
    const end = passed + node.length
    if (from >= passed && from < end) range.setStart(node, from - passed)
    if (to > passed && to <= end) range.setEnd(node, to - passed)
    passed = end
  }
  return range
}
