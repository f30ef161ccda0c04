// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { SessionState } from '../../../src/app/candidate/attempt-session'
import { createWorld } from '../../../src/app/candidate/world'
import { practice } from '../../../src/bank/practice'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import type { ReadAloud } from '../../../src/domain/attempt/read-aloud'
import { newAttempt, NOW, smallBank } from '../../support/small-form'
import { CAMPAIGN } from '../../support/stores'

function worldWith(given: { state?: SessionState; speaker?: ReadAloud; read?: unknown } = {}) {
  const log: unknown[] = []
  const note = (what: string) => (value?: unknown) => void log.push(value === undefined ? what : [what, value])
  const world = createWorld({
    bank: smallBank,
    practice,
    loadKeys: () => Promise.resolve(new Map()),
    now: () => NOW,
    elapsed: () => 0,
    send: note('send'),
    rememberLanguage: note('language'),
    session: {
      state: () => given.state ?? { type: 'practice' },
      loadTexts: () => Promise.resolve(log.push('texts')),
    },
    speaker: () => given.speaker,
    readFile: () => Promise.resolve(given.read),
    noteActivity: note('activity'),
    restart: note('restart'),
  })
  return { world, log }
}
const campaign = {
  type: 'campaign',
  campaign: { ...CAMPAIGN, languages: ['en'] },
  mode: 'kiosk',
  station: { number: 3, paused: false, waiting: 0 },
} as unknown as SessionState

describe('what screens ask for', () => {
  it('a practice run has no campaign and no station, and starts anew in the language that is shown', () => {
    const { world, log } = worldWith()
    world.startAnew()
    expect([world.campaign, world.station, world.handOver, log]).toEqual([undefined, undefined, undefined, ['restart']])
  })
  it('a campaign comes with its station, and the next person starts in its first language', () => {
    const { world, log } = worldWith({ state: campaign })
    world.startAnew()
    expect([world.campaign?.id, world.station?.number, log]).toEqual([CAMPAIGN.id, 3, [['restart', 'en']]])
  })
  it('a file with an attempt opens after its words are here', async () => {
    const { world, log } = worldWith({ read: encodeAttempt(newAttempt()) })
    expect(await world.openAttemptFile(new File([], 'kontor.json'))).toEqual({ type: 'Attempt', attempt: newAttempt() })
    expect(log).toEqual(['texts'])
  })
  it('any other file opens nothing', async () => {
    expect(await worldWith({ read: {} }).world.openAttemptFile(new File([], 'other.json'))).toEqual({ type: 'Unfit' })
  })
  it('a file of a campaign opens where that campaign collects, and nowhere else', async () => {
    const own = { ...newAttempt(), campaign: CAMPAIGN.id }
    const open = (state: SessionState | undefined, read: object) =>
      worldWith({ read, ...(state && { state }) }).world.openAttemptFile(new File([], 'kontor.json'))
    expect(await open(campaign, encodeAttempt(own))).toEqual({ type: 'Attempt', attempt: own })
    expect(await open(undefined, encodeAttempt(own))).toEqual({ type: 'Elsewhere' })
    expect(await open(campaign, encodeAttempt(newAttempt()))).toEqual({ type: 'Elsewhere' })
    const other = encodeAttempt({ ...own, campaign: '0000000000000000' })
    expect(await open(campaign, other)).toEqual({ type: 'Elsewhere' })
  })
  it('before the speaker has arrived a line cannot be heard', async () => {
    const { world } = worldWith()
    expect(await world.say({ speaker: 'staff', text: 'Ja', voice: 0 }, 'de')).toEqual({ type: 'failed' })
    expect(await world.hasVoice('de')).toBe(false)
  })
  it('who has listened to a line has not walked away', async () => {
    const speaker: ReadAloud = {
      hasVoice: () => Promise.resolve(true),
      say: () => Promise.resolve({ type: 'said', way: 'voice' }),
      hush: () => undefined,
    }
    const { world, log } = worldWith({ speaker })
    expect(await world.say({ speaker: 'staff', text: 'Ja', voice: 0 }, 'de')).toEqual({ type: 'said', way: 'voice' })
    expect(log).toEqual(['activity'])
  })
})
