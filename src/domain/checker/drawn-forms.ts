import type { Blueprint } from '../form/blueprint'
import { isReserve } from '../form/candidates'
import { drawForm } from '../form/draw'
import { questionsIn, type Form } from '../form/form'
import { fingerprint } from '../ground/random'
import { itemsIn, questionsOf, type CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'

/** How often the rarest and the most frequent question of a skill are drawn, as shares of all forms. */
export interface Exposure {
  readonly skill: string
  readonly rarest: { readonly item: string; readonly share: number }
  readonly mostFrequent: { readonly item: string; readonly share: number }
}

/** M1: forms can be drawn, and every question of their skills comes up in some of them. */
export function checkDrawnForms(
  bank: CheckedBank,
  blueprint: Blueprint,
  count: number,
): { forms: readonly Form[]; findings: readonly Finding[]; figures: readonly Exposure[] } {
  const items = itemsIn(bank)
  const forms: Form[] = []
  for (let n = 0; n < count; n += 1) {
    const drawn = drawForm(items, blueprint, fingerprint(`bank check ${n}`, 16))
    if (drawn.type === 'BankTooSmall') {
      const { type, difficulty, facet = 'any' } = drawn.cell
      return { forms, figures: [], findings: [found('form-not-drawn', [drawn.skill], { type, difficulty, facet })] }
    }
    forms.push(drawn.form)
  }
  const exposures = exposuresIn(bank, blueprint, forms)
  const never = exposures.flatMap(({ skill, shares }) =>
    shares.filter(({ share }) => share === 0).map(({ item }) => found('never-drawn', [skill, item], { forms: count })),
  )
  return { forms, findings: never, figures: exposures.flatMap(extremes) }
}

interface Shares {
  readonly skill: string
  readonly shares: readonly { readonly item: string; readonly share: number }[]
}

function exposuresIn(bank: CheckedBank, blueprint: Blueprint, forms: readonly Form[]): Shares[] {
  const drawn = new Map<string, number>()
  for (const { item } of forms.flatMap(questionsIn)) drawn.set(item, (drawn.get(item) ?? 0) + 1)
  return bank.parts
    .filter((part) => blueprint.sections.some(({ skill }) => skill === part.skill))
    .map((part) => ({
      skill: part.skill,
      shares: questionsOf(part)
        .filter((question) => question.pool === blueprint.pool && !isReserve(question))
        .map(({ id }) => ({ item: id, share: (drawn.get(id) ?? 0) / forms.length })),
    }))
}

function extremes({ skill, shares }: Shares): Exposure[] {
  const sorted = [...shares].sort((a, b) => a.share - b.share)
  const [rarest, mostFrequent] = [sorted[0], sorted.at(-1)]
  return rarest && mostFrequent ? [{ skill, rarest, mostFrequent }] : []
}
