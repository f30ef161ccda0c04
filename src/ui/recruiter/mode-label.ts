import { needsProof, type Mode } from '../../domain/submission/submission'
import type { Texts } from '../i18n'

/** How a test was taken, and that only its sender says so (R9). */
export function modeLabel(t: Texts, mode: Mode, isPaired: boolean): string {
  const label = t(`mode.${mode}.label`)
  return isPaired || !needsProof(mode) ? label : t('mode.stated.label', { mode: label })
}
