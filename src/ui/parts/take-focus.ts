/** Attachment: the element takes the focus when it appears. Wrap it in `{#key …}` to repeat that. */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.ownerDocument.documentElement.scrollTop = 0
}

/** Attachment: an error leads to the field that it stands at, or else to itself; the page scrolls only as far as that. */
export function takeError(error: HTMLElement): void {
  const field = error.ownerDocument.getElementById('answer')
  const target = field instanceof HTMLInputElement ? field : error
  target.focus()
}

/** Attachment: takes the focus only if it would be lost, because the control that had it has just gone. */
export function catchFocus(element: HTMLElement): void {
  const { activeElement, body } = element.ownerDocument
  if (activeElement === null || activeElement === body) element.focus()
}
