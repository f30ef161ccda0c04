import { hex } from '@scure/base'
import { hasAnswers } from '../../domain/attempt/idle'
import type { Language } from '../../domain/ground/language'
import { framesOf } from '../../domain/submission/frames'
import type { Transfer } from '../../services/attempt/transfer'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import type { HandIn } from '../../services/submission/hand-in'
import type { RunningTest } from '../../ui/station/world/running-test'
import { needCampaign } from './need-campaign'

export interface RunningTestDeps {
  readonly transfer: Transfer
  readonly campaigns: CampaignStore
  readonly handIn: Pick<HandIn, 'handIn'>
  readonly hasVoice: (language: Language) => Promise<boolean>
  readonly language: () => Language
}

/** The test that stands in the middle: staff adjust it, move it to another device, or end it. */
export function createRunningTest(deps: RunningTestDeps): RunningTest {
  const { transfer } = deps
  return {
    async adjustments() {
      const packed = await transfer.pack()
      return packed.type === 'Packed' ? packed.attempt.adjustments : undefined
    },
    adjust: transfer.adjust,
    hasVoice: deps.hasVoice,
    async end() {
      const packed = await transfer.pack()
      if (packed.type !== 'Packed') return false
      const { attempt } = packed
      const given = { attempt, person: null, mode: 'kiosk', language: deps.language() } as const
      return hasAnswers(attempt)
        ? (await deps.handIn.handIn(given)).type === 'HandedIn'
        : (await transfer.discard(attempt.id)).type === 'Kept'
    },
    async pack() {
      const packed = await transfer.pack()
      if (packed.type !== 'Packed') return undefined
      const { bytes, code } = packed
      return { codes: framesOf(bytes), code, file: { name: `kontor-test-${code}.txt`, text: hex.encode(bytes) } }
    },
    lock: transfer.lock,
    takeBack: transfer.takeBack,
    receive: async (bytes) => transfer.receive(bytes, (await needCampaign(deps.campaigns)).campaign.id),
  }
}
