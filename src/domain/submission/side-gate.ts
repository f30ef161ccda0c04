import type { Mode } from './submission'

/**
 * Which side of Kontor may open on a device. Keys, reasons and people are out of the reach of whoever takes a test: a
 * device that is invited or enrolled, or on which a test is running, leads back to the test or asks for a secret.
 */

/** The sides besides the test itself. */
export type GuardedSide = 'recruiter' | 'workshop' | 'staff'

export interface DeviceUse {
  /** How the device collects for a campaign, if it does; `unknown` while that cannot be read. */
  readonly collecting: Mode | 'unknown' | undefined
  readonly running: 'nothing' | 'practice' | 'campaign'
  /** Staff have set a PIN here. */
  readonly hasPin: boolean
  /** A campaign was made here, so there is a passphrase to ask for. */
  readonly hasKeyring: boolean
  /** A vault was opened since the page was loaded. */
  readonly isUnlocked: boolean
}

export type Gate =
  | 'open'
  /** The staff's PIN opens the pages of the staff, and nothing else. */
  | 'pin'
  /** The passphrase of the campaign that collects here; whoever knows it may see everything. */
  | 'passphrase'
  /** Nothing to ask for: a sentence, and the way back to the test. */
  | 'closed'
  /** A practice run is nobody's record: it may be ended here, after asking. */
  | 'practice-runs'
  /** What this device is used for cannot be read now: nothing opens until it can. */
  | 'unknown'

export function gateOf(side: GuardedSide, use: DeviceUse): Gate {
  if (side === 'staff') return staffGate(use)
  if (use.isUnlocked) return 'open'
  switch (use.collecting) {
    case 'unknown':
      return 'unknown'
    case 'kiosk':
      return 'pin'
    case 'own-device':
      return 'closed'
    case 'supervised':
    case 'paper':
      return use.hasKeyring ? 'passphrase' : 'closed'
    case undefined:
      if (use.running === 'campaign') return use.hasKeyring ? 'passphrase' : 'closed'
      return use.running === 'practice' ? 'practice-runs' : 'open'
  }
}

/** Whatever deletes, ends, moves, adjusts or withdraws asks for a secret first, except on somebody's own phone. */
function staffGate({ collecting, hasPin, hasKeyring, isUnlocked }: DeviceUse): Gate {
  if (collecting === 'unknown') return 'unknown'
  if (isUnlocked || collecting === undefined || collecting === 'own-device') return 'open'
  if (hasPin) return 'pin'
  return hasKeyring ? 'passphrase' : 'closed'
}
