import { CORE, one, SHORT, type Blueprint, type SectionPlan } from './blueprint'

/**
 * What is asked without a campaign (M4a): the short form, or at once the longer one that it is a part of. The pool has no
 * order tasks of every kind and difficulty, so some ways of a campaign are left out.
 */
const inPractice = ({ id, sections }: Blueprint): Blueprint => ({
  id: `practice-${id}`,
  sections: sections.map((section) => (section.skill === 'organization' ? fromPool(section) : section)),
  pool: 'practice',
})

const ORDERS = [
  one('order', 'planning', 1),
  one('order', 'planning', 2),
  one('order', 'priority', 1),
  one('order', 'priority', 3),
]

function fromPool({ skill, cells, alternatives = [] }: SectionPlan): SectionPlan {
  const isThere = (way: SectionPlan['cells']) =>
    way.every(
      ({ type, facet, difficulty }) =>
        type !== 'order' || ORDERS.some((order) => order.facet === facet && order.difficulty === difficulty),
    )
  const [first = cells, ...others] = [cells, ...alternatives].filter(isThere)
  return { skill, cells: first, alternatives: others }
}

export const PRACTICE = { short: inPractice(SHORT), core: inPractice(CORE) } as const
export type PracticeLength = keyof typeof PRACTICE
