/**
 * The text with one part of it replaced.
 * @param what is being patched, for the message
 * @throws when the part is not there exactly once: a patch that no longer fits must not pass silently
 */
export function replaceOnce(text: string, part: string, by: string, what: string): string {
  const count = text.split(part).length - 1
  if (count !== 1) throw new Error(`${what}: expected once, found ${count} times: ${part}`)
  return text.replace(part, () => by)
}
