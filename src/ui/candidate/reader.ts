import type { Said } from '../../domain/attempt/read-aloud'
import { passagesIn } from './passages'

interface Deps {
  readonly say: (text: string) => Promise<Said>
  readonly hush: () => void
  /** How it ended by itself: all of it was said, no voice could say it, or something else began to speak. */
  readonly onend: (outcome: Said['type']) => void
}

/** Reads what stands in an element, sentence by sentence, and marks where it is. @returns stops it */
export function readAloud(root: Element, language: string, { say, hush, onend }: Deps): () => void {
  let isStopped = false

  async function read() {
    for (const { text, range } of passagesIn(root, language)) {
      mark(range)
      const { type } = await say(text)
      if (isStopped) return undefined
      if (type !== 'said') return type
    }
    return 'said'
  }

  void read().then((outcome) => {
    if (outcome === undefined) return
    unmark()
    onend(outcome)
  })
  return () => {
    if (isStopped) return
    isStopped = true
    unmark()
    hush()
  }
}

const NAME = 'read-aloud'
/** Browsers without highlights read all the same. */
const highlights = () => (globalThis.CSS as { readonly highlights?: HighlightRegistry } | undefined)?.highlights
const unmark = () => highlights()?.delete(NAME)

function mark(range: Range): void {
  highlights()?.set(NAME, new Highlight(range))
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}
