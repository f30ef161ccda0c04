import type { Values } from './expression'
import type { Format, NumberModel } from './model'

/** Writes the values of generated items for a reader, by the rules of the reader's language. */

const LOCALES: Readonly<Record<string, string>> = { de: 'de-DE', en: 'en-GB' }

/** @param language `de`, `en`, or any BCP 47 tag */
export function showValue(value: number, format: Format, language: string): string {
  const locale = LOCALES[language] ?? language
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  switch (format) {
    case 'count':
      return number({ maximumFractionDigits: 0 }).format(value)
    case 'number':
      return number({ maximumFractionDigits: 2 }).format(value)
    case 'money':
      return number({ style: 'currency', currency: 'EUR' }).format(value / 100)
    case 'percent':
      return number({ style: 'percent', maximumFractionDigits: 2 }).format(value / 100)
    case 'clock':
      return clock(value)
    case 'duration':
      return duration(value, (amount, unit) => number({ style: 'unit', unit, unitDisplay: 'long' }).format(amount))
  }
}

/** Minutes since midnight as 8:30; the day after begins at 0:00 again. */
function clock(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`
}

function duration(minutes: number, show: (amount: number, unit: 'hour' | 'minute') => string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return show(rest, 'minute')
  return rest === 0 ? show(hours, 'hour') : `${show(hours, 'hour')} ${show(rest, 'minute')}`
}

/**
 * The placeholders of a model's stem. A `count` stays a number, because the stem may need its plural.
 * @param text gives the wording of an incidental, e.g. `nu-change.good.2`
 */
export function stemValues(
  model: NumberModel,
  drawn: { readonly values: Values; readonly incidentals: Readonly<Record<string, number>> },
  language: string,
  text: (key: string) => string,
): Record<string, string | number> {
  const shown = Object.entries(model.show).flatMap(([name, format]) => {
    // Not every setting draws every value.
    const value = drawn.values[name]
    return value === undefined ? [] : [[name, format === 'count' ? value : showValue(value, format, language)] as const]
  })
  const worded = Object.entries(drawn.incidentals).map(([name, n]) => [name, text(`${model.id}.${name}.${n}`)] as const)
  return Object.fromEntries([...shown, ...worded])
}
