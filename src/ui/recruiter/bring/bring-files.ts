import { collectionCode } from '../../../domain/submission/collection'
import { ridOf } from '../../../domain/submission/receipt'
import type { Progress } from '../../../domain/ground/progress'
import type { NotBrought } from '../../../domain/submission/brought'
import type { Vault } from '../../../domain/summary/vault'
import type { Incoming } from '../../../domain/submission/incoming'

/** What came of the files that were chosen. */
export interface Report {
  readonly added: number
  readonly known: number
  readonly erased: number
  /** Deleted here by date: name → when, milliseconds. They may be brought again. */
  readonly retained: ReadonlyMap<string, number>
  readonly newer: number
  /** Records that were not taken in, by reason. */
  readonly refused: ReadonlyMap<NotBrought, number>
  /** Files that are not whole, or not ours. */
  readonly files: readonly FileNote[]
  /** One for each file that came whole: what the giving device shows too. */
  readonly codes: readonly string[]
  readonly stopped: boolean
}

export type FileNote = { readonly name: string } & (
  | { readonly what: 'not-ours' | 'too-large' | 'unreadable' | 'newer' | 'changed' }
  | { readonly what: 'cut-off'; readonly got: number; readonly promised: number }
  | { readonly what: 'bad-lines'; readonly count: number }
)

/** File by file, so that a large pile never lies in memory at once. */
export async function bringFiles(
  files: readonly File[],
  read: (file: File) => Promise<Incoming>,
  vault: Vault,
  onprogress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Report> {
  const sum = { added: 0, known: 0, erased: 0, newer: 0 }
  const retained = new Map<string, number>()
  const refused = new Map<NotBrought, number>()
  const notes: FileNote[] = []
  const codes: string[] = []
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break
    onprogress({ done: index, all: files.length })
    const incoming = await read(file)
    notes.push(...notesOn(file.name, incoming))
    if (incoming.type !== 'Records') continue
    const inside = (progress: Progress) => {
      if (files.length === 1) onprogress(progress)
    }
    const brought = await vault.bring(incoming.records, inside, signal)
    sum.added += brought.added.length
    sum.known += brought.known
    sum.erased += brought.erased
    for (const { rid, at } of brought.retained) retained.set(rid, at)
    sum.newer += brought.newer
    const isWhole = incoming.state === 'whole' && brought.refused.length === 0 && !signal.aborted
    if (isWhole) codes.push(collectionCode(incoming.records.map((bytes) => ({ rid: ridOf(bytes), bytes }))))
    for (const { why } of brought.refused) refused.set(why, (refused.get(why) ?? 0) + 1)
  }
  vault.log('brought-in', [])
  return { ...sum, retained, refused, files: notes, codes, stopped: signal.aborted }
}

function notesOn(name: string, incoming: Incoming): readonly FileNote[] {
  switch (incoming.type) {
    case 'NotOurs':
      return [{ name, what: 'not-ours' }]
    case 'TooLarge':
      return [{ name, what: 'too-large' }]
    case 'Unreadable':
      return [{ name, what: 'unreadable' }]
    case 'Newer':
      return [{ name, what: 'newer' }]
    case 'Records': {
      const { records, promised, badLines, state } = incoming
      if (badLines.length > 0) return [{ name, what: 'bad-lines', count: badLines.length }]
      if (state === 'cut-off') return [{ name, what: 'cut-off', got: records.length, promised }]
      return state === 'changed' ? [{ name, what: 'changed' }] : []
    }
  }
}

/** How many were deleted here by date, by the moment at which that was done. */
export function deletionsIn({ retained }: Report): readonly { readonly at: number; readonly count: number }[] {
  const moments = [...new Set(retained.values())].sort((one, other) => one - other)
  return moments.map((at) => ({ at, count: [...retained.values()].filter((each) => each === at).length }))
}
