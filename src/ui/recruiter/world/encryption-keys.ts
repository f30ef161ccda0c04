import { createContext } from 'svelte'
import type { MadeKey, RestoredBackup, TestedBackup, WrittenBackup } from '../../../domain/campaign/kept'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { Language } from '../../../domain/ground/language'

/** The encryption keys of campaigns: made under a passphrase, saved as a backup, tested before a campaign opens. */
export interface EncryptionKeys {
  readonly suggestPassphrase: (language: Language) => Promise<string>
  readonly isStrongEnough: (passphrase: string) => boolean
  readonly hasKeyring: (campaign: string) => Promise<boolean>
  /** Makes a new pair; an earlier one of this draft is thrown away. */
  readonly make: (campaign: Campaign, passphrase: string, signal: AbortSignal) => Promise<MadeKey>
  /** Saves it as a file where it could be written. */
  readonly saveBackup: (campaign: Campaign) => Promise<WrittenBackup>
  /** The keyring as text, for the printed sheet and for the plain `age` program; undefined when it cannot be read now. */
  readonly keyringText: (campaign: string) => Promise<string | undefined>
  /** Opens the campaign when file and passphrase fit. */
  readonly testBackup: (campaign: Campaign, file: File, passphrase: string) => Promise<TestedBackup>
  readonly restore: (file: File) => Promise<RestoredBackup>
}

export const [useEncryptionKeys, provideEncryptionKeys] = createContext<EncryptionKeys>()
