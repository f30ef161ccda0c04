import type { Language } from '../../domain/ground/language'
import type { Backups } from '../../services/campaign/backup'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import { generatePassphrase, isStrongEnough } from '../../services/seal/passphrase'
import type { Followers } from '../../services/storage/followers'
import type { EncryptionKeys } from '../../ui/recruiter/world/encryption-keys'

export interface EncryptionKeysDeps {
  readonly backups: Backups
  readonly campaigns: Pick<CampaignStore, 'findKeyring'>
  readonly wordsOf: (language: Language) => Promise<readonly string[]>
  /** So many random whole numbers of 32 bits. */
  readonly random: (count: number) => Uint32Array
  readonly saveFile: (name: string, type: string, text: string) => void
  readonly followers: Followers<'campaigns'>
}

/** The encryption key of a campaign: its passphrase, its backup, and the test of both. */
export function createEncryptionKeys({
  backups,
  campaigns,
  wordsOf,
  random,
  saveFile,
  followers,
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
    async restore(file) {
      const restored = await backups.restore(file)
      followers.tell('campaigns')
      return restored
    },
  }
}
