import { Command, CommanderError } from 'commander'
import { type Day, parseDay } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { dayTotalsCsv, roundDaysCsv } from './cli/figures-commands.ts'
import { importFolder, reportLines } from './cli/import-command.ts'
import { openByName, openThrowAway, type Place } from './cli/open-place.ts'
import { sayer } from './cli/sentences.ts'

/** `npm run -s cabas -- …`: brings data in and tells figures. One clear sentence and exit 1 when something is wrong. */
type Refused = { readonly kind: string }

interface Source {
  readonly garden?: string
  readonly fromFiles?: string
}

const say = sayer(process.env)

/** Data goes to the output, sentences to the error output. */
const print = (text: string): void => {
  process.stdout.write(text)
}
const tell = (lines: readonly string[]): void => {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
}

const fail = (refusal: Refused): void => {
  tell([say(refusal.kind, refusal)])
  process.exitCode = 1
}

const runImport = async (
  folder: string,
  options: { readonly garden: string; readonly dryRun?: boolean; readonly year?: string },
): Promise<Result<void, Refused>> => {
  const isoYear = options.year === undefined ? ok(undefined) : yearIn(options.year)
  if (!isoYear.ok) return isoYear
  const place = await openByName(options.garden, process.env)
  if (!place.ok) return place
  return using(place.value, async ({ garden }) => {
    const request = { dryRun: options.dryRun === true, isoYear: isoYear.value }
    const report = await importFolder(garden, folder, request)
    if (!report.ok) return report
    tell(reportLines(report.value, say))
    if (report.value.problems.length > 0) process.exitCode = 1
    return ok(undefined)
  })
}

const runRoundDays = async (options: Source & { readonly year: string }): Promise<Result<void, Refused>> => {
  const isoYear = yearIn(options.year)
  if (!isoYear.ok) return isoYear
  return withSource(options, isoYear.value, async ({ garden }) => {
    print(await roundDaysCsv(garden, isoYear.value))
    return ok(undefined)
  })
}

const runDayTotals = async (
  options: Source & { readonly from: string; readonly to: string },
): Promise<Result<void, Refused>> => {
  const [from, to] = [dayIn(options.from), dayIn(options.to)]
  if (!from.ok) return from
  if (!to.ok) return to
  if (to.value < from.value) return refused({ kind: 'days-reversed', from: from.value, to: to.value })
  return withSource(options, undefined, async ({ garden }) => {
    print(await dayTotalsCsv(garden, from.value, to.value))
    return ok(undefined)
  })
}

/** Opens the garden that is named, or one in memory from files. */
const withSource = async (
  { garden, fromFiles }: Source,
  isoYear: number | undefined,
  run: (place: Place) => Promise<Result<void, Refused>>,
): Promise<Result<void, Refused>> => {
  if ((garden === undefined) === (fromFiles === undefined)) return refused({ kind: 'garden-or-files' })
  const place =
    garden === undefined ? await openThrowAway(process.env) : await openByName(garden, process.env)
  if (!place.ok) return place
  return using(place.value, async (opened) => {
    if (fromFiles === undefined) return run(opened)
    const report = await importFolder(opened.garden, fromFiles, { dryRun: false, isoYear })
    if (!report.ok) return report
    if (report.value.problems.length === 0) return run(opened)
    tell(reportLines(report.value, say))
    process.exitCode = 1
    return ok(undefined)
  })
}

const using = async <T>(place: Place, run: (place: Place) => Promise<T>): Promise<T> => {
  try {
    return await run(place)
  } finally {
    await place.close()
  }
}

const yearIn = (text: string): Result<number, Refused> => {
  const year = Number(text)
  const sound = /^\d{4}$/.test(text) && year >= 2000 && year <= 2100
  return sound ? ok(year) : refused({ kind: 'not-a-year', text })
}

const dayIn = (text: string): Result<Day, Refused> => {
  const day = parseDay(text)
  return day ? ok(day) : refused({ kind: 'not-a-day', text })
}

const program = new Command('cabas')
  .description('Brings the data of a garden in and tells its figures.')
  .showHelpAfterError(false)
  .exitOverride()
const action =
  <A extends readonly unknown[]>(run: (...args: A) => Promise<Result<void, Refused>>) =>
  async (...args: A) => {
    const done = await run(...args)
    if (!done.ok) fail(done.refusal)
  }

program
  .command('import <folder>')
  .description('import a garden from CSV files, all or nothing')
  .requiredOption('--garden <slug>', 'the garden')
  .option('--dry-run', 'only tell what would happen')
  .option('--year <year>', 'the ISO year of weekly_quantities.csv')
  .action(action(runImport))
program
  .command('round-days')
  .description('CSV round,iso_week,date: when each round is driven')
  .option('--garden <slug>', 'the garden')
  .option('--from-files <folder>', 'CSV files, read into an engine in memory')
  .requiredOption('--year <year>', 'the ISO year')
  .action(action(runRoundDays))
program
  .command('day-totals')
  .description('CSV date,depot,plan,quantity: baskets between two days')
  .option('--garden <slug>', 'the garden')
  .option('--from-files <folder>', 'CSV files, read into an engine in memory')
  .requiredOption('--from <day>', 'the first day, YYYY-MM-DD')
  .requiredOption('--to <day>', 'the last day, YYYY-MM-DD')
  .action(action(runDayTotals))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode
  else {
    tell([error instanceof Error ? error.message : String(error)])
    process.exitCode = 1
  }
}
