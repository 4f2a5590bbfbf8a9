import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { week as isoWeek } from '#kernel/week'
import { openBenchGarden } from './bench/bench-garden.ts'
import { measurePlanning } from './bench/planning.ts'

/**
 * `npm run bench:rounds -- [DIR] [--week 2025-W23]`: the rounds of a real garden as they are driven against the
 * optimised ones, weekday by weekday, with its own limits: what is overloaded or back too late is said. Distances are
 * estimates.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { week: { type: 'string', default: '2025-W23' } },
})
const project = fileURLToPath(new URL('../../../', import.meta.url))
const bench = await openBenchGarden(
  path.resolve(positionals[0] ?? path.join(project, 'deploy/local/demo/haute-moselle')),
)
try {
  await measurePlanning(bench.garden, isoWeek(values.week))
} finally {
  await bench.close()
}
