import { blueprintFor } from '../form/sections'
import { randomFor } from '../ground/random'
import { itemsIn, type CheckedPart } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import type { Icu } from '../checker/icu'
import { checkFamilies } from '../checker/families'
import { checkKeys } from '../checker/key-fits'
import { checkMessages } from '../checker/messages'
import { checkReferences } from '../checker/references'
import { checkTexts } from '../checker/texts'
import type { BankData } from './document'
import { generate } from '../kinds/number/generate'
import { LONGEST_ID } from '../bank/frozen-bank'
import { DIFFICULTIES, type SkillId } from '../ground/skill'

/** What must hold before candidates are asked from an own bank. Whether its items are good is another question. */
export function faultsIn(bank: BankData, icu: Icu): readonly Finding[] {
  const shape = [...bank.parts.flatMap((part) => [...longIds(part), ...silent(part)]), ...nothingToAsk(bank)]
  const all = [
    ...checkReferences(bank),
    ...checkKeys(bank),
    ...checkFamilies(bank),
    ...checkTexts(bank),
    ...checkMessages(bank, icu),
  ]
  return [...shape, ...all.filter(({ severity }) => severity === 'error')]
}

/** The skills that a form can be drawn about: a part may have lost its last item. */
export const askableSkills = (bank: BankData): readonly SkillId[] =>
  bank.parts.map(({ skill }) => skill).filter((skill) => blueprintFor(itemsIn(bank), [skill]) !== undefined)

const nothingToAsk = (bank: BankData) =>
  askableSkills(bank).length > 0 ? [] : [found('form-not-drawn', bank.parts.map(({ skill }) => skill).slice(0, 1))]

function longIds({ skill, items, models, stimuli }: CheckedPart): readonly Finding[] {
  const tooLong = [...items, ...models, ...stimuli].filter(({ id }) => id.length > LONGEST_ID)
  return tooLong.map(({ id }) => found('id-too-long', [skill, id, 'id'], { most: LONGEST_ID }))
}

/** Draws of each setting, and tries for each: a tenth of what a form has, so that no form ever lacks a question. */
const [DRAWS, TRIES] = [30, 100]

/** M3: settings that (almost) never write a question. */
function silent({ skill, models }: CheckedPart): readonly Finding[] {
  return models.flatMap((model) =>
    DIFFICULTIES.flatMap((difficulty) => {
      const random = randomFor('faults', `${model.id}|${difficulty}`)
      const writes = Array.from({ length: DRAWS }).every(() => generate(model, difficulty, random, TRIES) !== undefined)
      return writes ? [] : [found('model-writes-nothing', [skill, model.id, 'settings', difficulty])]
    }),
  )
}
