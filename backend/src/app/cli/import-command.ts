import type { Result } from '#kernel/result'
import { type ImportReport, importGarden } from '#modules/imports'
import type { Conflict } from '#platform/dynamo'
import type { Garden } from '../garden/open-garden.ts'
import { filesIn, type NoSuchFolder } from './folder.ts'
import type { Say } from './sentences.ts'

/** Who the journal says it was. */
const ORIGIN = { actor: { id: 'command-line', name: 'Cabas (ligne de commande)' } }

/** Brings the files of a folder into a garden. */
export const importFolder = async (
  garden: Garden,
  folder: string,
  options: { readonly dryRun: boolean; readonly isoYear?: number | undefined },
): Promise<Result<ImportReport, NoSuchFolder | Conflict>> => {
  const files = await filesIn(folder)
  if (!files.ok) return files
  return importGarden(garden.needsFor(ORIGIN), { files: files.value, ...options })
}

/** The report as lines: files with their counts, or every bad row by file, line and reason; then what was done. */
export const reportLines = (report: ImportReport, say: Say): readonly string[] => {
  if (report.problems.length > 0) {
    const lines = report.problems.map(({ file, line, column, kind, figures }) =>
      [`${file}:${line}`, ...(column ? [column] : []), say(kind, figures)].join(': '),
    )
    return [...lines, say('problems-found', { count: report.problems.length })]
  }
  const files = report.files.map((file) =>
    say(file.created === null ? 'file-read' : 'file-counted', { ...file }),
  )
  const writes = report.files.some(({ created, changed }) => (created ?? 0) + (changed ?? 0) > 0)
  return [...files, say(endingOf(report.dryRun, writes))]
}

const endingOf = (dryRun: boolean, writes: boolean): string => {
  if (!writes) return 'import-nothing'
  return dryRun ? 'import-dry' : 'import-done'
}
