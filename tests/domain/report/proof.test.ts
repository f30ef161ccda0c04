// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/full'
import { isPaired, isPairedStation, withPaired } from '../../../src/domain/campaign/paired-device'
import { drawForm } from '../../../src/domain/form/draw'
import type { Form } from '../../../src/domain/form/form'
import { blueprintFor } from '../../../src/domain/form/sections'
import { paperForm } from '../../../src/domain/paper/paper-form'
import { countStated, proofOf } from '../../../src/domain/report/proof'
import { observationsOn } from '../../../src/domain/report/quality'
import { summaryRow } from '../../../src/domain/report/summary-row'
import { submissionOf, type Mode } from '../../../src/domain/submission/submission'
import { emptySummary, withRows } from '../../../src/domain/summary/summary'
import { startAttempt } from '../../../src/domain/attempt/attempt'
import { NOW } from '../../support/small-form'
import { CAMPAIGN } from '../../support/stores'

const SEED = '0123456789abcdef'
const KEY = `B${'Xy9-_'.repeat(17)}Q`
const OTHER = `B${'Zz0-_'.repeat(17)}Q`
/** Also asks what is done against the clock. */
const campaign = { ...CAMPAIGN, sections: ['listening', 'numeracy', 'accuracy'] as const }

function drawn(seed = SEED): Form {
  const blueprint = blueprintFor(bank, campaign.sections, undefined)
  const made = blueprint && drawForm(bank, blueprint, seed, campaign.id)
  if (made?.type !== 'Form') throw new Error('The bank is too small')
  return made.form
}

const openedOf = (
  form: Form,
  { device = KEY, mode = 'supervised' as Mode, station = undefined as number | undefined } = {},
) => ({
  rid: `rid-${device}-${mode}`,
  openedAt: NOW,
  device,
  submission: submissionOf(startAttempt('a', form, NOW, campaign.id), {
    campaign: campaign.id,
    app: 'test',
    language: 'de',
    mode,
    ...(station === undefined ? {} : { station }),
    record: { number: 1, previous: null },
    handedInAt: NOW,
    person: { name: 'Ayşe', contact: '' },
    profiles: SEED,
  }),
})
const originOf = (form: Form) => proofOf(openedOf(form), bank, campaign).form

describe('[R9] a form that is drawn again from its seed', () => {
  const form = drawn()

  it('is the campaign’s own, also from paper and after it was stored', () => {
    expect(originOf(JSON.parse(JSON.stringify(form)) as Form)).toBe('drawn')
    const blueprint = blueprintFor(bank, campaign.sections)
    const paper = blueprint && paperForm(bank, blueprint, campaign.id, 42)
    expect(paper?.type === 'Form' && originOf(paper.form)).toBe('drawn')
  })
  it('is another one as soon as a question is left out, exchanged or moved, or seed and name do not fit', () => {
    const [first, ...rest] = form.sections
    if (first === undefined) throw new Error('No section')
    const change = (questions: typeof first.questions): Form => ({
      ...form,
      sections: [{ ...first, questions }, ...rest],
    })
    const easier = drawn('ffffffffffffffff').sections[0]?.questions ?? []
    const forged: readonly Form[] = [
      change(first.questions.slice(0, 4)),
      change(easier),
      change([...first.questions].reverse()),
      { ...form, sections: rest },
      { ...form, seed: 'ffffffffffffffff' },
      { ...form, id: 'ffffffffffffffff' },
      { ...form, blueprint: 'own:short' },
    ]
    expect(forged.map(originOf)).toEqual(forged.map(() => 'other'))
  })
  it('[M5] is still the same where a block was broken off and asked once more, with that block’s parallel one only', () => {
    const replace = (by: (parallel: string | undefined) => string | undefined): Form => ({
      ...form,
      sections: form.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => {
          const item = bank.items.get(question.item)
          const next = bank.items.get((item && 'parallel' in item ? by(item.parallel) : undefined) ?? '')
          return next && 'rows' in next
            ? { type: 'fixed' as const, item: next.id, shown: next.rows.map(({ id }) => id) }
            : question
        }),
      })),
    })
    const repeated = replace((parallel) => parallel)
    expect(repeated).not.toEqual(form)
    expect(originOf(repeated)).toBe('drawn')
    const blocks = [...bank.items.values()].filter((item) => item.type === 'compare').map(({ id }) => id)
    const foreign = replace((parallel) =>
      blocks.find((id) => id !== parallel && !JSON.stringify(form).includes(`"${id}"`)),
    )
    expect(originOf(foreign)).toBe('other')
  })
  it('of another bank cannot be drawn again, and that is said', () => {
    const proof = proofOf(openedOf({ ...form, bank: 'older' }), bank, campaign)
    expect(proof.form).toBe('other-bank')
    const told = observationsOn(openedOf(form), { proof, hasPrevious: true }).map(({ what }) => what)
    expect(told).toContain('newer-bank')
  })
  it('that is another one is said in the report', () => {
    const opened = openedOf({ ...form, sections: form.sections.slice(1) })
    const told = observationsOn(opened, { proof: proofOf(opened, bank, campaign), hasPrevious: true })
    expect(told.map(({ what }) => what)).toContain('other-form')
    const fine = observationsOn(openedOf(form), { proof: proofOf(openedOf(form), bank, campaign), hasPrevious: true })
    expect(fine.map(({ what }) => what)).not.toContain('other-form')
  })
})

describe('[R9] what a device says about how a test was taken', () => {
  const firm = withPaired(campaign, KEY, NOW)
  const first = (mode: Mode, device: string) => {
    const opened = openedOf(drawn(), { mode, device })
    return observationsOn(opened, { proof: proofOf(opened, bank, firm), hasPrevious: true })[0]?.what
  }

  it('is an own statement until its key was compared', () => {
    expect([first('supervised', OTHER), first('paper', OTHER)]).toEqual(['supervised-stated', 'paper-stated'])
    expect([first('supervised', ''), first('own-device', OTHER)]).toEqual(['supervised-stated', 'unsupervised'])
  })
  it('is proved by a key that was', () => {
    expect([first('supervised', KEY), first('paper', KEY)]).toEqual(['supervised', 'paper'])
  })
  it('is counted in the list by the same keys, with and without a number on the stand', () => {
    const rows = [
      openedOf(drawn(), { mode: 'kiosk', station: 3 }),
      openedOf(drawn(), { mode: 'supervised' }),
      openedOf(drawn(), { mode: 'kiosk', device: OTHER, station: 3 }),
      openedOf(drawn(), { mode: 'supervised', device: '' }),
      openedOf(drawn(), { mode: 'own-device', device: OTHER }),
    ].map((opened, pack) => summaryRow(opened, [], undefined, undefined, pack))
    const summary = withRows(emptySummary(), rows)
    expect(summary.stations.map((station) => isPairedStation(firm, station))).toEqual([true, true, false, false, false])
    expect([countStated(summary, firm), countStated(summary, campaign)]).toEqual([2, 4])
  })
  it('is paired once, and the campaign carries it', () => {
    expect(withPaired(firm, KEY, NOW + 1)).toBe(firm)
    expect([isPaired(firm, KEY), isPaired(firm, OTHER), isPaired(firm, ''), isPaired(campaign, KEY)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
