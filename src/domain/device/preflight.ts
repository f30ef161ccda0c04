/** What is tried out before the doors open (P1). */
export const PREFLIGHT_STEPS = [
  'offline',
  'campaign',
  'seal',
  'store',
  'private',
  'kept',
  'space',
  'clock',
  'awake',
  'camera',
  'alone',
] as const
export type PreflightStep = (typeof PREFLIGHT_STEPS)[number]
/** `weak`: it works, but somebody should know. */
export type PreflightResult = 'good' | 'weak' | 'bad'
