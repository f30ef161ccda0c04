/** Documents as data, written out at the end. What is text stays text: nobody has to remember to escape it. */

export interface XmlElement {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly XmlNode[]
}
/** A string is text, never markup. */
export type XmlNode = XmlElement | string
/** One that is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

export function element(name: string, attributes: Attributes = {}, ...children: readonly XmlNode[]): XmlElement {
  return { name, attributes, children }
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`
}

function written(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  const start = `<${node.name}${attributes.join('')}`
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(written).join('')}</${node.name}>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML 1.0 has no way to write these at all, not even as a reference; one of them would make the whole file unreadable. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const escaped = (text: string) =>
  text.replaceAll(FORBIDDEN, '\u{FFFD}').replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
