/** Hands a text to the person as a file of their own. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const LARGEST = 1024 * 1024

/** @returns undefined when the file is no JSON document, larger than 1 MiB, or cannot be read (any more) */
export async function readJsonFile(file: File): Promise<unknown> {
  if (file.size > LARGEST) return undefined
  try {
    return JSON.parse(await file.text())
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof DOMException) return undefined
    throw failure
  }
}
