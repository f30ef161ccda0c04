import { describe, expect, it } from 'vitest'
import { problemsIn, readNaming } from '../../../src/ui/station/naming'

describe('number, name and PIN of a station', () => {
  it('are read with digits of any script', () => {
    const typed = { number: ' ١٢ ', name: ' Halle ', pin: '१२३४' }
    expect(problemsIn(typed)).toEqual([])
    expect(readNaming(typed)).toEqual({ number: 12, name: 'Halle', pin: '1234' })
  })
  it.each(['', '0', '00', '100', 'a', '-1'])('%j is no number of a device', (number) => {
    expect(problemsIn({ number, name: '', pin: '1234' })).toEqual(['number'])
  })
  it.each(['', '123', '123456789', '12a4'])('%j is no PIN', (pin) => {
    expect(problemsIn({ number: '1', name: '', pin })).toEqual(['pin'])
  })
})
