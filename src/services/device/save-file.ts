/** Hands a text to the person as a file of their own. */
export function saveFile(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type }))
}

export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  save(name, new Blob([bytes], { type: 'application/octet-stream' }))
}

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
