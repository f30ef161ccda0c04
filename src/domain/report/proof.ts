import type { Bank } from '../bank/bank'
import type { Campaign } from '../campaign/campaign'
import { isPaired, isPairedStation } from '../campaign/paired-device'
import type { Opened } from '../submission/opened'
import { MODES, needsProof } from '../submission/submission'
import type { Summary } from '../summary/summary'
import { originOf, type FormOrigin } from './drawn-again'

/** What of a submission is more than its own statement (R9). */
export interface Proof {
  /** `paired`: mode, station and times come from a device of the firm. */
  readonly device: 'paired' | 'own-statement'
  readonly form: FormOrigin
}

export function proofOf({ device, submission }: Opened, bank: Bank, campaign: Campaign): Proof {
  return {
    device: isPaired(campaign, device) ? 'paired' : 'own-statement',
    form: originOf(submission.form, bank, campaign),
  }
}

/** Of how many it is an own statement how the test was taken. */
export function countStated({ stations, modes }: Summary, campaign: Pick<Campaign, 'devices'>): number {
  return stations.filter(
    (station, row) => needsProof(MODES[modes[row] ?? 0] ?? 'own-device') && !isPairedStation(campaign, station),
  ).length
}
