import type { DocumentLine } from './preparation.ts'

/** In which order the list of a preparation sheet and labels come; `round` is that of driving (DLV-02). */
export const listSorts = ['round', 'stop', 'depot', 'category', 'name', 'product'] as const
export type ListSort = (typeof listSorts)[number]

/** Lines that follow one another under one heading; an empty heading is none. */
export interface LineGroup {
  readonly heading: string
  readonly lines: readonly DocumentLine[]
}

/** The lines in the order in which they come, under a heading for each part of what they were sorted by. */
export const groupsOf = (
  lines: readonly DocumentLine[],
  sort: Exclude<ListSort, 'round'>,
  withoutCategory: string,
): readonly LineGroup[] => {
  const headingOf = headings[sort]
  const groups: { heading: string; lines: DocumentLine[] }[] = []
  for (const line of lines) {
    const heading = headingOf(line, withoutCategory)
    const last = groups.at(-1)
    if (last?.heading === heading) last.lines.push(line)
    else groups.push({ heading, lines: [line] })
  }
  return groups
}

const headings = {
  stop: () => '',
  name: () => '',
  depot: ({ depotName }) => depotName,
  category: ({ categoryName }, without) => categoryName || without,
  product: ({ productName }) => productName,
} as const satisfies Record<Exclude<ListSort, 'round'>, (line: DocumentLine, without: string) => string>
