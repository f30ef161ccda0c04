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

/**
 * Hands a text to another app of the device, as a file.
 * @returns a function where the browser can do that; it tells whether the person went through with it
 */
export function fileSharing(): ((name: string, text: string) => Promise<boolean>) | undefined {
  const asFile = (name: string, text: string) => ({ files: [new File([text], name, { type: 'text/plain' })] })
  if (typeof navigator.canShare !== 'function' || !navigator.canShare(asFile('test.txt', ''))) return undefined
  // Share sheets only take endings that they know.
  return async (name, text) =>
    navigator.share(asFile(`${name}.txt`, text)).then(
      () => true,
      () => false,
    )
}

/**
 * A text as editors and spreadsheets save it: UTF-8, or what Windows wrote before; Excel still does for its plain `CSV`.
 * @param most bytes
 * @returns undefined when the file is larger, or cannot be read (any more)
 */
export async function readTextFile(file: File, most: number): Promise<string | undefined> {
  if (file.size > most) return undefined
  try {
    const bytes = await file.arrayBuffer()
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch (failure) {
      if (failure instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
      throw failure
    }
  } catch (failure) {
    if (failure instanceof DOMException) return undefined
    throw failure
  }
}

/** Bytes. An own bank is indented further in a backup than in the file that it came from. */
const LARGEST = 16 * 1024 * 1024

/** @returns undefined when the file is no JSON document, larger than a backup with an own bank in it, or cannot be read (any more) */
export async function readJsonFile(file: File): Promise<unknown> {
  if (file.size > LARGEST) return undefined
  try {
    return JSON.parse(await file.text())
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof DOMException) return undefined
    throw failure
  }
}
