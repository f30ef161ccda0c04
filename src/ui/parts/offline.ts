export type OfflineState = 'impossible' | 'preparing' | 'ready' | 'update-waits'

/** Whether the app is kept on the device, and whether a newer version waits. */
export interface Offline {
  readonly watch: (tell: (state: OfflineState) => void) => void
  readonly takeOver: () => Promise<'busy' | 'nothing-waits' | 'taking-over'>
}
