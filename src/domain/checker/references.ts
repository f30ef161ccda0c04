import { isReserve } from '../form/candidates'
import type { Key } from '../kinds/keys'
import { FACETS } from '../ground/skill'
import { questionsOf, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import type { Item } from '../kinds/items'
import { found, type Finding } from '../kinds/finding'

/** Whether everything that is named exists, once. */
export function checkReferences(bank: CheckedBank): readonly Finding[] {
  return [
    ...idsTwice(bank),
    ...bank.parts.flatMap((part) => [...placing(part), ...stimuli(part), ...keys(part), ...recordings(bank, part)]),
  ]
}

function idsTwice({ parts }: CheckedBank): Finding[] {
  const seen = new Map<string, string>()
  return parts.flatMap((part) =>
    [...questionsOf(part), ...part.stimuli].flatMap(({ id }) => {
      const first = seen.get(id)
      if (first !== undefined) return [found('id-twice', [part.skill, id], { first })]
      seen.set(id, `${part.skill}/${id}`)
      return []
    }),
  )
}

function placing(part: CheckedPart): Finding[] {
  const facets: readonly string[] = FACETS[part.skill]
  return [
    ...[...questionsOf(part), ...part.stimuli]
      .filter(({ skill }) => skill !== part.skill)
      .map(({ id, skill }) => found('skill-differs', [part.skill, id, 'skill'], { skill })),
    ...questionsOf(part)
      .filter(({ facet }) => !facets.includes(facet))
      .map(({ id, facet }) => found('facet-unknown', [part.skill, id, 'facet'], { facet, known: facets.join(', ') })),
  ]
}

function stimuli(part: CheckedPart): Finding[] {
  const known = new Set(part.stimuli.map(({ id }) => id))
  const used = new Set(part.items.map(({ stimulus }) => stimulus))
  return [
    ...part.items.flatMap(({ id, stimulus }) =>
      stimulus === undefined || known.has(stimulus)
        ? []
        : [found('stimulus-unknown', [part.skill, id, 'stimulus'], { stimulus })],
    ),
    ...part.items.flatMap((item) =>
      !('parallel' in item) || item.parallel === undefined || hasReserve(part, item.parallel)
        ? []
        : [found('parallel-unknown', [part.skill, item.id, 'parallel'], { parallel: item.parallel })],
    ),
    ...part.stimuli.filter(({ id }) => !used.has(id)).map(({ id }) => found('stimulus-unused', [part.skill, id])),
  ]
}

/** That there is one file for each line needs no check: a recording is named by its language alone. */
function recordings({ languages }: CheckedBank, { skill, stimuli }: CheckedPart): Finding[] {
  return stimuli.flatMap((stimulus) =>
    Object.entries((stimulus.type === 'dialogue' && stimulus.audio) || {})
      .filter(([language, format]) => format !== undefined && !languages.includes(language))
      .map(([language]) => found('recording-of-no-language', [skill, stimulus.id, 'audio', language], { language })),
  )
}

/** A block of its own that is never asked first. */
const hasReserve = (part: CheckedPart, parallel: string) =>
  part.items.some((item) => item.id === parallel && isReserve(item))

function keys(part: CheckedPart): Finding[] {
  const questions = new Map(questionsOf(part).map((question) => [question.id, question]))
  const keyed = new Set<string>()
  const strangers = part.keys.flatMap((key) => {
    const again = keyed.has(key.item)
    keyed.add(key.item)
    return [
      ...(again ? [found('key-twice', [part.skill, key.item, 'key'])] : []),
      ...fitting(part, key, questions.get(key.item)),
    ]
  })
  const without = [...questions.keys()].filter((id) => !keyed.has(id))
  return [...strangers, ...without.map((id) => found('key-missing', [part.skill, id]))]
}

function fitting({ skill }: CheckedPart, key: Key, question: Item | undefined): Finding[] {
  const where = [skill, key.item, 'key']
  if (question === undefined) return [found('key-without-item', where)]
  return question.type === key.type ? [] : [found('key-of-other-type', where, { item: question.type, key: key.type })]
}
