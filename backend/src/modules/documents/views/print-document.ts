import type { Clock } from '#kernel/clock'
import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { type Table, xlsxBytes } from '#platform/sheets'
import type { DocumentKind } from '../domain/document-kind.ts'
import type { ListSort } from '../domain/line-list.ts'
import type { Preparation } from '../domain/preparation.ts'
import { type LineChoice, type Restriction, restrictionsOf } from '../domain/restriction.ts'
import { restrictionInWords, type Sentences, sentencesIn } from '../language/index.ts'
import type { LabelLayout } from '../pdf/labels.ts'
import { type Listing, labelTables, preparationTables, roadTables } from '../sheets/tables.ts'

/** Where documents get what they say; the app fills it from deliveries, rounds, depots, members and the garden. */
export interface PreparationSource {
  /** What is prepared on that day, of the lines wanted and in their order; undefined where nothing is. */
  readonly preparationOf: (day: Day, wanted: WantedLines) => Promise<Preparation | undefined>
}

/** Which lines are printed, in which order (DLV-02); what is left out does not restrict. */
export interface WantedLines extends LineChoice {
  readonly sort: ListSort
}

/** What printing a document may touch. */
export interface DocumentNeeds {
  readonly preparations: PreparationSource
  readonly clock: Clock
}

/** A document that somebody asked for. */
export interface AskedDocument extends WantedLines {
  readonly day: Day
  readonly kind: DocumentKind
  readonly format: 'pdf' | 'xlsx'
  readonly layout: LabelLayout
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
  const wanted = wantedLines(asked)
  const preparation = await needs.preparations.preparationOf(asked.day, wanted)
  if (!preparation || preparation.lines.length === 0)
    return refused({ kind: 'nothing-to-print', day: asked.day, round: asked.round ?? null })
  const say = sentencesIn[preparation.garden.locale]
  const restrictions = restrictionsOf(preparation, wanted)
  const fileName = fileNameOf(asked, say, restrictions)
  const listing = { sort: wanted.sort, only: onlyInWords(restrictions, say) }
  if (asked.format === 'xlsx') {
    const bytes = await xlsxBytes(tables[asked.kind](preparation, say, listing))
    return ok({ bytes, contentType: XLSX, fileName })
  }
  // Loaded when the first page is printed: type and fonts cost forty megabytes that most days never need.
  const { printPages } = await import('../pdf/print-pages.ts')
  const ordered = { preparation, say, ...listing, printedMs: needs.clock.nowMs() }
  return ok({ bytes: await printPages(asked.kind, asked.layout, ordered), contentType: PDF, fileName })
}

const PDF = 'application/pdf'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Drivers drive in one order only, and stop for everybody on their round. */
const wantedLines = ({ kind, sort, q, round, depot, category, product }: AskedDocument): WantedLines =>
  kind === 'road-sheet' ? { round, sort: 'round' } : { q, round, depot, category, product, sort }

const onlyInWords = (restrictions: readonly Restriction[], say: Sentences): string => {
  const words = restrictions.map((restriction) => restrictionInWords(restriction, say))
  return words.length === 0 ? '' : say.only(words.join(' · '))
}

const NAME_MAX = 60

/** Says to what the document is narrowed, in marks that every system takes: `Étiquettes 2025-06-03 MA Mairie.pdf`. */
const fileNameOf = (
  { kind, day, round, format }: AskedDocument,
  say: Sentences,
  restrictions: readonly Restriction[],
): string => {
  const others = restrictions
    .filter(({ by }) => by !== 'round')
    .map(({ name }) => (name || say.withoutCategory).replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-').slice(0, NAME_MAX))
  return `${[say.kinds[kind], day, round, ...others].filter(Boolean).join(' ')}.${format}`
}

const tables = {
  'preparation-sheet': preparationTables,
  labels: labelTables,
  'road-sheet': roadTables,
} as const satisfies Record<
  DocumentKind,
  (of: Preparation, say: Sentences, listing: Listing) => readonly Table[]
>
