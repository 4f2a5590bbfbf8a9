import type { Clock } from '#kernel/clock'
import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { type Table, xlsxBytes } from '#platform/sheets'
import type { DocumentKind } from '../domain/document-kind.ts'
import type { Preparation } from '../domain/preparation.ts'
import { onlyRound } from '../domain/route.ts'
import { type Sentences, sentencesIn } from '../language/index.ts'
import type { LabelLayout } from '../pdf/labels.ts'
import { labelTables, preparationTables, roadTables } from '../sheets/tables.ts'

/** Where documents get what they say; the app fills it from deliveries, rounds, depots, members and the garden. */
export interface PreparationSource {
  /** What is prepared on that day; undefined where nothing is. Lines of quantity 0 may be left in. */
  readonly preparationOf: (day: Day) => Promise<Preparation | undefined>
}

/** What printing a document may touch. */
export interface DocumentNeeds {
  readonly preparations: PreparationSource
  readonly clock: Clock
}

/** A document that somebody asked for. */
export interface AskedDocument {
  readonly day: Day
  readonly kind: DocumentKind
  readonly format: 'pdf' | 'xlsx'
  readonly layout: LabelLayout
  /** The code of the only round to print. */
  readonly round?: string | undefined
}

interface PrintedDocument {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly fileName: string
}

/** There is nothing to print: nothing is prepared that day, or nothing for that round. */
interface NothingToPrint {
  readonly kind: 'nothing-to-print'
  readonly day: Day
  readonly round: string | null
}

/** Prints a document in the garden's language (DLV-03, RND-06). */
export const printDocument = async (
  needs: DocumentNeeds,
  asked: AskedDocument,
): Promise<Result<PrintedDocument, NothingToPrint>> => {
  const found = await needs.preparations.preparationOf(asked.day)
  const preparation = found && narrowed(found, asked.round)
  if (!preparation || preparation.lines.length === 0)
    return refused({ kind: 'nothing-to-print', day: asked.day, round: asked.round ?? null })
  const say = sentencesIn[preparation.garden.locale]
  const fileName = `${[say.kinds[asked.kind], asked.day, asked.round].filter(Boolean).join(' ')}.${asked.format}`
  if (asked.format === 'xlsx') {
    const bytes = await xlsxBytes(tables[asked.kind](preparation, say))
    return ok({ bytes, contentType: XLSX, fileName })
  }
  // Loaded when the first page is printed: type and fonts cost forty megabytes that most days never need.
  const { printPages } = await import('../pdf/print-pages.ts')
  const ordered = { preparation, say, printedMs: needs.clock.nowMs() }
  return ok({ bytes: await printPages(asked.kind, asked.layout, ordered), contentType: PDF, fileName })
}

const PDF = 'application/pdf'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const narrowed = (preparation: Preparation, round: string | undefined): Preparation => {
  const lines = preparation.lines.filter(({ quantity }) => quantity > 0)
  const delivered = { ...preparation, lines }
  return round === undefined ? delivered : onlyRound(delivered, round)
}

const tables = {
  'preparation-sheet': preparationTables,
  labels: labelTables,
  'road-sheet': roadTables,
} as const satisfies Record<DocumentKind, (of: Preparation, say: Sentences) => readonly Table[]>
