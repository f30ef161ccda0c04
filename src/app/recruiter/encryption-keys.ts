import type { Language } from '../../domain/ground/language'
import type { Backups } from '../../services/campaign/backup'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import { generatePassphrase, isStrongEnough } from '../../services/seal/passphrase'
import type { EncryptionKeys } from '../../ui/recruiter/world/encryption-keys'

export interface EncryptionKeysDeps {
  readonly backups: Backups
  readonly campaigns: Pick<CampaignStore, 'findKeyring'>
  readonly wordsOf: (language: Language) => Promise<readonly string[]>
  /** So many random whole numbers of 32 bits. */
  readonly random: (count: number) => Uint32Array
  readonly saveFile: (name: string, type: string, text: string) => void
}

/** The encryption key of a campaign: its passphrase, its backup, and the test of both. */
export function createEncryptionKeys({
  backups,
  campaigns,
  wordsOf,
  random,
  saveFile,
}: EncryptionKeysDeps): EncryptionKeys {
  return {
    suggestPassphrase: async (language) => generatePassphrase(await wordsOf(language), random),
    isStrongEnough,
    hasKeyring: async (id) => (await campaigns.findKeyring(id)).type !== 'Nothing',
    make: backups.makeKey,
    async saveBackup(campaign) {
      const file = await backups.backupOf(campaign)
      if (file.type === 'Backup') saveFile(file.name, 'application/json', file.text)
      return file
    },
    keyringText: backups.keyringText,
    testBackup: backups.test,
    restore: backups.restore,
  }
}
