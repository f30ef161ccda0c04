import { mean } from '../ground/mean'
import { textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { picksIn, type Pick } from './picks'

/** W3 allows eight points of a hundred. With fewer items than this a single one moves the share by more. */
const MARGIN = 0.08
const FEWEST = 8

/** `medium`: nearest to the mean length of the item's options. Where long and short are always wrong, it is right. */
const KINDS = ['longest', 'medium', 'shortest'] as const

/** How often the option of this length is the best or the worst one. Shares of 0 to 1; a tie is shared. */
export interface LengthCue {
  readonly skill: string
  readonly language: string
  readonly option: (typeof KINDS)[number]
  readonly is: 'best' | 'worst'
  readonly items: number
  readonly share: number
  readonly chance: number
}

/** W3: neither the longest nor the shortest nor the medium option is best more often than chance would have it. */
export function checkLengthCues(bank: CheckedBank): { findings: readonly Finding[]; figures: readonly LengthCue[] } {
  const figures = bank.parts.flatMap((part) => bank.languages.flatMap((language) => cuesOf(part, language)))
  return { figures, findings: figures.filter(({ items }) => items >= FEWEST).flatMap(judge) }
}

function cuesOf(part: CheckedPart, language: string): LengthCue[] {
  const picks = picksIn(part)
  const rated = picks.filter(({ worst }) => worst !== undefined)
  return KINDS.flatMap((option) =>
    (['best', 'worst'] as const).flatMap((is) => {
      const asked = is === 'best' ? picks : rated
      if (asked.length === 0) return []
      const share = mean(asked.map((pick) => hit(part, language, pick, option, pick[is])))
      const chance = mean(asked.map(({ item }) => 1 / item.options.length))
      return [{ skill: part.skill, language, option, is, items: asked.length, share, chance }]
    }),
  )
}

function hit(part: CheckedPart, language: string, { item }: Pick, kind: LengthCue['option'], wanted?: string): number {
  const lengths = item.options.map((id) => textIn(part.texts, language, `${item.id}.option.${id}`).length)
  const usual = mean(lengths)
  const rank = (length: number) => ({ longest: -length, shortest: length, medium: Math.abs(length - usual) })[kind]
  const first = Math.min(...lengths.map(rank))
  const tied = item.options.filter((_, n) => rank(lengths[n] ?? 0) === first)
  return wanted !== undefined && tied.includes(wanted) ? 1 / tied.length : 0
}

function judge({ skill, language, option, is, items, share, chance }: LengthCue): Finding[] {
  const [above, below] = [share > chance + MARGIN, share < chance - MARGIN]
  const details = { option, share: Math.round(share * 100), chance: Math.round(chance * 100), items }
  if (is === 'worst') return above ? [found('length-gives-worst-away', [skill, language, option], details)] : []
  if (above) return [found('length-gives-best-away', [skill, language, option], details)]
  return below ? [found('length-rules-best-out', [skill, language, option], details)] : []
}
