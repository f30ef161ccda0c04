import type { Campaign } from '../../../domain/campaign/campaign'
import type { SavedCampaign } from '../../../domain/campaign/kept'

/** `Stale`: another tab has changed it meanwhile. */
export type NotKept = Exclude<SavedCampaign['type'], 'Saved'>

/** What every page of the assistant gets. */
export interface StepProps {
  readonly campaign: Campaign
  readonly caption: string
  readonly problems: readonly { readonly text: string; readonly href: string }[]
  /** How often “continue” was pressed on this page. */
  readonly round: number
  readonly notKept: NotKept | undefined
  readonly onchange: (change: Partial<Campaign>) => void
  readonly onback: () => void
  readonly onnext: () => void
}

export const errorOf = (problems: StepProps['problems'], href: string) =>
  problems.find((problem) => problem.href === href)?.text
