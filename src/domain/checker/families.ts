import { familyOf, type Member } from '../bank/families'
import type { Stimulus } from '../bank/stimulus'
import type { CheckedBank, CheckedPart } from '../bank/whole-bank'
import { CHECK } from '../kinds/checks'
import { found, type Finding } from '../kinds/finding'
import type { FixedItem } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'

/** W8: members of a family share everything that can be chosen, and no two of them have the same key. */
export function checkFamilies({ parts }: CheckedBank): readonly Finding[] {
  return parts.flatMap((part) => [
    ...part.items.flatMap((item) => likeTheFirst(part, item, part.items, shapeOfItem)),
    ...part.stimuli.flatMap((stimulus) => likeTheFirst(part, stimulus, part.stimuli, shapeOfStimulus)),
    ...ownTexts(part),
    ...sameKeys(part),
  ])
}

function likeTheFirst<T extends Member>(
  { skill }: CheckedPart,
  member: T,
  all: readonly T[],
  shapeOf: (member: T) => unknown,
): Finding[] {
  const family = familyOf(member)
  if (family === member.id) return []
  const first = all.find(({ id }) => id === family)
  const path = [skill, member.id, 'family']
  if (first === undefined || familyOf(first) !== first.id) return [found('family-unknown', path, { family })]
  return JSON.stringify(shapeOf(member)) === JSON.stringify(shapeOf(first))
    ? []
    : [found('family-differs', path, { family })]
}

function shapeOfItem(item: FixedItem): unknown {
  const listed = (ids: readonly string[]) => ids.toSorted()
  const { type, facet, pool } = item
  const fixed = 'fixed' in item && item.fixed === true
  return {
    type,
    facet,
    pool,
    options: 'options' in item ? (fixed ? item.options : listed(item.options)) : [],
    things: 'things' in item ? listed(item.things) : [],
    places: 'places' in item ? listed(item.places) : [],
    fixed,
  }
}

function shapeOfStimulus(stimulus: Stimulus): unknown {
  switch (stimulus.type) {
    case 'dialogue':
      return [stimulus.type, stimulus.lines]
    case 'mailbox':
      return [stimulus.type, stimulus.mails]
    case 'table':
      return [stimulus.type, stimulus.columns, stimulus.rows]
    case 'text':
    case 'document':
      return [stimulus.type, stimulus.paragraphs]
  }
}

/** What can be chosen stands in the first member alone, so that it is the same in all of them. */
function ownTexts({ skill, items, texts }: CheckedPart): Finding[] {
  const followers = new Map(items.filter((item) => familyOf(item) !== item.id).map((item) => [item.id, familyOf(item)]))
  const keys = new Set(Object.values(texts).flatMap((words) => Object.keys(words)))
  return [...keys].flatMap((key) => {
    const [id = '', what = ''] = key.split('.')
    const family = followers.get(id)
    const isShared = what === 'option' || what === 'thing' || what === 'place'
    return family !== undefined && isShared ? [found('family-own-text', [skill, ...key.split('.')], { family })] : []
  })
}

function sameKeys({ skill, items, keys }: CheckedPart): Finding[] {
  const keyed = new Map(keys.map((key) => [key.item, key]))
  const said = new Map<string, string>()
  return items.flatMap((item) => {
    const same = saidBy(item, keyed.get(item.id)).flatMap((says) => {
      const name = `${familyOf(item)}|${says}`
      const other = said.get(name)
      said.set(name, other ?? item.id)
      return other === undefined ? [] : [{ other, says }]
    })
    return same.map(({ other, says }) => found('family-same-key', [skill, item.id, 'key'], { other, says }))
  })
}

function saidBy<K extends FixedItem['type']>(item: Of<FixedItem, K>, key: Key | undefined): readonly string[] {
  const kind: K = item.type
  return isOf(kind, key) ? CHECK[kind].says(key) : []
}
