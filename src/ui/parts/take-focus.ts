/** Attachment: the element takes the focus when it appears. Wrap it in `{#key …}` to repeat that. */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.ownerDocument.documentElement.scrollTop = 0
}

/** Attachment: takes the focus only if it would be lost, because the control that had it has just gone. */
export function catchFocus(element: HTMLElement): void {
  const { activeElement, body } = element.ownerDocument
  if (activeElement === null || activeElement === body) element.focus()
}
