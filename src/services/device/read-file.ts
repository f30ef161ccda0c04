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
export async function readJsonFile(file: File, most = LARGEST): Promise<unknown> {
  if (file.size > most) return undefined
  try {
    return JSON.parse(await file.text())
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof DOMException) return undefined
    throw failure
  }
}
