import type { SkillId } from '../ground/skill'
import type { Response } from '../kinds/answers'
import type { Key } from '../kinds/keys'
import type { Mark } from '../kinds/mark'
import type { Parts } from '../kinds/scores'

/** The points of one item of a form, and whose key gave them. */
export interface ItemScore extends Mark<Parts> {
  readonly item: string
  readonly skill: SkillId
  readonly facet: string
  /** How much the item counts in the skill's band (B1). */
  readonly units: number
  /** S10: what pure guessing is expected to get, 0 to 1. */
  readonly guess: number
  readonly response: Response | undefined
  readonly key: KeyStamp
}

/** Who said what is right, when, and whether a panel has confirmed it (W2). */
type KeyStamp = Pick<Key, 'author' | 'date' | 'status'>

/** The bank at hand cannot score the question. It counts neither for nor against the person. */
export interface Unscorable {
  readonly type: 'Unscorable'
  readonly item: string
  /** `item`: not in the bank. `key`: none, or one of another type. `answer`: the model's formulas give no number. */
  readonly missing: 'item' | 'key' | 'answer'
}
