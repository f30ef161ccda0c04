/** Empty where the text is no hexadecimal number of whole bytes. */
export function bytesOfHex(text: string): Uint8Array<ArrayBuffer> {
  const signs = text.trim()
  if (!/^([0-9a-f]{2})*$/.test(signs)) return new Uint8Array(0)
  return Uint8Array.from(signs.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}
