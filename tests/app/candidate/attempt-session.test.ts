import { describe, expect, it } from 'vitest'
import {
  createAttemptSession,
  type AttemptSessionDeps,
  type SessionState,
} from '../../../src/app/candidate/attempt-session'
import type { CampaignSide } from '../../../src/app/candidate/campaign-side'
import { bank } from '../../../src/bank/core'
import { drawForm } from '../../../src/domain/form/draw'
import { PRACTICE } from '../../../src/domain/form/practice'
import { blueprintFor } from '../../../src/domain/form/sections'
import type { Ended } from '../../../src/domain/attempt/ended'
import type { StoredAttempt } from '../../../src/domain/attempt/opened-attempt'
import type { HandIn } from '../../../src/services/submission/hand-in'
import { newAttempt, NOW, smallBank } from '../../support/small-form'
import { CAMPAIGN } from '../../support/stores'

const PARTS = ['conflict-practice', 'listening-practice', 'numeracy-practice', 'organization-practice', 'practice']
const OTHER = { ...CAMPAIGN, id: 'ffffffffffffffff', title: 'Andere' }
const screens = {} as Extract<SessionState, { type: 'campaign' }>['screens']
const never = () => new Promise<never>(() => undefined)

interface Given {
  readonly opened?: StoredAttempt
  readonly here?: CampaignSide['here']
  /** How the campaign of an attempt is found. */
  readonly find?: CampaignSide['findCampaign']
  readonly isPending?: boolean
  /** What was handed in here last. */
  readonly ended?: Ended | undefined
  readonly deps?: Partial<AttemptSessionDeps>
}

/** A session on a device whose store answers `opened`, and what it was asked for. */
function sessionOn({ opened = { type: 'Nothing' }, here, find, isPending = false, ended, deps = {} }: Given) {
  const words: string[] = []
  const handed: Parameters<HandIn['handIn']>[0][] = []
  const leftBehind: (string | undefined)[] = []
  let [sides, removed] = [0, 0]
  const handIn: HandIn = {
    handIn(given) {
      handed.push(given)
      return Promise.resolve({ type: 'Closed' })
    },
    hasPending: () => Promise.resolve(isPending),
    resume: () => Promise.resolve({ type: 'Closed' }),
    finishLeftBehind(except) {
      leftBehind.push(except)
      return Promise.resolve(0)
    },
  }
  const asked: unknown[] = []
  const store: CampaignSide['ended'] = {
    keep: () => Promise.resolve({ type: 'Kept' }),
    findOf(...of) {
      asked.push(of)
      return Promise.resolve(ended)
    },
    remove() {
      removed += 1
      return Promise.resolve({ type: 'Kept' })
    },
  }
  const session = createAttemptSession({
    asked: { type: 'Bank', bank: smallBank, keys: () => Promise.resolve(new Map()) },
    practiceForms: PRACTICE,
    store: {
      open: () => Promise.resolve(opened),
      keep: () => Promise.resolve({ type: 'Kept' }),
      keepSoon: () => undefined,
      discard: () => Promise.resolve({ type: 'Kept' }),
    },
    mayCollect: here !== undefined,
    loadCampaignSide() {
      sides += 1
      const known: CampaignSide['findCampaign'] = async (id) => {
        const data = [CAMPAIGN, OTHER].find((each) => each.id === id)
        return data ? { type: 'Found', data } : { type: 'Nothing' }
      }
      const findCampaign = find ?? known
      return Promise.resolve({
        handIn,
        ended: store,
        screens,
        findCampaign,
        blueprintFor,
        here: here ?? { type: 'Nothing' },
      })
    },
    findCollecting: () => Promise.resolve('no'),
    reopenForCampaign: () => expect.unreachable(),
    loadWords(part) {
      words.push(part)
      return Promise.resolve()
    },
    loadDrawing: never,
    loadScreens: never,
    score: never,
    language: () => 'en',
    newId: () => 'new',
    now: () => NOW,
    elapsed: () => 0,
    ...deps,
  })
  return { ...session, words, handed, leftBehind, sides: () => sides, removed: () => removed, endsAsked: asked }
}
const found = (campaign?: string): StoredAttempt => ({
  type: 'Attempt',
  attempt: { ...newAttempt(), ...(campaign !== undefined && { campaign }) },
})
const station = { number: 3, paused: false, waiting: 0 }
const collecting = { type: 'Found', campaign: CAMPAIGN, mode: 'kiosk', station } as const
const CAMPAIGN_STATE = { type: 'campaign', campaign: CAMPAIGN, mode: 'kiosk', station }

