/** What a scanner needs of the device. */
export interface CodeScanner {
  readonly openCamera: () => Promise<
    | { readonly type: 'On'; readonly stream: MediaStream; readonly stop: () => void }
    | { readonly type: 'denied' | 'missing' | 'busy' }
  >
  readonly read: (video: HTMLVideoElement) => Promise<readonly string[]>
  /** Undefined when the file is no picture. */
  readonly readPhoto: (file: File) => Promise<readonly string[] | undefined>
}
