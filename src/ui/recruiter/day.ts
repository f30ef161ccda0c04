/** The reader's own calendar day of a moment, as YYYY-MM-DD. */
export function dayOf(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Midnight at the beginning of a day, or undefined when it is none. @param end the last millisecond of the day instead */
export function momentOf(day: string, end = false): number | undefined {
  const ms = new Date(`${day}T${end ? '23:59:59.999' : '00:00:00'}`).getTime()
  return Number.isNaN(ms) ? undefined : ms
}
