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
  /** Code of a round, or nothing for all. */
  readonly round: string
}

/** Where the API has the document. */
export const documentPath = ({ day, kind, format, layout, round }: DocumentChoice): string => {
  const query = new URLSearchParams({ format })
  if (kind === 'labels' && format === 'pdf') query.set('layout', layout)
  if (round !== '') query.set('round', round)
  return `preparations/${day}/documents/${kind}?${query}`
}

/** The name under which it is saved: `feuille-de-route-2025-06-03-MA.pdf`. */
export const documentName = (words: string, { day, format, round }: DocumentChoice): string => {
  const parts = [words, day, ...(round === '' ? [] : [round])].join('-')
  return `${parts.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.${format}`
}
