import ElsewherePage from '../../ui/candidate/ElsewherePage.svelte'
import { needTexts } from '../../ui/i18n'
import { openLanguage, showScreen } from '../shared/page'

/** Says in a build for candidates alone that the recruiter's side and the workshop are somewhere else. */
export async function showElsewhere(emptyPage: () => HTMLElement): Promise<void> {
  await openLanguage()
  await needTexts('player')
  showScreen(ElsewherePage, emptyPage(), {})
}
