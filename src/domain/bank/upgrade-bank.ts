import { withPresentKinds } from '../kinds/earlier-names'

/** From version 1 of a bank, with keys or without: the kind `compare` was called `check`. */
export function upgradeBank(data: unknown): unknown {
  if (!(data instanceof Object) || !('parts' in data) || !Array.isArray(data.parts)) return data
  return { ...data, parts: data.parts.map(upgradePart) }
}

function upgradePart(part: unknown): unknown {
  if (!(part instanceof Object)) return part
  const lists = Object.entries(part).filter(([name]) => name === 'items' || name === 'keys')
  return { ...part, ...Object.fromEntries(lists.map(([name, pieces]) => [name, withPresentKinds(pieces)])) }
}
