/** Middle values, because a shared machine has outliers. */

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const ordered = sorted(values)
  const middle = ordered.length / 2
  const [low, high] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]]
  return low === undefined || high === undefined ? NaN : (low + high) / 2
}

/** The value that 95 of 100 do not exceed, by nearest rank. */
export const p95 = (values: readonly number[]) => sorted(values)[Math.ceil(values.length * 0.95) - 1] ?? NaN

export const most = (values: readonly number[]) => Math.max(0, ...values)

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
