import { ok, type Result, refused } from '#kernel/result'
import { type Week, weeksOfYear } from '#kernel/week'
import { type ImportFile, type ImportFileName, type ImportProblem, importFileNames } from './import-file.ts'
import { readCalendars } from './read-calendar.ts'
import { readMembers } from './read-members.ts'
import { readDepots, readRounds } from './read-places.ts'
import { readPlans } from './read-plans.ts'
import { type ContractRow, type KnownThings, readContracts, readWeeks } from './read-subscriptions.ts'
import type { Existing, ImportRules, Reading } from './reading.ts'
import type { ImportedCalendar, ImportedSubscription, ImportedTerms, ImportTarget } from './target.ts'

/** Refused: the files hold problems, all of them, in the order of files and lines. */
export interface FilesHaveProblems {
  readonly kind: 'files-have-problems'
  readonly problems: readonly ImportProblem[]
}

/** What is needed beside the files. */
export interface ImportSurroundings {
  readonly existing: Existing
  /** Weeks closed already, for years of which `closed_weeks.csv` says nothing. */
  readonly closedWeeks: readonly Week[]
  /** The year of `weekly_quantities.csv`; without it, the only year that the calendar files name. */
  readonly isoYear?: number | undefined
}

const NEEDS = [
  ['round_stops.csv', 'rounds.csv'],
  ['rounds.csv', 'round_stops.csv'],
  ['weekly_quantities.csv', 'subscriptions.csv'],
  ['subscriptions.csv', 'weekly_quantities.csv'],
] as const

/** The garden that the files describe, or every problem they hold, at once. Nothing is written here. */
export const readGarden = (
  files: readonly ImportFile[],
  around: ImportSurroundings,
  rules: ImportRules,
): Result<ImportTarget, FilesHaveProblems> => {
  const problems: ImportProblem[] = []
  const byName = new Map(files.map((file) => [file.name, file]))
  const reading: Reading = { file: (name) => byName.get(name), existing: around.existing, problems }
  checkFiles(files, reading)
  const depots = readDepots(reading)
  const rounds = readRounds(reading, depots)
  const { plans, products } = readPlans(reading)
  const { members, categories } = readMembers(reading, rules)
  const calendars = readCalendars(reading, rounds)
  const known: KnownThings = {
    depots: withNew(around.existing.depots, namedIn(byName.get('depots.csv'), 'code')),
    plans: withNew(around.existing.plans, namedIn(byName.get('plans.csv'), 'code')),
    members: withNew(
      around.existing.members.keys(),
      namedIn(byName.get('members.csv'), 'number').map(Number),
    ),
  }
  const subscriptions = readSubscriptions(reading, calendars, known, around, rules)
  if (problems.length > 0)
    return refused({ kind: 'files-have-problems', problems: problems.toSorted(byFileAndLine) })
  return ok({ rounds, depots, products, plans, members, calendars, subscriptions, categories })
}

const checkFiles = (files: readonly ImportFile[], { file, problems }: Reading): void => {
  const problem = (name: string, kind: string, figures: ImportProblem['figures']) =>
    problems.push({ file: name, line: 1, column: null, kind, figures })
  for (const { name } of files)
    if (!importFileNames.some((known) => known === name)) problem(name, 'unknown-file', {})
  if (files.length === 0) problem('', 'no-files', {})
  for (const [present, needed] of NEEDS)
    if (file(present) && !file(needed)) problem(present, 'file-missing', { needed })
}

// A row that is refused for another reason is still there to be named: one mistake is one problem, not a cascade.
const namedIn = (file: ImportFile | undefined, column: string): readonly string[] => {
  const at = file?.header.indexOf(column) ?? -1
  return (file?.rows ?? []).map(({ cells }) => (cells[at] ?? '').trim())
}

const withNew = <T>(existing: Iterable<T>, added: readonly T[]): ReadonlySet<T> =>
  new Set([...existing, ...added])

const readSubscriptions = (
  reading: Reading,
  calendars: readonly ImportedCalendar[],
  known: KnownThings,
  around: ImportSurroundings,
  rules: ImportRules,
): readonly ImportedSubscription[] => {
  const contracts = readContracts(reading, known)
  const weekly = reading.file('weekly_quantities.csv')
  if (!weekly) return []
  const isoYear = around.isoYear ?? onlyYear(calendars)
  if (isoYear === undefined) {
    const figures = { years: calendars.length }
    reading.problems.push({ file: weekly.name, line: 1, column: null, kind: 'year-unknown', figures })
    return []
  }
  const year = weeksOfYear(isoYear)
  const closed = calendars.find((calendar) => calendar.isoYear === isoYear)?.closedWeeks ?? around.closedWeeks
  const open = year.filter((week) => !closed.includes(week))
  const named = new Set(namedIn(reading.file('subscriptions.csv'), 'number').map(Number))
  const weeks = readWeeks(reading, {
    isoYear,
    openWeeks: new Set(open),
    depots: known.depots,
    contracts: named,
  })
  const infer = rules.inferringFrom(open)
  const mentioned = new Set(namedIn(weekly, 'subscription').map(Number))
  return contracts.flatMap((contract) => {
    if (!mentioned.has(contract.number)) return withoutWeeks(reading, contract)
    const terms = infer(weeks.get(contract.number) ?? [], contract.agreedQuantity)
    return terms ? [subscriptionOf(contract, terms, year, open)] : []
  })
}

const onlyYear = (calendars: readonly ImportedCalendar[]): number | undefined =>
  calendars.length === 1 ? calendars[0]?.isoYear : undefined

const withoutWeeks = ({ file, problems }: Reading, { line, number }: ContractRow): readonly [] => {
  const readable = file('weekly_quantities.csv')?.header.includes('subscription')
  const figures = { subscription: number }
  if (readable)
    problems.push({ file: 'subscriptions.csv', line, column: 'number', kind: 'no-weeks', figures })
  return []
}

// A contract that has a row in the first open week runs from the start of the year, closed weeks or not.
const subscriptionOf = (
  { line: _line, agreedQuantity: _agreed, ...contract }: ContractRow,
  terms: ImportedTerms,
  year: readonly Week[],
  open: readonly Week[],
): ImportedSubscription => ({
  ...contract,
  ...terms,
  start: terms.start === open[0] ? (year[0] ?? terms.start) : terms.start,
  end: terms.end === open.at(-1) ? (year.at(-1) ?? terms.end) : terms.end,
})

const byFileAndLine = (a: ImportProblem, b: ImportProblem): number =>
  fileRank(a) - fileRank(b) || a.line - b.line

const fileRank = ({ file }: ImportProblem): number => importFileNames.indexOf(file as ImportFileName)
