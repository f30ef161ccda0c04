import { render } from 'svelte/server'
import { bank } from '../../bank/core'
import { PRACTICE } from '../../domain/form/practice'
import { lengthOf } from '../../domain/form/length'
import { startLanguage } from '../i18n'
import { LANGUAGES } from '../../domain/ground/language'
import StartScreen from './StartScreen.svelte'

/** The start screen as HTML in every language, so that it is there before any script. Runs while the app is built. */
export async function startScreens(): Promise<string> {
  const lengths = { short: lengthOf(bank, PRACTICE.short), core: lengthOf(bank, PRACTICE.core) }
  const screens: string[] = []
  for (const language of LANGUAGES) {
    await startLanguage(language)
    const { body } = render(StartScreen, { props: { lengths, language } })
    // Only one of the screens is ever seen, but ids must be unique in the page.
    screens.push(
      `<div data-start="${language}" lang="${language}">${body.replace(/ id="[^"]*"| aria-describedby="[^"]*"/g, '')}</div>`,
    )
  }
  return screens.join('')
}
