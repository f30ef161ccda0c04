import { FEWEST_FOR_ANCHORS, slotsOf } from '../form/anchors'
import { waysOf, type Blueprint, type SectionPlan } from '../form/blueprint'
import { candidatesFor } from '../form/candidates'
import { drawForm } from '../form/draw'
import type { Form, Section } from '../form/form'
import { mean, sum } from '../ground/mean'
import { fingerprint } from '../ground/random'
import { DIFFICULTIES, type SkillId } from '../ground/skill'
import { dialogueOf, type Bank } from '../bank/bank'
import { itemsIn, type CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { situationIn, type Question } from '../kinds/question'

/** M1a: the most that a situation outside anchors is asked, and that two people of a campaign share. */
const MOST_ASKED = 0.25
const MOST_SHARED = 0.4
/** M1a: what is common to all forms of a campaign. */
const ANCHORS = { least: 0.15, most: 0.25 }
/** What chance does to shares of a thousand forms. */
const CHANCE = 0.02

export interface CampaignFigures {
  readonly blueprint: string
  readonly skill: SkillId
  /** Shares of 0 to 1. */
  readonly anchors: number
  readonly shared: number
  readonly most: { readonly item: string; readonly share: number }
}

/** M1a: how alike the forms of campaigns are, section by section, and how often each situation is asked. */
export function checkCampaignForms(
  bank: CheckedBank,
  blueprint: Blueprint,
  campaigns: number,
  people: number,
): { readonly findings: readonly Finding[]; readonly figures: readonly CampaignFigures[] } {
  const items = itemsIn(bank)
  const drawn = Array.from({ length: campaigns }, (_, campaign) =>
    Array.from({ length: people }, (_, person) => {
      const seed = fingerprint(`campaign check ${campaign} ${person}`, 16)
      const form = drawForm(items, blueprint, seed, fingerprint(`campaign check ${campaign}`, 16))
      return form.type === 'Form' ? [form.form] : []
    }).flat(),
  )
  const figures = blueprint.sections.map(({ skill }) => figuresOf(items, blueprint, skill, drawn))
  const ways = blueprint.sections.flatMap((section) => waysApart(blueprint, section))
  return { figures, findings: [...ways, ...figures.flatMap((figure, n) => judge(figure, blueprint.sections[n]))] }
}

function judge({ blueprint, skill, anchors, shared, most }: CampaignFigures, section?: SectionPlan): Finding[] {
  const path = [skill, blueprint]
  const percent = (share: number) => Math.round(share * 100)
  const needsAnchors = section !== undefined && slotsOf(section.cells).length >= FEWEST_FOR_ANCHORS
  return [
    ...(most.share > MOST_ASKED + CHANCE
      ? [found('asked-too-often', [...path, most.item], { share: percent(most.share), most: percent(MOST_ASKED) })]
      : []),
    ...(shared > MOST_SHARED
      ? [found('forms-too-alike', path, { share: percent(shared), most: percent(MOST_SHARED) })]
      : []),
    ...(needsAnchors && (anchors < ANCHORS.least || anchors > ANCHORS.most)
      ? [
          found('anchors-out-of-share', path, {
            share: percent(anchors),
            least: percent(ANCHORS.least),
            most: percent(ANCHORS.most),
          }),
        ]
      : []),
  ]
}

/** M1a: every setting of every model is asked somewhere. */
export function checkSettings(bank: CheckedBank, blueprints: readonly Blueprint[]): readonly Finding[] {
  const items = itemsIn(bank)
  const asked = new Set(
    blueprints.flatMap(({ sections }) =>
      sections.flatMap((section) =>
        waysOf(section).flatMap((cells) =>
          cells.flatMap((cell) =>
            candidatesFor(items, section.skill, cell).map(({ id }) => `${id}/${cell.difficulty}`),
          ),
        ),
      ),
    ),
  )
  return [...items.models.values()]
    .filter(({ pool }) => pool === undefined)
    .flatMap(({ id, skill }) =>
      DIFFICULTIES.filter((difficulty) => !asked.has(`${id}/${difficulty}`)).map((difficulty) =>
        found('never-drawn', [skill, id, 'settings', difficulty]),
      ),
    )
}

/** All ways of a section are as long and as hard as each other. */
function waysApart({ id }: Blueprint, section: SectionPlan): Finding[] {
  const ways = waysOf(section).map((cells) => {
    const units = slotsOf(cells)
    return [sum(units.map(({ together = 1 }) => together)), sum(units.map(({ difficulty }) => difficulty))].join('/')
  })
  const different = [...new Set(ways)]
  return different.length > 1 ? [found('ways-differ', [section.skill, id], { ways: different.join(', ') })] : []
}

function figuresOf(
  items: Bank,
  { id }: Blueprint,
  skill: SkillId,
  campaigns: readonly (readonly Form[])[],
): CampaignFigures {
  const asked = new Map<string, number>()
  let forms = 0
  const perCampaign = campaigns.map((own) => {
    const sections = own.flatMap((form) => form.sections.find((section) => section.skill === skill) ?? [])
    const situations = sections.map((section) => situationsIn(items, section))
    const common = [...(situations[0] ?? [])].filter((each) => situations.every((other) => other.has(each)))
    const outside = situations.flatMap((own) => [...own].filter((each) => !common.includes(each)))
    for (const each of outside) asked.set(each, (asked.get(each) ?? 0) + 1)
    forms += sections.length
    return {
      anchors: mean(situations.map((own) => common.length / own.size)),
      shared: sharedBy(situations),
    }
  })
  const [item = '', most = 0] = [...asked].reduce<readonly [string, number]>(
    (first, next) => (next[1] > first[1] ? next : first),
    ['', 0],
  )
  return {
    blueprint: id,
    skill,
    anchors: mean(perCampaign.map(({ anchors }) => anchors)),
    shared: mean(perCampaign.map(({ shared }) => shared)),
    most: { item, share: forms === 0 ? 0 : most / forms },
  }
}

/** Neighbours stand for all pairs: every form is drawn apart from every other. */
function sharedBy(situations: readonly ReadonlySet<string>[]): number {
  return mean(
    situations.slice(1).map((own, n) => {
      const other = situations[n] ?? new Set()
      return [...own].filter((each) => other.has(each)).length / own.size
    }),
  )
}

const situationsIn = (items: Bank, { questions }: Section): ReadonlySet<string> =>
  new Set(questions.map((question) => situationOf(items, question)))

/** The questions of a conversation have it in common. */
const situationOf = (bank: Bank, question: Question): string => dialogueOf(bank, question)?.id ?? situationIn(question)
