import { parseArgs } from 'node:util'
import { capacityCases } from './capacity-cases.ts'
import { gardenCases } from './garden-cases.ts'
import { measure } from './measure.ts'
import { printHeader, printMeans, printRow } from './print.ts'
import { readFolder } from './read-folder.ts'

/**
 * `npm run bench:routing -- [DIR] [--budgets 1,10] [--seeds 1] [--only REGEXP]`: every instance of a folder, or the
 * generated gardens and problems, each on one thread. Budgets are seconds of that thread's own time, so that a busy
 * machine does not count.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    budgets: { type: 'string', default: '1,10' },
    seeds: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
})
const [folder] = positionals
const cases = (folder === undefined ? [...gardenCases(), ...capacityCases()] : readFolder(folder)).filter(
  ({ name }) => new RegExp(values.only).test(name),
)
const budgets = values.budgets.split(',').map(Number)
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1)

printHeader(budgets)
const rows = []
for (const asked of cases) {
  const results = []
  for (const seconds of budgets) results.push(await measure(asked, seconds, seeds))
  const row = { asked, results }
  printRow(row)
  rows.push(row)
}
printMeans(rows, budgets)
process.exitCode = rows.some((row) => row.results.some((result) => result.verdict !== 'ok')) ? 1 : 0
