import { render } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { addMessages } from 'svelte-i18n'
import type { Component } from 'svelte'
import { createActor, waitFor } from 'xstate'
import { practice } from '../../src/bank/practice'
import type { Attempt } from '../../src/domain/attempt/attempt'
import type { AttemptDeps } from '../../src/machines/attempt.deps'
import type { AttemptEvent } from '../../src/machines/attempt.context'
import { createAttemptMachine } from '../../src/machines/attempt.machine'
import type { World } from '../../src/ui/context'
import { needBankTexts, needTexts, startLanguage, switchLanguage } from '../../src/ui/i18n'
import InWorld from './InWorld.svelte'
import Running from './Running.svelte'
import { attemptAt, NOW, placeOf, smallBank } from './small-form'

/** Screens in jsdom: the interface's real texts, and words for the small bank. */

const WORDS = {
  de: {
    'call-1.setting': 'Eine Frau ruft an.',
    'call-1.speaker.customer': 'Anruferin',
    'call-1.speaker.staff': 'Empfang',
    'call-1.line.1': 'Guten Tag, ich komme am Mittwoch.',
    'call-1.line.2': 'Gern.',
    'li1.stem': 'Wann kommt die Frau?',
    'li1.option.a': 'Am Montag',
    'li1.option.b': 'Am Dienstag',
    'li1.option.c': 'Am Mittwoch',
    'li2.stem': 'Wer spricht?',
    'li2.option.a': 'Ein Kind',
    'li2.option.b': 'Eine Frau',
    'li2.option.c': 'Ein Mann',
    'co1.situation': 'Ein Mann wartet schon lange.',
    'co1.stem': 'Was hilft?',
    'co1.option.a': 'Ansehen',
    'co1.option.b': 'Grüßen',
    'co1.option.c': 'Wegsehen',
    'co1.option.d': 'Weggehen',
    'nu1.stem': '{pieces} Ordner kosten je {price}. Wie viel zusammen?',
    'or1.stem': 'In welcher Reihenfolge?',
    'or1.thing.x': 'Schreiben',
    'or1.thing.y': 'Drucken',
    'or1.thing.z': 'Falten',
    'so1.stem': 'Wohin gehört das?',
    'so1.thing.x': 'Rechnung',
    'so1.thing.y': 'Lebenslauf',
    'so1.thing.z': 'Mahnung',
    'so1.place.p': 'Zahlen',
    'so1.place.q': 'Bewerbungen',
  },
  en: {
    'li1.stem': 'When is the woman coming?',
    'li1.option.a': 'On Monday',
    'li1.option.b': 'On Tuesday',
    'li1.option.c': 'On Wednesday',
    'nu1.stem': '{pieces} folders cost {price} each. How much together?',
  },
}
const SKILLS = ['listening', 'conflict', 'numeracy', 'organization']

/** Opens every text that candidate screens need, in German. */
export async function loadTexts(): Promise<void> {
  await startLanguage('de')
  await Promise.all([needTexts('candidate'), needTexts('adjustments'), needBankTexts('practice')])
  for (const [language, words] of Object.entries(WORDS)) {
    addMessages(language, { bank: Object.fromEntries(SKILLS.map((skill) => [skill, words])) })
  }
  await switchLanguage('de')
}

/** A world that only remembers what it was asked for. */
export function quietWorld(change: Partial<World> = {}) {
  const sent: AttemptEvent[] = []
  const files: { name: string; text: string }[] = []
  const world: World = {
    bank: smallBank,
    practice,
    loadKeys: () => Promise.resolve(new Map()),
    now: () => NOW,
    elapsed: () => 0,
    saveBytes: () => undefined,
    send: (event) => void sent.push(event),
    saveFile: (name, _, text) => void files.push({ name, text }),
    asFile: (stored) => JSON.stringify(stored),
    encode: (attempt) => ({ encoded: attempt.id }),
    openAttemptFile: () => Promise.resolve({ type: 'Unfit' }),
    rememberLanguage: () => undefined,
    hasVoice: () => Promise.resolve(false),
    say: () => Promise.resolve({ type: 'failed' }),
    hush: () => undefined,
    startAnew: () => undefined,
    ...change,
  }
  return { world, sent, files }
}

export function showScreen<Props extends object>(shown: Component<Props>, given: Props, change: Partial<World> = {}) {
  const quiet = quietWorld(change)
  render(InWorld, { world: quiet.world, screen: shown as unknown as Component<Record<string, unknown>>, given })
  return { ...quiet, user: userEvent.setup() }
}

/** A machine over a store that keeps everything at once, and its screens. */
export async function runAt(
  place: string,
  change: Partial<Attempt> = {},
  deps: Partial<AttemptDeps> = {},
  around: Partial<World> = {},
) {
  const attempt = attemptAt(placeOf(place), { savedAt: NOW, ...change })
  const never = () => new Promise<never>(() => undefined)
  const actor = createActor(
    createAttemptMachine({
      bank: smallBank,
      open: () => Promise.resolve({ type: 'Attempt', attempt }),
      draw: never,
      extend: never,
      keep: () => Promise.resolve({ type: 'Kept' }),
      keepSoon: () => undefined,
      keepEnded: () => undefined,
      discard: never,
      handIn: never,
      resumeHandIn: never,
      score: never,
      now: () => NOW,
      elapsed: () => 0,
      ...deps,
    }),
  ).start()
  await waitFor(actor, (snapshot) => !snapshot.matches('opening'))
  render(Running, { actor, world: quietWorld({ send: actor.send.bind(actor), ...around }).world })
  return { actor, user: userEvent.setup() }
}