describe('[M4] a practice run', () => {
  const onPaper = () =>
    sessionOn({
      deps: {
        asked: { type: 'Bank', bank, keys: () => Promise.resolve(new Map()) },
        loadDrawing: () => Promise.resolve({ drawForm }),
        loadScreens: () => Promise.resolve(),
      },
    })

  it('is short unless somebody wants the longer one, and goes on from the one to the other', async () => {
    const { machine, words } = onPaper()
    const short = await machine.draw(undefined)
    expect(words.toSorted()).toEqual(PARTS)
    expect(short.form).toMatchObject({ blueprint: PRACTICE.short.id })
    expect((await machine.draw('core')).form).toMatchObject({ blueprint: PRACTICE.core.id })
    const longer = await machine.extend({ ...short, place: { at: 'feedback' } })
    const items = (attempt: typeof short) => attempt.form.sections.flatMap(({ questions }) => questions)
    expect(longer.form.blueprint).toBe(PRACTICE.core.id)
    expect(items(longer)).toHaveLength(18)
    expect(items(longer)).toEqual(expect.arrayContaining(items(short)))
    expect(longer.begun).toEqual(items(short).map(({ item }) => item))
  })
})

describe('a practice run', () => {
  it('fetches nothing of campaigns', async () => {
    const session = sessionOn({ opened: found() })
    expect(await session.machine.open(false)).toEqual(found())
    expect([session.state(), session.sides()]).toEqual([{ type: 'practice' }, 0])
  })
  it('has every word of its form before the first page is shown', async () => {
    const { machine, words } = sessionOn({ opened: found() })
    await machine.open(false)
    expect(words.sort()).toEqual(PARTS)
  })
})

describe('a campaign that collects here', () => {
  it('is known, with its station, as soon as the store has answered', async () => {
    const { machine, state } = sessionOn({ here: collecting })
    await machine.open(false)
    expect(state()).toMatchObject(CAMPAIGN_STATE)
  })
  it('asks in its own sections', async () => {
    const { machine, blueprint } = sessionOn({
      here: { ...collecting, campaign: { ...CAMPAIGN, sections: ['written'] } },
    })
    await machine.open(false)
    expect(blueprint()?.sections.map(({ skill }) => skill)).toEqual(['written'])
  })
  it('[F1] scores for its own jobs with its own weights, and practice for none', async () => {
    const given: unknown[] = []
    const score: AttemptSessionDeps['score'] = (_, __, campaign) => {
      given.push(campaign)
      return never()
    }
    const [campaign, practice] = [sessionOn({ here: collecting, deps: { score } }), sessionOn({ deps: { score } })]
    for (const { machine } of [campaign, practice]) {
      await machine.open(false)
      void machine.score(newAttempt())
    }
    expect(given).toEqual([CAMPAIGN, undefined])
  })
  it('hands in the way it collects, in the language that is shown', async () => {
    const { machine, handed } = sessionOn({ here: collecting })
    await machine.handIn(newAttempt(), null)
    expect(handed).toMatchObject([{ mode: 'kiosk', language: 'en', person: null }])
  })
  it('finishes first what was sealed of the attempt that waits', async () => {
    const session = sessionOn({ opened: found(CAMPAIGN.id), here: collecting, isPending: true })
    expect((await session.machine.open(false)).type).toBe('Sealed')
    expect(session.leftBehind).toEqual([])
  })
  describe('[C13] after handing in', () => {
    const MINUTE = 60_000
    const endOf = (minutes: number): Ended => ({
      attempt: { ...newAttempt(), campaign: CAMPAIGN.id, place: { at: 'feedback' } },
      receipt: 'BCDF-GHJK-2',
      feedback: 'at-once',
      at: NOW - minutes * MINUTE,
    })
    const own = { type: 'Found', campaign: CAMPAIGN, mode: 'own-device' } as const

    it.each([
      [collecting, 'shared'],
      [own, 'own'],
    ])('the end is found on the device of %j', async (here, owner) => {
      const session = sessionOn({ here, ended: endOf(1) })
      expect((await session.machine.open(false)).type).toBe('Ended')
      expect(session.endsAsked).toEqual([[CAMPAIGN.id, owner]])
    })
    it('a practice run looks for none', async () => {
      const session = sessionOn({})
      expect((await session.machine.open(false)).type).toBe('Nothing')
      expect(session.endsAsked).toEqual([])
    })
    it('a test that has been begun comes before it', async () => {
      const session = sessionOn({ here: collecting, opened: found(CAMPAIGN.id), ended: endOf(1) })
      expect((await session.machine.open(false)).type).toBe('Attempt')
    })
    it('nothing of it stays when its person leaves', async () => {
      const session = sessionOn({ here: collecting, ended: endOf(1) })
      await session.machine.open(false)
      expect([await session.machine.discard(), session.removed()]).toEqual([{ type: 'Kept' }, 1])
    })
  })
  it('finishes in passing what others have left behind', async () => {
    const session = sessionOn({ here: collecting, isPending: true })
    expect(await session.machine.open(false)).toEqual({ type: 'Nothing' })
    expect(session.leftBehind).toEqual([undefined])
  })
  it.each<StoredAttempt>([found(), { type: 'Older', stored: {} }])(
    'never goes on with a practice run that was begun before the device was enrolled: $type',
    async (practised) => {
      let discarded = 0
      const { machine } = sessionOn({
        here: collecting,
        deps: {
          store: {
            open: () => Promise.resolve(practised),
            keep: () => Promise.resolve({ type: 'Kept' }),
            keepSoon: () => undefined,
            discard() {
              discarded += 1
              return Promise.resolve({ type: 'Kept' })
            },
          },
        },
      })
      expect([await machine.open(false), discarded]).toEqual([{ type: 'Nothing' }, 1])
    },
  )
  it('gives way to the campaign of the attempt that waits', async () => {
    const { machine, state } = sessionOn({ opened: found(OTHER.id), here: collecting })
    await machine.open(false)
    expect(state()).toMatchObject({ type: 'campaign', campaign: OTHER })
  })
})

