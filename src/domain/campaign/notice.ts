import * as v from 'valibot'
import { fingerprint } from '../ground/random'

/**
 * What candidates read before the first question, in the words of the firm. Plain text: an empty line separates
 * paragraphs, a line that begins with `# ` is a heading.
 */

const Notice = v.pipe(v.string(), v.maxLength(12_000))

export const Notices = v.object({ de: v.optional(Notice), en: v.optional(Notice) })
export type Notices = v.InferOutput<typeof Notices>

/** Which text a person has read: the logged acknowledgement names it. */
export function noticeVersion(text: string): string {
  return fingerprint(text, 8)
}

export type NoticeBlock = { readonly type: 'heading' | 'paragraph'; readonly text: string }

export function noticeBlocks(text: string): readonly NoticeBlock[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n(?=# )|\n(?<=^# .*\n)|\n\s*\n/m)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) =>
      block.startsWith('# ') ? { type: 'heading', text: block.slice(2).trim() } : { type: 'paragraph', text: block },
    )
}

/** A heading and what belongs to it; what stands before the first heading has none. */
export interface NoticePart {
  readonly heading: string | undefined
  readonly paragraphs: readonly string[]
}

export function noticeParts(text: string): readonly NoticePart[] {
  const parts: { heading: string | undefined; paragraphs: string[] }[] = []
  for (const { type, text: words } of noticeBlocks(text)) {
    if (type === 'heading') parts.push({ heading: words, paragraphs: [] })
    else if (parts.length === 0) parts.push({ heading: undefined, paragraphs: [words] })
    else parts.at(-1)?.paragraphs.push(words)
  }
  return parts
}
