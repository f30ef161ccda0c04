import { createContext } from 'svelte'
import type { Bank, Keys } from '../../domain/bank/bank'
import type { SkillId } from '../../domain/ground/skill'
import type { BankRef } from '../../domain/bank/writing'
import type { Campaign } from '../../domain/campaign/campaign'
import type { MadeKey, RestoredBackup, SavedCampaign, TestedBackup, WrittenBackup } from '../../domain/campaign/kept'
import type { PersonRecord } from '../../domain/campaign/decision'
import type { AuditEntry, Opened, Unopened } from '../../domain/submission/opened'
import type { Response } from '../../domain/kinds/answers'
import type { Form } from '../../domain/form/form'
import type { RoleProfile } from '../../domain/scoring/profile'
import type { Bundle } from '../../domain/submission/bundle'
import type { Mode, Person } from '../../domain/submission/submission'
import type { Summary } from '../../domain/summary/summary'
import type { VaultEvent } from '../../machines/vault.machine'
import type { Language } from '../../domain/ground/language'
import type { Offline } from '../parts/offline'
import type { Eyes } from '../parts/scanner'

/** What a campaign's list shows before any passphrase. */
export interface Listed {
  readonly campaign: Campaign
  /** Sealed submissions on this device, as far as they can be counted without opening anything. */
  readonly sealed: number
  /** Fewer than this device has taken in: something was lost. */
  readonly lost: number
  readonly hasKeyring: boolean
}

export interface Home {
  readonly campaigns: readonly Listed[]
  /** Stored, but not readable by this version, or not now. */
  readonly unreadable: number
  /** The list itself, or what was deleted, cannot be read now: it is not empty. */
  readonly unread: readonly ('campaigns' | 'deletions')[]
  /** Deletions that are not finished: they are tried again at the next start. */
  readonly unfinished: number
  /** The date that this device gives, where it is so doubtful that nothing was deleted; milliseconds. */
  readonly doubtfulDate: number | undefined
  readonly collecting: { readonly campaign: string; readonly mode: Mode } | undefined
  readonly deletions: readonly Deletion[]
}

interface Deletion {
  readonly at: number
  readonly title: string
  readonly count: number
  readonly why: 'retention' | 'erased' | 'ended'
}

/** A form on paper as somebody typed it back. */
export interface Paper {
  readonly form: Form
  readonly responses: Readonly<Record<string, Response>>
  readonly person: Person
  readonly language: Language
  readonly code: string
}

/** `Faulty`: the checker has so many errors to show in the workshop. */
export type ChosenBank =
  | { readonly type: 'Chosen'; readonly bank: BankRef; readonly skills: readonly SkillId[] }
  | { readonly type: 'Faulty'; readonly count: number }
  | { readonly type: 'gone' | 'not-kept' }

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

export type Incoming =
  Extract<Bundle, { type: 'Records' | 'Newer' }> | { readonly type: 'NotOurs' | 'TooLarge' | 'Unreadable' }

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

/** What the recruiter's screens may ask of the world; `recruiting.ts` fits the services to it. Failures are values: false, or a word. */
export interface RecruiterWorld {
  /** What a campaign asks from, and how it is scored. */
  readonly asked: (campaign: Pick<Campaign, 'bank'>) => { readonly bank: Bank; readonly keys: Keys }
  readonly builtIn: readonly RoleProfile[]
  readonly now: () => number
  readonly rememberLanguage: (language: Language) => void
  readonly saveFile: (name: string, type: string, text: string) => void
  readonly saveBytes: (name: string, bytes: Uint8Array<ArrayBuffer>) => void

  readonly offline: Offline
  readonly home: () => Promise<Home>
  /** `unreadable`: it is there, and cannot be read (now). */
  readonly campaign: (id: string) => Promise<Campaign | 'unreadable' | undefined>
  /** The date of this device is right: what is due is deleted. */
  readonly confirmDate: () => Promise<void>
  /** Banks that were written or brought on this device. */
  readonly ownBanks: () => Promise<readonly { readonly id: string; readonly title: string; readonly version: string }[]>
  /** Freezes an own bank as it is now, for a campaign that has not opened. */
  readonly chooseBank: (id: string) => Promise<ChosenBank>
  /** The questions without keys, for stations and phones. */
  readonly saveQuestions: (campaign: Campaign) => Promise<void>
  /** Not stored yet. */
  readonly newCampaign: () => Campaign
  readonly saveCampaign: (campaign: Campaign) => Promise<SavedCampaign>
  /** Only one that never opened; everything else is ended with the vault open. */
  readonly removeDraft: (campaign: Campaign) => Promise<boolean>
  /** Candidates on this device hand in to this campaign; undefined: practice runs again. */
  readonly collect: (collecting: { campaign: string; mode: Mode } | undefined) => Promise<boolean>

  readonly suggestPassphrase: (language: Language) => Promise<string>
  readonly isStrongEnough: (passphrase: string) => boolean
  readonly hasKeyring: (campaign: string) => Promise<boolean>
  /** Makes a new pair of keys; an earlier one of this draft is thrown away. */
  readonly makeKey: (campaign: Campaign, passphrase: string, signal: AbortSignal) => Promise<MadeKey>
  /** Saves it as a file where it could be written. */
  readonly saveBackup: (campaign: Campaign) => Promise<WrittenBackup>
  /** The keyring as text, for the printed sheet and for the plain `age` program. */
  /** Undefined: it cannot be read now. */
  readonly keyringText: (campaign: string) => Promise<string | undefined>
  /** @param mode what the device that opens it becomes */
  readonly invitationLink: (campaign: Campaign, mode: 'own-device' | 'kiosk') => Promise<string>
  readonly fiveWords: (recipient: string, language: Language) => Promise<string>
  /** Opens the campaign when file and passphrase fit. */
  readonly testBackup: (campaign: Campaign, file: File, passphrase: string) => Promise<TestedBackup>
  readonly restore: (file: File) => Promise<RestoredBackup>

  /** The passphrase goes straight to the services and is forgotten after the next try. */
  readonly present: (campaign: Campaign, passphrase: string) => void
  readonly send: (event: VaultEvent) => void
  readonly vault: () => Vault | undefined
  /** Kept under the seal when the vault is locked in mid-sentence. */
  readonly draftNote: (rid: string, text: string) => void
  /** Typed back from paper, sealed like any other. @returns the receipt, or undefined when it could not be stored */
  readonly handInPaper: (campaign: Campaign, paper: Paper) => Promise<string | undefined>
  readonly eyes: Eyes
  /** Undefined for what is no JSON. */
  readonly readJson: (file: File) => Promise<unknown>
  readonly readIncoming: (file: File) => Promise<Incoming>
  /** One text for each file; several where one file could not be read again. */
  readonly sealedBundle: (onprogress: (done: number) => void, signal: AbortSignal) => Promise<readonly string[]>
  readonly endCampaign: (campaign: Campaign) => Promise<boolean>
  readonly leave: () => void
}

export const [useRecruiter, provideRecruiter] = createContext<RecruiterWorld>()
