import * as v from 'valibot'
import { Submission } from './submission'

/** A submission as it lies in the open vault. */
export const Opened = v.object({
  rid: v.string(),
  /** When the vault first opened it, milliseconds. */
  openedAt: v.number(),
  /** Public key of the device that sealed it; empty where its signature does not hold. */
  device: v.string(),
  submission: Submission,
})
export type Opened = v.InferOutput<typeof Opened>

/** What could not be opened, and why; it stays sealed and is never thrown away. */
export interface Unopened {
  readonly rid: string
  /** `newer`: by a later Kontor. `other-key`: sealed for another campaign. `other-campaign`: says so inside. */
  readonly why: 'damaged' | 'newer' | 'other-key' | 'other-campaign'
}

/** What was done in the vault: who reads it later learns what was opened, changed and taken out (names nowhere). */
export const AuditEntry = v.object({
  at: v.number(),
  what: v.picklist([
    'unlocked',
    'opened-report',
    'compared',
    'noted',
    'decided',
    'exported-table',
    'exported-data',
    'exported-bundle',
    'exported-keyring',
    'access-report',
    'printed',
    'erased',
    'closed',
    'brought-in',
    'weights-changed',
  ]),
  /** Names of the submissions concerned, when they are few. */
  rids: v.pipe(v.array(v.string()), v.readonly()),
  count: v.number(),
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>

/** What was done in all sessions. */
export interface AuditLog {
  /** Oldest first. */
  readonly entries: readonly AuditEntry[]
  /** Parts of the log, one for each session, that are there and cannot be read now. */
  readonly unread: number
}
