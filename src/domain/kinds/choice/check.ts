import { entryOf } from '../../ground/entry'
import { missingFrom, type CheckFace, type Where } from '../check-face'
import { found, type Finding } from '../finding'
import { named } from '../needed-texts'
import type { ChoiceItem } from './item'
import type { ChoiceKey } from './key'

/** Half credit at most for anything but the best option (S2). */
const MOST_PARTIAL = 0.5

export const CHOICE: CheckFace<ChoiceItem, ChoiceKey> = {
  key: checkChoiceKey,
  texts: ({ options }) => ({ required: ['stem', ...named('option', options)], optional: ['situation'] }),
  reasons: ({ options }) => options,
  picked: ({ options }, { credit }) => {
    const best = options.find((option) => entryOf(credit, option) === 1)
    return best === undefined ? undefined : { options, best }
  },
  says: ({ credit }) => Object.keys(credit).filter((option) => credit[option] === 1),
  thinking: 8,
}

function checkChoiceKey(where: Where, { options }: ChoiceItem, { credit }: ChoiceKey): readonly Finding[] {
  const at = [...where, 'key', 'credit']
  const keyed = Object.keys(credit)
  const best = Object.values(credit).filter((each) => each === 1).length
  return [
    ...missingFrom(options, keyed).map((option) => found('choice-option-missing', [...at, option])),
    ...missingFrom(keyed, options).map((option) => found('choice-option-unknown', [...at, option])),
    ...(best === 1 ? [] : [found('choice-best-not-one', at, { best })]),
    ...Object.entries(credit)
      .filter(([, each]) => each > MOST_PARTIAL && each < 1)
      .map(([option, each]) => found('choice-credit-too-high', [...at, option], { credit: each, most: MOST_PARTIAL })),
  ]
}
