/**
 * Hands a text to another app of the device, as a file.
 * @returns a function where the browser can do that; it tells whether the person went through with it
 */
export function fileSharing(): ((name: string, text: string) => Promise<boolean>) | undefined {
  const asFile = (name: string, text: string) => ({ files: [new File([text], name, { type: 'text/plain' })] })
  if (typeof navigator.canShare !== 'function' || !navigator.canShare(asFile('test.txt', ''))) return undefined
  // Share sheets only take endings that they know.
  return async (name, text) =>
    navigator.share(asFile(`${name}.txt`, text)).then(
      () => true,
      () => false,
    )
}
