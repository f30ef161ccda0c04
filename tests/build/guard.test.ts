import { describe, expect, it } from 'vitest'
import { ALLOWED, describeLeaks, findLeaks, type Imports } from '../../src/build/guard'

const graph = (modules: Readonly<Record<string, Partial<Imports>>>) => (path: string) =>
  path in modules ? { fixed: [], lazy: [], ...modules[path] } : undefined

const leaksOf = (modules: Parameters<typeof graph>[0], allowed = ALLOWED) =>
  findLeaks('src/main.ts', graph(modules), allowed)

describe('the guard of the build', () => {
  it('prints the chain of imports from the entry to a key', () => {
    const leaks = leaksOf({
      'src/main.ts': { fixed: ['src/app/candidate/session.ts'] },
      'src/app/candidate/session.ts': { fixed: ['src/bank/listening/keys.ts'] },
    })
    expect(describeLeaks(leaks)).toContain(
      'src/main.ts\n  src/app/candidate/session.ts\n    src/bank/listening/keys.ts\n',
    )
  })

  it.each([
    'src/bank/keys.ts',
    'src/bank/accuracy/block-keys.ts',
    'locales/de/keys/listening.json',
    'src/domain/simulation/respond.ts',
    'src/domain/checker/finding.ts',
    'src/domain/authoring/edit.ts',
    'src/domain/kinds/order/simulate.ts',
    'src/domain/report/reasons.ts',
    'src/ui/workshop/ItemPage.svelte',
  ])('refuses %s behind a static import, and behind a lazy one that nobody has allowed', (secret) => {
    expect(leaksOf({ 'src/main.ts': { fixed: [secret] } })).toEqual([['src/main.ts', secret]])
    expect(leaksOf({ 'src/main.ts': { lazy: ['src/x.ts'] }, 'src/x.ts': { lazy: [secret] } })).toEqual([
      ['src/main.ts', 'src/x.ts', secret],
    ])
  })

  it('lets keys be fetched for scoring, but not imported in the same place', () => {
    const scoring = 'src/app/shared/banks.ts'
    const modules = (imports: Partial<Imports>) => ({ 'src/main.ts': { fixed: [scoring] }, [scoring]: imports })
    expect(leaksOf(modules({ lazy: ['src/bank/keys.ts'] }))).toEqual([])
    expect(leaksOf(modules({ fixed: ['src/bank/keys.ts'] }))).toHaveLength(1)
  })

  it('allows nothing where candidates are alone', () => {
    const modules = { 'src/main.ts': { lazy: ['src/app/recruiter/recruiting.ts'] } }
    expect(leaksOf(modules)).toEqual([])
    expect(leaksOf(modules, [])).toHaveLength(1)
  })

  it('comes to an end where modules import each other', () => {
    expect(leaksOf({ 'src/main.ts': { fixed: ['src/a.ts'] }, 'src/a.ts': { fixed: ['src/main.ts'] } })).toEqual([])
  })
})