describe('an attempt for a campaign where none was expected', () => {
  it('brings its campaign', async () => {
    const { machine, state, sides } = sessionOn({ opened: found(CAMPAIGN.id) })
    await machine.open(false)
    expect([state(), sides()]).toMatchObject([{ type: 'campaign', campaign: CAMPAIGN, mode: 'supervised' }, 1])
  })
  it('goes on without it where it is gone', async () => {
    const { machine, state } = sessionOn({ opened: found('0000000000000000') })
    expect((await machine.open(false)).type).toBe('Attempt')
    expect(state().type).toBe('no-campaign')
  })
  const damaged: StoredAttempt = {
    type: 'Damaged',
    stored: { kind: 'kontor-attempt', version: 2, data: { campaign: CAMPAIGN.id } },
  }
  it('that asks about more than the core four opens the page anew, and nothing is shown meanwhile', async () => {
    let reopened = 0
    const { machine } = sessionOn({
      opened: damaged,
      deps: { reopenForCampaign: () => (reopened += 1) > 0 },
    })
    let isOpen = false
    void machine.open(false).then(() => (isOpen = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect([reopened, isOpen]).toEqual([1, false])
  })
  it('is damaged where opening anew would change nothing', async () => {
    const { machine } = sessionOn({ opened: damaged, deps: { reopenForCampaign: () => false } })
    expect(await machine.open(false)).toEqual(damaged)
  })
})

describe('a campaign that cannot be read', () => {
  it.each(['Unreadable', 'Newer', 'Damaged'] as const)(
    '%s: begins nothing, neither its test nor a practice run',
    async (why) => {
      const { machine } = sessionOn({ here: { type: why }, deps: { mayCollect: true } })
      expect(await machine.open(false)).toEqual({ type: 'Shut', why })
    },
  )
  it('and was not hinted at begins nothing either', async () => {
    const { machine } = sessionOn({
      here: { type: 'Unreadable' },
      deps: { mayCollect: false, findCollecting: () => Promise.resolve('yes'), reopenForCampaign: () => false },
    })
    expect(await machine.open(false)).toEqual({ type: 'Shut', why: 'Unreadable' })
  })
  it('and belongs to the test that waits leaves that test alone', async () => {
    const { machine } = sessionOn({
      opened: found(CAMPAIGN.id),
      find: () => Promise.resolve({ type: 'Unreadable', reason: 'silent' }),
    })
    expect(await machine.open(false)).toEqual({ type: 'Shut', why: 'Unreadable' })
  })
})

describe('a device that has lost the hint that a campaign collects', () => {
  const forgotten = (reopens: boolean) => {
    let reopened = 0
    const session = sessionOn({
      here: collecting,
      deps: {
        mayCollect: false,
        findCollecting: () => Promise.resolve('yes'),
        reopenForCampaign() {
          reopened += 1
          return reopens
        },
      },
    })
    return { ...session, reopened: () => reopened }
  }
  it('opens the page anew for the campaign, and offers no practice run meanwhile', async () => {
    const { machine, reopened } = forgotten(true)
    let isOpen = false
    void machine.open(false).then(() => (isOpen = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect([reopened(), isOpen]).toEqual([1, false])
  })
  it('takes the test for the campaign where the browser refuses hints', async () => {
    const { machine, state } = forgotten(false)
    expect(await machine.open(false)).toEqual({ type: 'Nothing' })
    expect(state()).toMatchObject(CAMPAIGN_STATE)
  })
  it('begins nothing while the store does not answer, and asks again', async () => {
    const answers = ['unknown', 'no'] as const
    let asked = 0
    const { machine } = sessionOn({
      deps: { findCollecting: () => Promise.resolve(answers[asked++] ?? 'no') },
    })
    expect(await machine.open(false)).toEqual({ type: 'Unreadable' })
    expect(await machine.open(false)).toEqual({ type: 'Nothing' })
  })
})

describe('a part that could not be loaded', () => {
  it('is asked for again, and never taken for a campaign that is not there', async () => {
    let tries = 0
    const session = sessionOn({
      here: collecting,
      deps: {
        loadCampaignSide: () => {
          tries += 1
          return Promise.reject(new TypeError('Failed to fetch'))
        },
      },
    })
    await expect(session.machine.open(false)).rejects.toThrow('Failed to fetch')
    await expect(session.machine.handIn(newAttempt(), null)).rejects.toThrow('Failed to fetch')
    expect([tries, session.state()]).toEqual([2, { type: 'practice' }])
  })
})
