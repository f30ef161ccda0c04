import { base64 } from '@scure/base'
import * as v from 'valibot'
import type { BankData } from '../../domain/authoring/document'
import { BankFile } from '../../domain/bank/bank-file'
import { upgradeBank } from '../../domain/bank/upgrade-bank'
import { Campaign } from '../../domain/campaign/campaign'
import { Tombstone } from '../../domain/campaign/tombstone'
import { createRecord, decodeRecord } from '../../domain/ground/record'
import { DeletionEntry } from '../../domain/campaign/deletion'

/** The backup of a campaign as one file. The format is described in services/README.md. */

const Backup = createRecord(
  'kontor-backup',
  3,
  v.object({
    campaign: Campaign,
    keyring: v.pipe(v.string(), v.maxLength(20_000)),
    /** The own bank that it asks from: without it, answers could be read and not scored. */
    bank: v.optional(BankFile.entries.data),
    /** What was deleted, so that nobody comes back who was erased. */
    tombstones: v.array(Tombstone),
    /** Name of a submission → when it must be deleted, milliseconds. */
    due: v.record(v.string(), v.number()),
    deletions: v.array(DeletionEntry),
    /** Notes and decisions as they lie on the device, under the vault's key, by name of the submission. */
    records: v.record(v.string(), v.string()),
  }),
  [
    (data) => (data instanceof Object ? { ...data, tombstones: [], due: {}, deletions: [], records: {} } : data),
    (data) => (data instanceof Object && 'bank' in data ? { ...data, bank: upgradeBank(data.bank) } : data),
  ],
)
export type BackupData = v.InferOutput<(typeof Backup)['schema']>

/** Bytes: what is written stays below, so that it can be read. */
export const LARGEST_BACKUP = 64 * 1024 * 1024

export type ReadBackup =
  | { readonly type: 'Backup'; readonly data: BackupData; readonly keyring: Uint8Array<ArrayBuffer> }
  | { readonly type: 'NotABackup' | 'Newer' }

/** An own bank has been checked when it was kept; here its texts are not looked at again. */
export function writeBackup(data: Omit<BackupData, 'bank'> & { readonly bank?: BankData }): string {
  return JSON.stringify({ kind: Backup.kind, version: Backup.version, data }, null, 2)
}

/** @param value parsed JSON, from anywhere */
export function readBackup(value: unknown): ReadBackup {
  const decoded = decodeRecord(Backup, value)
  if (decoded.type === 'Newer') return { type: 'Newer' }
  const keyring = decoded.type === 'Found' ? bytesOf(decoded.data.keyring) : undefined
  if (decoded.type !== 'Found' || keyring === undefined) return { type: 'NotABackup' }
  return { type: 'Backup', data: decoded.data, keyring }
}

/** @returns undefined for what is no base64 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64.decode(text))
  } catch {
    // The library throws for every kind of text that is not base64.
    return undefined
  }
}

export const textOf = (bytes: Uint8Array): string => base64.encode(bytes)
