import { provideDevice, type StaffDevice } from '../../device'
import type { Language } from '../../../domain/ground/language'
import { provideAssessment, type Assessment } from './assessment'
import { provideBanks, type Banks } from './banks'
import { provideCampaigns, type Campaigns } from './campaigns'
import { provideEncryptionKeys, type EncryptionKeys } from './encryption-keys'
import { provideFiles, type Files } from './files'
import { provideInvitations, type Invitations } from './invitations'
import { providePaper, type Paper } from './paper'
import { provideVault, type VaultAccess } from './vault'

/** Everything that the recruiter's screens may ask for, by feature; `app/recruiter` builds it. Failures are values: false, or a word. */
export interface RecruiterWorld {
  readonly assessment: Assessment
  readonly banks: Banks
  readonly campaigns: Campaigns
  readonly device: StaffDevice
  readonly encryptionKeys: EncryptionKeys
  readonly files: Files
  readonly invitations: Invitations
  readonly paper: Paper
  readonly vault: VaultAccess
  readonly rememberLanguage: (language: Language) => void
}

/** Each screen below asks for the features it uses. */
export function provideWorld(world: RecruiterWorld): void {
  provideAssessment(world.assessment)
  provideBanks(world.banks)
  provideCampaigns(world.campaigns)
  provideDevice(world.device)
  provideEncryptionKeys(world.encryptionKeys)
  provideFiles(world.files)
  provideInvitations(world.invitations)
  providePaper(world.paper)
  provideVault(world.vault)
}
