import { hasShortcuts } from '../theme/apply-adjustments'

/** Where a key already means something: typing, choosing with arrows, pressing what has the focus. */
const BUSY = 'input, textarea, select, summary, dialog, [contenteditable], [role="radiogroup"]'

/** Whether nobody else has a use for this key. */
export function isFree({ defaultPrevented, target, altKey, ctrlKey, metaKey, repeat }: KeyboardEvent): boolean {
  if (defaultPrevented || repeat || altKey || ctrlKey || metaKey) return false
  return !(target instanceof Element && target.closest(BUSY))
}

/** ← goes back, unless somebody has switched such keys off. */
export function goesBack({ key }: KeyboardEvent): boolean {
  return key === 'ArrowLeft' && hasShortcuts(document.documentElement)
}

/** Enter on a button or a link presses that one. */
export function goesOn({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && !(target instanceof Element && target.closest('button, a'))
}
