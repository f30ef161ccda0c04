import { practicePart } from '../domain/bank/bank'
import type { BankData } from '../domain/authoring/document'
import { SKILLS, type SkillId } from '../domain/ground/skill'
import { bank } from './full'
import { keys } from './full-keys'

/** The built-in bank with every word and every reason, as authors read it. */

type FileTexts = Record<string, string>
const files = import.meta.glob<{ default: FileTexts }>('../../locales/*/{bank,keys}/*.json')

export async function builtInBank(): Promise<BankData> {
  const parts = await Promise.all(
    SKILLS.map(async (skill) => {
      const own = <T extends { readonly skill: SkillId }>(things: Iterable<T>) =>
        [...things].filter((thing) => thing.skill === skill)
      const [items, models] = [own(bank.items.values()), own(bank.models.values())]
      const ids = new Set([...items, ...models].map(({ id }) => id))
      return {
        skill,
        items,
        models,
        stimuli: own(bank.stimuli.values()),
        keys: [...keys.values()].filter(({ item }) => ids.has(item)),
        texts: await words('bank', skill),
        reasons: await words('keys', skill),
      }
    }),
  )
  return {
    title: 'Kontor',
    version: bank.version,
    author: 'Kontor',
    licence: 'CC BY 4.0',
    languages: ['de', 'en'],
    parts,
  }
}

async function words(folder: 'bank' | 'keys', skill: SkillId): Promise<{ de: FileTexts; en: FileTexts }> {
  const load = async (language: 'de' | 'en') => {
    const own = [skill, practicePart(skill)].map((name) =>
      files[`../../locales/${language}/${folder}/${name}.json`]?.(),
    )
    return Object.assign({}, ...(await Promise.all(own)).map((file) => file?.default)) as FileTexts
  }
  const [de, en] = await Promise.all([load('de'), load('en')])
  return { de, en }
}
