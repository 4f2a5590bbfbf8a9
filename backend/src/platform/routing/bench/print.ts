import { type Measured, mean } from './measure.ts'
import type { BenchCase } from './read-folder.ts'

export type BenchRow = { readonly asked: BenchCase; readonly results: readonly Measured[] }

export const printHeader = (budgets: readonly number[]): void => {
  const columns = budgets.flatMap((seconds) => [`${seconds} s gap`.padStart(10), 'k it/s'.padStart(7)])
  print(['instance'.padEnd(18), 'stops'.padStart(6), ...columns, ' engine   checker'].join(''))
}

export const printRow = ({ asked, results }: BenchRow): void => {
  const columns = results.flatMap((result) => [
    percent(result.gapPercent),
    result.kiloIterations.toFixed(0).padStart(7),
  ])
  const verdict = results.find((result) => result.verdict !== 'ok')?.verdict ?? 'ok'
  const engine = ` ${results[0]?.engine ?? ''}`.padEnd(10)
  print(
    [asked.name.padEnd(18), String(asked.problem.stops.length).padStart(6), ...columns, engine, verdict].join(
      '',
    ),
  )
}

/** Mean gap per family and size class, for each budget. */
export const printMeans = (rows: readonly BenchRow[], budgets: readonly number[]): void => {
  print(`\n${'family'.padEnd(24)}${budgets.map((seconds) => `${seconds} s gap`.padStart(10)).join('')}`)
  for (const [family, members] of Map.groupBy(rows, (row) => row.asked.family)) {
    const gaps = budgets.map((_, b) =>
      percent(mean(members.map((row) => row.results[b]?.gapPercent ?? Number.NaN))),
    )
    print(`${family.padEnd(24)}${gaps.join('')}`)
  }
}

const percent = (gap: number): string => `${gap.toFixed(3)} %`.padStart(10)

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
