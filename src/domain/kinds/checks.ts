import type { SkillId } from '../ground/skill'
import type { Response } from './answers'
import { BEST_WORST } from './best-worst/check'
import type { CheckFace } from './check-face'
import { CHOICE } from './choice/check'
import { checkBlocksAlike, COMPARE } from './compare/check'
import type { Finding } from './finding'
import type { Item, Kind } from './items'
import type { Key } from './keys'
import { isOf, type Of } from './kind'
import { NUMBER } from './number/check'
import { ORDER } from './order/check'
import { SORT } from './sort/check'
import { SPOT } from './spot/check'

export const CHECK: { readonly [K in Kind]: CheckFace<Of<Item, K>, Of<Key, K>> } = {
  choice: CHOICE,
  'best-worst': BEST_WORST,
  number: NUMBER,
  order: ORDER,
  sort: SORT,
  spot: SPOT,
  compare: COMPARE,
}

/** What only the keys of a skill show together. */
export const checkTogether = (skill: SkillId, keys: readonly Key[]): readonly Finding[] =>
  checkBlocksAlike(
    skill,
    keys.filter((key) => isOf('compare', key)),
  )

/** Answers to items that ask for the best option, or for the best and the worst one. */
export const answerPicking = (best: string, worst?: string): Response =>
  worst === undefined ? { type: 'choice', option: best } : { type: 'best-worst', best, worst }
