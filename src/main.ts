import { takeTest } from './taking'
import './ui/theme/theme.css'

/** Which side of Kontor the address asks for. The two share nothing in memory: going from one to the other loads the page anew. */

const isRecruiting = () => location.hash.startsWith('#recruiting')
const side = isRecruiting()
addEventListener('hashchange', () => isRecruiting() !== side && location.reload())

if (side) {
  const { showRecruiting } = await import('./recruiting')
  await showRecruiting(emptyPage)
} else await takeTest(emptyPage)

function emptyPage(): HTMLElement {
  const target = document.getElementById('app')
  if (target === null) throw new Error('The page has no place for the app')
  target.replaceChildren()
  return target
}
