import { SKILLS, type SkillId } from '../../domain/ground/skill'
import { currentHash } from '../address'

/** Where an author is, as the part of the address behind `#items`. */
export type WorkshopRoute =
  | { readonly at: 'home' }
  | { readonly at: 'bank'; readonly bank: string }
  | { readonly at: 'item'; readonly bank: string; readonly skill: SkillId; readonly item: string }

export const HASH = '#items'
/** Ids of banks and items are made of these signs; anything else in the address leads to the start. */
const ID = /^[a-z0-9-]{1,40}$/

export function routeOf(hash: string): WorkshopRoute {
  const [bank = '', part = '', item = ''] = hash.slice(HASH.length).split('/').filter(Boolean)
  const skill = SKILLS.find((each) => each === part)
  if (!ID.test(bank)) return { at: 'home' }
  return skill !== undefined && ID.test(item) ? { at: 'item', bank, skill, item } : { at: 'bank', bank }
}

export function hashOf(route: WorkshopRoute): string {
  if (route.at === 'home') return HASH
  return route.at === 'bank' ? `${HASH}/${route.bank}` : `${HASH}/${route.bank}/${route.skill}/${route.item}`
}

/** Reading it in a template follows the address. */
export const currentRoute = (): WorkshopRoute => routeOf(currentHash())
