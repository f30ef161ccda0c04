import { describe, expect, it } from 'vitest'
import type { Format } from '../../../../src/domain/kinds/number/model'
import { showValue, stemValues } from '../../../../src/domain/kinds/number/show'
import { SUM } from '../../../support/small-form'

/** Spaces that must not break are written as ~. */
const shown = (value: number, format: Format, language: string) =>
  showValue(value, format, language).replace(/[\u00a0\u202f]/g, '~')

describe('a value for the reader', () => {
  it.each<[number, Format, string, string]>([
    [3, 'count', '3', '3'],
    [12345, 'count', '12.345', '12,345'],
    [2.5, 'number', '2,5', '2.5'],
    [1234.567, 'number', '1.234,57', '1,234.57'],
    [250, 'money', '2,50~€', '€2.50'],
    [5, 'money', '0,05~€', '€0.05'],
    [0, 'money', '0,00~€', '€0.00'],
    [123456789, 'money', '1.234.567,89~€', '€1,234,567.89'],
    [-1050, 'money', '-10,50~€', '-€10.50'],
    [19, 'percent', '19~%', '19%'],
    [2.5, 'percent', '2,5~%', '2.5%'],
    [7, 'percent', '7~%', '7%'],
    [510, 'clock', '8:30', '8:30'],
    [0, 'clock', '0:00', '0:00'],
    [605, 'clock', '10:05', '10:05'],
    [1439, 'clock', '23:59', '23:59'],
    [1440, 'clock', '0:00', '0:00'],
    [1505, 'clock', '1:05', '1:05'],
    [-30, 'clock', '23:30', '23:30'],
    [45, 'duration', '45 Minuten', '45 minutes'],
    [1, 'duration', '1 Minute', '1 minute'],
    [60, 'duration', '1 Stunde', '1 hour'],
    [61, 'duration', '1 Stunde 1 Minute', '1 hour 1 minute'],
    [450, 'duration', '7 Stunden 30 Minuten', '7 hours 30 minutes'],
    [0, 'duration', '0 Minuten', '0 minutes'],
  ])('%s as %s', (value, format, german, english) => {
    expect([shown(value, format, 'de'), shown(value, format, 'en')]).toEqual([german, english])
  })

  it('[C10] follows the rules of any other language tag', () => {
    expect(shown(123450, 'money', 'fr-FR')).toBe('1~234,50~€')
  })
})

describe('the placeholders of a stem', () => {
  const model = { ...SUM, incidentals: { good: 3 } }
  const drawn = { values: { pieces: 3, price: 250, hidden: 9 }, incidentals: { good: 2 } }

  it('keep counts as numbers for the plural, write the rest, and name the incidental', () => {
    expect(stemValues(model, drawn, 'en', (key) => `<${key}>`)).toEqual({
      pieces: 3,
      price: '€2.50',
      good: '<nu1.good.2>',
    })
  })

  it('hold only what the model shows', () => {
    expect(stemValues(model, drawn, 'en', String)).not.toHaveProperty('hidden')
  })
})
