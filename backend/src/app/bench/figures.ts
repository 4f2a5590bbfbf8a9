/** Times in milliseconds, as quantiles. */
export interface Times {
  readonly p50: number
  readonly p95: number
  readonly max: number
  readonly count: number
}

/** Runs one after another, so many times, and tells how long each took. */
export const timed = async (count: number, run: () => unknown): Promise<Times> => {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const startedMs = performance.now()
    await run()
    times.push(performance.now() - startedMs)
  }
  return quantiles(times)
}

/** How long it took, and what came of it. */
export const stopwatch = async <T>(
  run: () => Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> => {
  const startedMs = performance.now()
  const value = await run()
  return { ms: performance.now() - startedMs, value }
}

/** Prints a figure: what it is, what was measured, what was aimed at. */
export const figure = (what: string, measured: string, aim = ''): void => {
  process.stdout.write(`${what.padEnd(52)} ${measured.padEnd(40)} ${aim}\n`)
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`

export const spread = ({ p50, p95, max, count }: Times): string =>
  `p50 ${ms(p50)}, p95 ${ms(p95)}, max ${ms(max)} (${count})`

const quantiles = (times: readonly number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0, count: times.length }
}
