import type { Language } from '../../domain/ground/language'
import { writeInvitation } from '../../services/campaign/invitation'
import { fiveWords } from '../../services/seal/fingerprint'
import type { Invitations } from '../../ui/recruiter/world/invitations'
import { dropDefaultNotices, type WriteDefault } from '../shared/invitation-notices'

export interface InvitationsDeps {
  /** The app's own address, without anything behind `#`. */
  readonly address: string
  readonly writeDefault: WriteDefault
  readonly wordsOf: (language: Language) => Promise<readonly string[]>
}

/** The link that other devices open, and the words by which they see whose it is. */
export function createInvitations({ address, writeDefault, wordsOf }: InvitationsDeps): Invitations {
  return {
    async link(campaign, mode) {
      const invitation = writeInvitation({ mode, campaign: await dropDefaultNotices(campaign, writeDefault) })
      return `${address}#c=${invitation}`
    },
    fiveWords: async (recipient, language) => fiveWords(recipient, await wordsOf(language)),
  }
}
