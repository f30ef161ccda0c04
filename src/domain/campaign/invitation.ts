import type { Campaign } from './campaign'

/** What a device is invited to. */
export interface Invitation {
  /** What the device will be: somebody's own, or a station that goes from hand to hand. */
  readonly mode: 'own-device' | 'kiosk'
  readonly campaign: Campaign
}

export type ReadInvitation =
  | ({ readonly type: 'Invitation' } & Invitation)
  | { readonly type: 'Damaged' }
  /** Written by a later Kontor. */
  | { readonly type: 'Newer' }
  /** Holds a private key: somebody mixed things up, and nothing of it is kept. */
  | { readonly type: 'Secret' }
