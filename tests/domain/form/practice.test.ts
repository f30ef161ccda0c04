// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank as core } from '../../../src/bank/core'
import { bank as full } from '../../../src/bank/full'
import type { Bank } from '../../../src/domain/bank/bank'
import { CORE, FULL, SHORT, type Blueprint } from '../../../src/domain/form/blueprint'
import { COMPACT } from '../../../src/domain/form/compact'
import { drawForm } from '../../../src/domain/form/draw'
import { PRACTICE } from '../../../src/domain/form/practice'

/** Busy machines take a multiple of the few seconds that this needs. */
const PATIENCE = 120_000

function poolsOf(bank: Bank, blueprint: Blueprint, seed: string, campaign?: string) {
  const drawn = drawForm(bank, blueprint, seed, campaign)
  if (drawn.type !== 'Form') throw new Error(`${blueprint.id} ${seed}: ${drawn.skill} ${JSON.stringify(drawn.cell)}`)
  const items = drawn.form.sections.flatMap(({ questions }) => questions.map(({ item }) => item))
  return [...new Set(items.map((id) => (full.items.get(id) ?? full.models.get(id))?.pool))]
}

describe('[M4a] practice and campaigns', () => {
  it.each([PRACTICE.short, PRACTICE.core])(
    '$id asks from the pool for practice, whatever the seed',
    (blueprint) => {
      for (let n = 0; n < 2000; n += 1)
        expect([n, ...poolsOf(core, blueprint, `practice-${n}`)]).toEqual([n, 'practice'])
    },
    PATIENCE,
  )

  it.each([SHORT, CORE, COMPACT, FULL])(
    '$id never does, in no campaign',
    (blueprint) => {
      for (let n = 0; n < 1000; n += 1)
        expect([n, ...poolsOf(full, blueprint, `campaign-${n}`, `c${n % 20}`)]).toEqual([n, undefined])
    },
    PATIENCE,
  )

  it(
    'a short practice run can always be gone on with',
    () => {
      for (let n = 0; n < 1000; n += 1) {
        const short = drawForm(core, PRACTICE.short, `short-${n}`)
        if (short.type !== 'Form') throw new Error(`${n}`)
        const longer = drawForm(core, PRACTICE.core, `core-${n}`, undefined, short.form)
        if (longer.type !== 'Form') throw new Error(`${n}: ${JSON.stringify(longer)}`)
        const items = longer.form.sections.flatMap(({ questions }) => questions.map(({ item }) => item))
        expect([n, items.length, new Set(items).size]).toEqual([n, 18, 18])
      }
    },
    PATIENCE,
  )
})
