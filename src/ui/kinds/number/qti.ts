import type { Texts } from '../../i18n'
import { paragraph } from '../../workshop/qti-stimulus'
import { element } from '../../workshop/xml'
import { declared, RESPONSE, type AskedInQti } from '../qti-interaction'
import type { Shown } from '../shown'
import type { NumberView } from './words'

/** A time of day is no number. */
export function numberQti({ stem, unit, rounding, decimals }: Shown & NumberView, t: Texts): AskedInQti {
  const entry = element('qti-text-entry-interaction', { 'response-identifier': RESPONSE, 'expected-length': 10 })
  const hints = [
    ...(unit === 'clock' ? [t('question.clock.hint')] : []),
    ...(rounding ? [t('question.rounding.hint', { decimals })] : []),
  ]
  return {
    declaration: declared('single', unit === 'clock' ? 'string' : 'float'),
    body: [...[stem, ...hints].map(paragraph), element('p', {}, entry, ` ${t(`unit.${unit}.label`)}`)],
  }
}
