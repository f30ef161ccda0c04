import { decodeAttempt, encodeAttempt } from '../../domain/attempt/draft'
import type { ReadAloud } from '../../domain/attempt/read-aloud'
import { saveBytes, saveFile } from '../../services/device/save-file'
import type { World } from '../../ui/context'
import type { AttemptSession } from './attempt-session'

/** What candidates' screens ask for. */

interface Deps extends Pick<World, 'bank' | 'practice' | 'loadKeys' | 'send' | 'now' | 'elapsed' | 'rememberLanguage'> {
  readonly session: Pick<AttemptSession, 'state' | 'loadTexts'>
  /** Undefined until it has arrived. */
  readonly speaker: () => ReadAloud | undefined
  readonly readFile: (file: File) => Promise<unknown>
  /** Whoever listens has not walked away. */
  readonly noteActivity: () => void
  /** For the next person, in the language that is shown now if no campaign says another. */
  readonly restart: (language: string | undefined) => void
}

export function createWorld(deps: Deps): World {
  const { session, speaker, readFile, noteActivity, restart, ...given } = deps
  const ofCampaign = () => {
    const state = session.state()
    return state.type === 'campaign' ? state : undefined
  }
  return {
    ...given,
    get campaign() {
      return ofCampaign()?.campaign
    },
    get station() {
      return ofCampaign()?.station
    },
    get handOver() {
      return ofCampaign()?.handOver
    },
    startAnew: () => restart(ofCampaign()?.campaign.languages[0]),
    saveFile,
    saveBytes,
    asFile: (stored) => JSON.stringify(stored),
    encode: encodeAttempt,
    async openAttemptFile(file) {
      const decoded = decodeAttempt(await readFile(file), given.bank)
      if (decoded.type !== 'Attempt') return { type: 'Unfit' }
      // Elsewhere it would end before a seal that nobody has.
      if (decoded.attempt.campaign !== ofCampaign()?.campaign.id) return { type: 'Elsewhere' }
      await session.loadTexts()
      return decoded
    },
    hasVoice: async (spoken) => (await speaker()?.hasVoice(spoken)) ?? false,
    async say(...line) {
      const said = (await speaker()?.say(...line)) ?? { type: 'failed' as const }
      noteActivity()
      return said
    },
    hush: () => speaker()?.hush(),
  }
}
