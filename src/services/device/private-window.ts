/**
 * Whether the page is in a private window, where everything is gone once it is closed. No browser says so: each shows it in
 * something that it does not do there. What cannot be seen counts as no.
 */
export interface PrivateSigns {
  readonly storage: Pick<StorageManager, 'estimate' | 'getDirectory'> | undefined
  /** Bytes that scripts may use; only Chromium tells. */
  readonly memory: number | undefined
}

export async function isPrivateWindow({ storage, memory }: PrivateSigns): Promise<boolean> {
  if (storage === undefined) return false
  return (await refusesFiles(storage)) || (await isKeptInMemory(storage, memory))
}

/** Firefox and Safari have no files of a page in private windows. */
async function refusesFiles(storage: Partial<Pick<StorageManager, 'getDirectory'>>): Promise<boolean> {
  if (storage.getDirectory === undefined) return false
  try {
    await storage.getDirectory()
    return false
  } catch (refusal) {
    if (refusal instanceof DOMException) return true
    throw refusal
  }
}

/** Chromium keeps there in memory what it otherwise keeps on disk, and offers less of it than scripts alone may use. */
async function isKeptInMemory(storage: Pick<StorageManager, 'estimate'>, memory: number | undefined): Promise<boolean> {
  const { quota } = await storage.estimate()
  return memory !== undefined && quota !== undefined && quota < memory
}
