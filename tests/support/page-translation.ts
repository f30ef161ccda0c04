/**
 * Translates the page as browsers do, as long as it lives: every text is taken out, and what stands in its place is
 * `<font><font>⟦text⟧</font></font>`. What changes or appears is translated in its turn.
 *
 * @param translated what becomes of the words
 */
export function translatePage(
  page: Document,
  translated = (words: string) => `⟦${words}⟧`,
): { readonly stop: () => void } {
  const isForeign = (text: Node) =>
    text.textContent?.trim() !== '' && text.parentElement?.closest('font, script, style, [translate="no"]') === null
  const translate = () => {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) if (isForeign(walker.currentNode)) texts.push(walker.currentNode)
    for (const text of texts) {
      const [outer, inner] = [page.createElement('font'), page.createElement('font')]
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text.textContent ?? '') ?? []
      inner.append(`${before}${translated(words)}${after}`)
      outer.append(inner)
      text.parentNode?.replaceChild(outer, text)
    }
  }
  const observer = new MutationObserver(translate)
  translate()
  observer.observe(page.body, { childList: true, characterData: true, subtree: true })
  return { stop: () => observer.disconnect() }
}
