/**
 * Browsers that translate a page take its texts out and put `<font>` elements in their place. Svelte goes on writing into
 * the text that was taken out, and nothing on the screen changes any more. Here a text that changes comes back to its
 * place, where the translation finds it again. Blocks must begin and end with elements, as Svelte removes them from the
 * first to the last: `tests/ui/translated.test.ts` holds that.
 */

/** From here on, for the life of the page. Call it before anything is translated. */
export function followTranslation(page: Document): void {
  /** A text that was taken out → what stands in its place. */
  const places = new WeakMap<Node, Element>()
  const changed = new MutationObserver((records) => {
    for (const { target } of records) {
      const place = places.get(target)
      places.delete(target)
      if (place?.isConnected && target instanceof Text) place.replaceWith(target)
    }
  })
  const replaced = new MutationObserver((records) => {
    for (const record of records) {
      for (const text of record.removedNodes) {
        const place = text instanceof Text && !text.isConnected ? placeIn(record) : undefined
        if (place === undefined) continue
        places.set(text, place)
        changed.observe(text, { characterData: true })
      }
    }
  })
  replaced.observe(page.body, { childList: true, subtree: true })
}

/** What was put there at once, or just before the text was taken out. */
function placeIn({ addedNodes, previousSibling, nextSibling }: MutationRecord): Element | undefined {
  return [...addedNodes, previousSibling, nextSibling].find(
    (node): node is HTMLElement => node instanceof HTMLElement && node.localName === 'font',
  )
}
