import type { Campaign } from '../campaign/campaign'
import type { PersonRecord } from '../campaign/decision'
import type { KeptRecord, ReadPersonRecord } from '../campaign/read-record'
import type { Progress, Stop } from '../ground/progress'
import type { Brought } from '../submission/brought'
import type { AuditEntry, AuditLog, Opened, Unopened } from '../submission/opened'
import type { Summary } from './summary'

/** What changes in an open vault while somebody looks at it: the list and what is unopened, the records of persons, the log. */
export type VaultPart = 'list' | 'records' | 'log'

/** The open store of one campaign, as far as screens use it. */
export interface Vault {
  readonly campaign: Campaign
  readonly summary: Summary
  readonly unopened: readonly Unopened[]
  /** False while some of the originals here could not be read: there may be more than the list shows. */
  readonly isAll: boolean
  /** Takes in what was brought from elsewhere: opened, checked, then kept as it was sealed. Doing it twice changes nothing. */
  readonly bring: (
    records: readonly Uint8Array[],
    onprogress: (progress: Progress) => void,
    stop: Stop,
  ) => Promise<Brought>
  /** A person confirms that what was deleted by date may be brought again. @returns false when that could not be kept */
  readonly allowReturn: (rids: readonly string[]) => Promise<boolean>
  readonly person: (rid: string) => Promise<Opened | undefined>
  readonly record: (rid: string) => Promise<ReadPersonRecord>
  /** Changes what is there now: what cannot be read is not written over. @param change gives the same object for no change */
  readonly changeRecord: (rid: string, change: (before: PersonRecord) => PersonRecord) => Promise<KeptRecord>
  /** @returns false when something of it may remain on this device */
  readonly erase: (rids: ReadonlySet<string>) => Promise<boolean>
  readonly log: (what: AuditEntry['what'], rids: readonly string[]) => void
  readonly entries: () => Promise<AuditLog>
  /** Tells of every change, as soon as it can be read. @returns ends it */
  readonly subscribe: (tell: (part: VaultPart) => void) => () => void
}
