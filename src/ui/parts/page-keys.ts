import type { Attachment } from 'svelte/attachments'
import { hasShortcuts } from '../theme/apply-adjustments'

/** What a key does at present; undefined leaves it to the page. */
export type KeyAction = (key: string, element: HTMLElement) => (() => void) | undefined

/**
 * Attachment: while the element is on the page, keys pressed anywhere are offered to it first. Not while somebody types, and
 * not behind an open dialog. A key that is held down acts once.
 */
export function pageKeys(actionOf: KeyAction): Attachment<HTMLElement> {
  return (element) => {
    const page = element.ownerDocument
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target, element)) return
      if (!hasShortcuts(page.documentElement)) return
      const action = actionOf(keyOf(event), element)
      if (action === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) action()
    }
    // Before the keys of the page around it, of which ← may lead away.
    page.addEventListener('keydown', press, true)
    return () => page.removeEventListener('keydown', press, true)
  }
}

const TYPED_INTO = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/** Somebody types, or is at a field that is not the element's own, where arrows may choose. */
function isElsewhere(target: EventTarget | null, element: HTMLElement): boolean {
  if (target instanceof Element && target.matches(element.contains(target) ? TYPED_INTO : `input, ${TYPED_INTO}`))
    return true
  const dialog = element.ownerDocument.querySelector('dialog[open]')
  return dialog !== null && !dialog.contains(element)
}

/** Digits lie on the same keys everywhere, but on some keyboards only with Shift. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  return (shiftKey ? undefined : /^Digit(\d)$/.exec(code)?.[1]) ?? key
}
