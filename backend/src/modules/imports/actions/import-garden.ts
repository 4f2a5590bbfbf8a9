import { ok, type Result } from '#kernel/result'
import { CALENDAR_FAMILY } from '#modules/calendar'
import { DEPOTS_FAMILY } from '#modules/depots'
import { CATEGORIES_MAX, categoryCode, MEMBERS_FAMILY } from '#modules/members'
import { PRODUCTS_FAMILY } from '#modules/products'
import { ROUNDS_FAMILY } from '#modules/rounds'
import { inferringFrom, SUBSCRIPTIONS_FAMILY } from '#modules/subscriptions'
import type { Conflict } from '#platform/dynamo'
import { importDiff } from '../domain/diff.ts'
import { type ImportFile, type ImportProblem, importFileNames } from '../domain/import-file.ts'
import { readGarden } from '../domain/read-garden.ts'
import type { ImportRules } from '../domain/reading.ts'
import { gardenThere, surroundingsIn } from './current-garden.ts'
import { fileReports, type ImportReport } from './import-report.ts'
import { importWrites } from './import-writes.ts'
import type { ImportNeeds, SentFile, UnreadableFile } from './needs.ts'

const FAMILIES = [
  CALENDAR_FAMILY,
  DEPOTS_FAMILY,
  MEMBERS_FAMILY,
  PRODUCTS_FAMILY,
  ROUNDS_FAMILY,
  SUBSCRIPTIONS_FAMILY,
]

const RULES: ImportRules = { inferringFrom, categoryCode, categoriesMax: CATEGORIES_MAX }

/** What to import. */
export interface ImportRequest {
  readonly files: readonly SentFile[]
  readonly dryRun: boolean
  /** The year of the weekly quantities; without it, the only year that the calendar files name. */
  readonly isoYear?: number | undefined
}

/**
 * Brings the files into the garden, all of it or nothing, whenever the process is killed; a second time writes
 * nothing. Problems come back in the report, all at once, and then nothing was written. Refuses `changed-meanwhile`
 * when somebody edits the same things at the same time, and `import-running`. (OPS-05)
 */
export const importGarden = async (
  needs: ImportNeeds,
  { files: sent, dryRun, isoYear }: ImportRequest,
): Promise<Result<ImportReport, Conflict>> => {
  const { files, problems: unreadable } = await readFiles(needs, sent)
  if (unreadable.length > 0) return ok(notApplied(dryRun, files, unreadable))
  const there = await gardenThere(needs)
  const target = readGarden(files, surroundingsIn(there, isoYear), RULES)
  if (!target.ok) return ok(notApplied(dryRun, files, target.refusal.problems))
  const diff = importDiff(target.value, there)
  const writes = importWrites(diff, there, needs)
  const report = { dryRun, applied: !dryRun, files: fileReports(files, diff), problems: [] }
  if (dryRun || writes.length === 0) return ok(report)
  return needs.commitMany({
    writes,
    facts: [{ kind: 'garden-imported', subject: 'garden', figures: countsOf(report) }],
    touches: FAMILIES,
    result: report,
  })
}

const notApplied = (
  dryRun: boolean,
  files: readonly ImportFile[],
  problems: readonly ImportProblem[],
): ImportReport => ({ dryRun, applied: false, files: fileReports(files), problems })

const countsOf = ({ files }: Pick<ImportReport, 'files'>) => ({
  files: files.length,
  rows: files.reduce((total, { rows }) => total + rows, 0),
  created: files.reduce((total, { created }) => total + (created ?? 0), 0),
  changed: files.reduce((total, { changed }) => total + (changed ?? 0), 0),
})

/** Cuts the files into cells; one that cannot be read is a problem of its own, and one we do not know is not read. */
const readFiles = async (
  needs: Pick<ImportNeeds, 'readTable'>,
  sent: readonly SentFile[],
): Promise<{ readonly files: readonly ImportFile[]; readonly problems: readonly ImportProblem[] }> => {
  const files: ImportFile[] = []
  const problems: ImportProblem[] = []
  for (const { name, bytes } of sent) {
    const known = importFileNames.some((one) => one === name)
    const table = known ? await needs.readTable(bytes) : ok({ header: [], rows: [] })
    if (table.ok) files.push({ name, header: table.value.header, rows: table.value.rows })
    else problems.push(problemOf(name, table.refusal))
  }
  return { files, problems }
}

const problemOf = (file: string, { kind, line = 1, ...figures }: UnreadableFile): ImportProblem => ({
  file,
  line,
  column: null,
  kind,
  figures: figures as ImportProblem['figures'],
})
