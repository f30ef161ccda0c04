/** Whether the app works on this device without a network. */

export type OfflineState =
  /** The browser has no service workers, or refuses them here. */
  | 'impossible'
  /** Still loading the files. */
  | 'preparing'
  | 'ready'
  /** Ready, and a newer version waits. */
  | 'update-waits'

export interface Offline {
  /** Tells the state now and whenever it changes. */
  readonly watch: (tell: (state: OfflineState) => void) => void
  /** @returns `busy` while an attempt runs in some tab; when the newer version has taken over, the page is loaded anew */
  readonly takeOver: () => Promise<'busy' | 'nothing-waits' | 'taking-over'>
  /** Files of the app that are not kept on the device; undefined where nothing is kept, or nobody answers. */
  readonly missingFiles: () => Promise<readonly string[] | undefined>
}
