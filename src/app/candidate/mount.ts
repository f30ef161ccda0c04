import type { ComponentProps } from 'svelte'
import App from '../../ui/App.svelte'
import { showScreen } from '../shared/page'

/** Puts the app where the static start screen was; a click that came before counts. */
export function mountApp(target: HTMLElement, props: ComponentProps<typeof App>): void {
  showScreen(App, target, props)
  const { early } = document.documentElement.dataset
  if (early === 'start') props.actor.send({ type: 'START' })
}
