import { NO_ADJUSTMENTS } from '../../domain/attempt/adjustments'
import { startAttempt } from '../../domain/attempt/attempt'
import type { HandIn } from '../../services/submission/hand-in'
import type { Paper } from '../../ui/recruiter/world/paper'

const READ_ON_PAPER = { ...NO_ADJUSTMENTS, listening: 'transcript' } as const

export interface PaperDeps {
  readonly handIn: Pick<HandIn, 'handIn'>
  /** What this laptop seals for the campaign is known as its own. */
  readonly pairOwnDevice: (campaign: string) => Promise<void>
  readonly now: () => number
}

/** Answers from paper become an attempt and go the way of every other. */
export function createPaper({ handIn, pairOwnDevice, now }: PaperDeps): Paper {
  return {
    async handIn(campaign, { form, responses, person, language, code }) {
      const begun = startAttempt(`paper-${code}`, form, now(), campaign.id)
      const attempt = { ...begun, responses: { ...responses }, adjustments: READ_ON_PAPER }
      await pairOwnDevice(campaign.id)
      const outcome = await handIn.handIn({ attempt, person, language, mode: 'paper' })
      return outcome.type === 'HandedIn' ? outcome.receipt : undefined
    },
  }
}
