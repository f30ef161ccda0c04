import { describe, expect, it } from 'vitest'
import { REALISTIC, somebody } from '../../../src/domain/simulation/people'
import { chanceFrom } from '../../support/chance'

describe('[F5] realistic people', () => {
  const { normal } = chanceFrom(14)
  const people = Array.from({ length: 4000 }, () => somebody(['listening', 'numeracy'], REALISTIC, normal))
  const [one, other] = (['listening', 'numeracy'] as const).map((skill) =>
    people.map((person) => person.get(skill) ?? Number.NaN),
  )
  const mean = (all: readonly number[] = []) => all.reduce((sum, each) => sum + each, 0) / all.length
  const covariance = (a: readonly number[] = [], b: readonly number[] = []) =>
    mean(a.map((each, n) => (each - mean(a)) * ((b[n] ?? 0) - mean(b))))

  it('know 60 of 100 beyond guessing, with a standard deviation of 15', () => {
    expect(mean(one)).toBeCloseTo(0.6, 1)
    expect(Math.sqrt(covariance(one, one))).toBeCloseTo(0.15, 2)
  })
  it('are rather good at one skill when they are good at another', () => {
    const r = covariance(one, other) / Math.sqrt(covariance(one, one) * covariance(other, other))
    expect(r).toBeGreaterThan(0.44)
    expect(r).toBeLessThan(0.56)
  })
  it('know something of everything, and nothing wholly', () => {
    for (const person of people) for (const known of person.values()) expect(known).toBeGreaterThanOrEqual(0.02)
    for (const person of people) for (const known of person.values()) expect(known).toBeLessThanOrEqual(0.99)
  })
})
