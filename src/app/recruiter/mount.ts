import { bank } from '../../bank/full'
import { practicePart } from '../../domain/bank/bank'
import { FULL } from '../../domain/form/blueprint'
import { PRACTICE } from '../../domain/form/practice'
import type { Offline } from '../../domain/device/offline'
import { needKeyTexts, needTexts } from '../../ui/i18n'
import Recruiter from '../../ui/recruiter/Recruiter.svelte'
import { followTranslation } from '../../ui/translated-text'
import { neededWords } from '../shared/needed-words'
import { openLanguage, showScreen } from '../shared/page'
import { followLife } from '../shared/signs-of-life'
import { box, coreBox } from '../shared/stores'
import { createRecruiterWorld } from './world'
import '../../ui/theme/later.css'

/** The composition root of the recruiter's side: fetched only where the address says `#recruiting`. */

const TEXTS = [
  'recruiter',
  'device',
  'candidate',
  'feedback',
  'campaign',
  'profiles',
  'interview',
  'quality',
  'access',
  'method',
] as const

/** Puts the recruiter's side where the start screen was. @param emptyPage gives the place of the app */
export async function showRecruiter(emptyPage: () => HTMLElement, offline: Offline): Promise<void> {
  const { actor, deleteDue, world } = createRecruiterWorld(offline)
  document.addEventListener('visibilitychange', () => actor.send({ type: document.hidden ? 'HIDE' : 'SHOW' }))
  followLife(() => actor.send({ type: 'ACTIVITY' }))
  await openLanguage()
  const skills = FULL.sections.map(({ skill }) => skill)
  await Promise.all([
    ...TEXTS.map(needTexts),
    ...[...skills, ...PRACTICE.core.sections.map(({ skill }) => practicePart(skill)), 'practice'].map(
      neededWords(bank),
    ),
    ...skills.map(needKeyTexts),
  ])
  // What either copy has lost comes back from the other; then what is due is deleted (R5).
  await Promise.all([box.reconcile(), coreBox.reconcile()])
  await deleteDue()
  actor.start()
  followTranslation(document)
  showScreen(Recruiter, emptyPage(), { actor, world })
}
