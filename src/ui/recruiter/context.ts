import type { Campaign } from '../../domain/campaign/campaign'
import type { PersonRecord } from '../../domain/campaign/decision'
import type { AuditEntry, Opened, Unopened } from '../../domain/submission/opened'
import type { Summary } from '../../domain/summary/summary'

/** What came of a pile of sealed records. */
export interface Brought {
  readonly added: readonly string[]
  readonly known: number
  readonly erased: number
  readonly newer: number
  readonly refused: readonly {
    readonly rid: string
    readonly why: 'damaged' | 'other-key' | 'other-campaign' | 'not-kept'
  }[]
}

/** The open store, as far as screens use it. */
export interface Vault {
  readonly campaign: Campaign
  readonly summary: () => Summary
  readonly bring: (
    records: readonly Uint8Array[],
    onprogress: (progress: { readonly done: number; readonly all: number }) => void,
    signal: AbortSignal,
  ) => Promise<Brought>
  readonly unopened: () => readonly Unopened[]
  readonly person: (rid: string) => Promise<Opened | undefined>
  readonly record: (rid: string) => Promise<PersonRecord>
  readonly keepRecord: (rid: string, record: PersonRecord) => Promise<boolean>
  readonly erase: (rids: ReadonlySet<string>) => Promise<boolean>
  readonly log: (what: AuditEntry['what'], rids: readonly string[]) => void
  readonly entries: () => Promise<readonly AuditEntry[]>
}
