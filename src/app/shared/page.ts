import { mount, type Component } from 'svelte'
import { rememberedLanguage } from '../../services/storage/hints'
import { startLanguage } from '../../ui/i18n'
import { preferredLanguage } from '../../ui/language'

/** What every side does with the page: opens it in the reader's language, puts its screen there, and leaves it. */

/** In the language that was chosen here before, otherwise in the one that the browser prefers. */
export const openLanguage = (): Promise<void> =>
  startLanguage(preferredLanguage([rememberedLanguage(), ...navigator.languages]))

/** From here on clicks are the screen's own, and `early.ts` remembers no more of them. */
export function showScreen<Props extends object>(screen: Component<Props>, target: HTMLElement, props: Props): void {
  mount(screen, { target, props })
  document.documentElement.dataset.taken = 'yes'
}

/** To the start: the address loses the side, and the page is loaded anew. */
export function leave(): void {
  history.replaceState(null, '', location.pathname)
  location.reload()
}
