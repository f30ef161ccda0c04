import type { SpotView } from './words'

/**
 * The lines of the original beside which the spots are a copy: as many, and most of them alike. Undefined for every other text,
 * which is read on its own.
 */
export function originalOf({ options, stimulus }: SpotView): readonly string[] | undefined {
  const lines = stimulus?.type === 'text' ? stimulus.paragraphs : []
  const alike = options.filter(({ text }, at) => text === lines[at]).length
  return lines.length === options.length && alike > lines.length / 2 ? lines : undefined
}
