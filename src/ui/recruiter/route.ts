import { currentHash } from '../address'

/** Where the recruiter is, as the part of the address behind `#recruiting`; the browser's own back button works. */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'setup'; readonly campaign: string; readonly step: number }
  | { readonly at: (typeof SINGLE)[number]; readonly campaign: string }
  | { readonly at: 'vault'; readonly campaign: string; readonly view: View }

export type View =
  | { readonly page: 'overview' | 'people' | 'bring' | 'weights' | 'handing-out' | 'log' }
  | { readonly page: 'report' | 'access' | 'feedback'; readonly rid: string }
  | { readonly page: 'compare'; readonly rids: readonly string[] }

export const HASH = '#recruiting'

/** Pages of a campaign that stand outside the vault. */
const SINGLE = ['sheet', 'poster', 'paper', 'draft-weights', 'trial-run', 'method', 'council'] as const

export function routeOf(hash: string): Route {
  const [campaign = '', page = '', ...rest] = hash.slice(HASH.length).split('/').filter(Boolean).map(decoded)
  if (!/^[0-9a-f]{16}$/.test(campaign)) return { at: 'home' }
  if (page === 'setup') return { at: 'setup', campaign, step: Number(rest[0]) || 1 }
  const single = SINGLE.find((at) => at === page)
  if (single !== undefined) return { at: single, campaign }
  return { at: 'vault', campaign, view: viewOf(page, rest[0] ?? '') }
}

function viewOf(page: string, about: string): View {
  switch (page) {
    case 'report':
    case 'access':
    case 'feedback':
      return { page, rid: about }
    case 'compare':
      return { page, rids: about.split(',').slice(0, 5) }
    case 'people':
    case 'bring':
    case 'weights':
    case 'handing-out':
    case 'log':
      return { page }
    default:
      return { page: 'overview' }
  }
}

export function hashOf(route: Route): string {
  switch (route.at) {
    case 'home':
      return HASH
    case 'setup':
      return `${HASH}/${route.campaign}/setup/${route.step}`
    case 'sheet':
    case 'poster':
    case 'paper':
    case 'draft-weights':
    case 'trial-run':
    case 'method':
    case 'council':
      return `${HASH}/${route.campaign}/${route.at}`
    case 'vault': {
      const about = aboutOf(route.view)
      return `${HASH}/${route.campaign}/${route.view.page}${about === '' ? '' : `/${about}`}`
    }
  }
}

const aboutOf = (view: View) => ('rid' in view ? view.rid : 'rids' in view ? view.rids.join(',') : '')

export function go(route: Route): void {
  location.hash = hashOf(route)
}

/** Reading it in a template follows the address. */
export const currentRoute = (): Route => routeOf(currentHash())

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A mutilated address leads to the start of the area.
    return ''
  }
}
