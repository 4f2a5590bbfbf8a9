import { type ItemPage, type JournalEntry, journalMonth, journalPattern, type Table } from '#platform/dynamo'

const MONTHS_MAX = 36

/** What part of the journal to read; moments in milliseconds. */
export interface JournalQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly fromMs?: number | undefined
  readonly toMs: number
  readonly actor?: string | undefined
  readonly subject?: string | undefined
}

/** Reads the journal, newest first. */
export type ReadJournal = (query: JournalQuery) => Promise<ItemPage<JournalEntry>>

/** The journal of one table: by month, or all about one subject. Looks back three years at the most. (USR-05) */
export const journalReader =
  (table: Table): ReadJournal =>
  (query) =>
    query.subject ? readSubject(table, query, query.subject) : readMonths(table, query)

const readSubject = async (
  table: Table,
  query: JournalQuery,
  subject: string,
): Promise<ItemPage<JournalEntry>> => {
  const range = { pk: `SUBJECT#${subject}`, begins: '', index: 'gsi1' as const }
  const page = await table.page<JournalEntry>(range, {
    limit: query.limit,
    after: query.cursor,
    newestFirst: true,
  })
  return { items: page.items.filter((entry) => fits(entry, query)), next: page.next }
}

/** The cursor is the identifier of the last entry shown; identifiers rise with time. */
const readMonths = async (table: Table, query: JournalQuery): Promise<ItemPage<JournalEntry>> => {
  const items: JournalEntry[] = []
  for (const month of monthsBack(query)) {
    await readMonth(table, query, month, items)
    if (items.length > query.limit) break
  }
  const shown = items.slice(0, query.limit)
  return { items: shown, next: items.length > query.limit ? (shown.at(-1)?.id ?? null) : null }
}

/** Adds the month's entries behind the cursor until one more than the limit is there. */
const readMonth = async (
  table: Table,
  query: JournalQuery,
  month: string,
  items: JournalEntry[],
): Promise<void> => {
  let after: string | undefined
  do {
    const page = await table.page<JournalEntry>(journalPattern.range({ month }), {
      limit: 200,
      after,
      newestFirst: true,
    })
    items.push(
      ...page.items.filter((entry) => fits(entry, query) && (!query.cursor || entry.id < query.cursor)),
    )
    after = page.next ?? undefined
  } while (after && items.length <= query.limit)
}

const monthsBack = ({ fromMs = 0, toMs }: JournalQuery): readonly string[] => {
  const [year = 0, month = 0] = journalMonth(toMs).split('-').map(Number)
  const first = journalMonth(fromMs)
  return Array.from({ length: MONTHS_MAX }, (_, n) => journalMonth(Date.UTC(year, month - 1 - n, 1))).filter(
    (name) => name >= first,
  )
}

const fits = (entry: JournalEntry, { fromMs = 0, toMs, actor }: JournalQuery): boolean =>
  entry.at >= fromMs && entry.at <= toMs && (!actor || entry.actor.id === actor)
