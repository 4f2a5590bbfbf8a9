import { ANY, choiceQuery, type LineChoice, type ListSort } from './line-choice.ts'

export const documentKinds = ['preparation-sheet', 'labels', 'road-sheet'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const labelLayouts = ['sheets-24', 'sheets-14', 'single'] as const
export type LabelLayout = (typeof labelLayouts)[number]
export type DocumentFormat = 'pdf' | 'xlsx'

export type DocumentChoice = {
  readonly day: string
  readonly kind: DocumentKind
  readonly format: DocumentFormat
  readonly layout: LabelLayout
  /** In which order the list on the preparation sheet, and the labels, come. */
  readonly sort: ListSort
  /** Which lines. */
  readonly lines: LineChoice
}

/** Where the API has the document. */
export const documentPath = ({ day, kind, format, layout, sort, lines }: DocumentChoice): string => {
  const query = new URLSearchParams({ format, ...choiceQuery(lines) })
  if (kind === 'labels' && format === 'pdf') query.set('layout', layout)
  if (kind !== 'road-sheet' && sort !== 'round') query.set('sort', sort)
  return `preparations/${day}/documents/${kind}?${query}`
}

/** The name under which it is saved, which says to what it is narrowed: `etiquettes-2025-06-03-ma-d1.pdf`. */
export const documentName = (
  { kind, noCategory }: { readonly kind: string; readonly noCategory: string },
  { day, format, lines: { round, depot, category, product, q } }: DocumentChoice,
): string => {
  const chosen = [round, depot, category || noCategory, product, q.trim()].filter(
    (part) => part !== ANY && part !== '',
  )
  const name = [kind, day, ...chosen].join('-').replace(/[^\p{L}\p{N}]+/gu, '-')
  return `${name.replace(/-$/, '').toLowerCase()}.${format}`
}
