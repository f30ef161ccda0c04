import { base64 } from '@scure/base'
import * as v from 'valibot'
import type { BankData } from '../../domain/authoring/document'
import { BankFile } from '../../domain/bank/bank-file'
import { questionsOf, refOf } from '../../domain/bank/frozen-bank'
import { Campaign, type Campaign as CampaignType } from '../../domain/campaign/campaign'
import type { CampaignStore } from './campaign-store'
import { readJsonFile } from '../device/read-file'
import { isEqual } from '../storage/mirrored-store'
import type { OwnBanks } from '../banks/frozen-banks'
import { armored, createIdentity } from '../seal/keyring'
import type { KeyringWorker } from '../seal/keyring-worker'

/** Making the key of a campaign, its backup as one file, and the test without which no campaign opens. */

const Backup = v.object({
  kind: v.literal('kontor-backup'),
  version: v.literal(1),
  data: v.object({
    campaign: Campaign,
    keyring: v.pipe(v.string(), v.maxLength(20_000)),
    /** The own bank that it asks from: without it, answers could be read and not scored. */
    bank: v.optional(BankFile.entries.data),
  }),
})

export interface BackupDeps {
  readonly campaigns: CampaignStore
  readonly ownBanks: Pick<OwnBanks, 'keep' | 'whole'>
  readonly keyrings: KeyringWorker
  /** Drops what the cache holds of a campaign; it is opened anew from the originals. */
  readonly forgetOpened: (campaign: string) => Promise<unknown>
  readonly now: () => number
}

export type Tested = 'opened' | 'not-a-backup' | 'other-campaign' | 'wrong-passphrase' | 'not-kept'
export type Restored = 'restored' | 'not-a-backup' | 'there-already' | 'not-kept'

export interface Backups {
  /** Replaces an earlier key of a campaign that has not opened. @returns false when it could not be made or kept */
  readonly makeKey: (campaign: CampaignType, passphrase: string, signal: AbortSignal) => Promise<boolean>
  readonly backupOf: (campaign: CampaignType) => Promise<{ readonly name: string; readonly text: string } | undefined>
  /** As text that the plain `age` program reads; empty when there is none. */
  readonly keyringText: (id: string) => Promise<string>
  /** Opens the campaign when file and passphrase fit. */
  readonly test: (campaign: CampaignType, file: File, passphrase: string) => Promise<Tested>
  /** A campaign that is there and has lost its own bank gets it back. */
  readonly restore: (file: File) => Promise<Restored>
}

export function createBackups({ campaigns, ownBanks, keyrings, forgetOpened, now }: BackupDeps): Backups {
  async function read(file: File) {
    const parsed = v.safeParse(Backup, await readJsonFile(file))
    const keyring = parsed.success ? decoded(parsed.output.data.keyring) : undefined
    return parsed.success && keyring ? { ...parsed.output.data, keyring } : undefined
  }

  return {
    async makeKey(campaign, passphrase, signal) {
      try {
        const { identity, recipient } = await createIdentity()
        const created = new Date(now()).toISOString()
        const keyring = await keyrings.lock(identity, passphrase, created, signal)
        const put = await campaigns.saveKeyring(campaign.id, new Uint8Array(keyring))
        return put.type === 'Put' && (await campaigns.save({ ...campaign, recipient })).type === 'Put'
      } catch {
        // The worker did not start, or was stopped: no key was made.
        return false
      }
    },
    async backupOf(campaign) {
      const keyring = await campaigns.keyring(campaign.id)
      if (keyring === undefined) return undefined
      const bank = campaign.bank && (await ownBanks.whole(campaign.bank.digest))
      const data = { campaign, keyring: base64.encode(keyring), bank }
      const name = `kontor-sicherung-${campaign.id.slice(0, 8)}.json`
      return { name, text: JSON.stringify({ kind: 'kontor-backup', version: 1, data }, null, 2) }
    },
    async keyringText(id) {
      const keyring = await campaigns.keyring(id)
      return keyring ? armored(keyring) : ''
    },
    async test(campaign, file, passphrase) {
      const backup = await read(file)
      if (backup === undefined) return 'not-a-backup'
      const kept = await campaigns.keyring(campaign.id)
      if (backup.campaign.id !== campaign.id || !kept || !isEqual(kept, backup.keyring)) return 'other-campaign'
      const opened = await keyrings.open(backup.keyring, passphrase).catch(() => undefined)
      if (opened?.type !== 'Keyring') return opened?.type === 'WrongPassphrase' ? 'wrong-passphrase' : 'not-a-backup'
      const put = await campaigns.save({
        ...campaign,
        recipient: opened.recipient,
        opened: { at: now(), recipient: opened.recipient },
      })
      return put.type === 'Put' ? 'opened' : 'not-kept'
    },
    async restore(file) {
      const backup = await read(file)
      if (backup === undefined) return 'not-a-backup'
      const { bank, campaign } = backup
      if (bank && !isOf(campaign, bank)) return 'not-a-backup'
      const known = await campaigns.read(campaign.id)
      const isComplete = !bank || !known?.bank || (await ownBanks.whole(known.bank.digest)) !== undefined
      if (known && (isComplete || !isOf(known, bank))) return 'there-already'
      if (bank && (await ownBanks.keep(bank))?.digest !== campaign.bank?.digest) return 'not-kept'
      if (known) {
        // What was read without the bank has no scores.
        await forgetOpened(campaign.id)
        return 'restored'
      }
      const keyring = await campaigns.saveKeyring(backup.campaign.id, backup.keyring)
      const put = keyring.type === 'Put' ? await campaigns.save(openedAgain(backup.campaign, now())) : keyring
      return put.type === 'Put' ? 'restored' : 'not-kept'
    },
  }
}

const isOf = ({ bank: ref }: CampaignType, bank: BankData) => ref?.digest === refOf(questionsOf(bank)).digest

/** The file was written before it was tested, so it cannot know that the campaign opened then. */
function openedAgain(campaign: CampaignType, now: number): CampaignType {
  const { opened, recipient } = campaign
  return opened || recipient === undefined ? campaign : { ...campaign, opened: { at: now, recipient } }
}

function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64.decode(text))
  } catch {
    // No base64: no keyring.
    return undefined
  }
}
