import { matches } from '../../kernel/fold.ts'

/** A page of the guide as the build renders it. */
export type Page = {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly headings: readonly { readonly id: string; readonly text: string }[]
  readonly html: string
  readonly text: string
}

/** Pages under their heading, in the order of the guide. */
export type Group = { readonly name: string; readonly pages: readonly Page[] }

/** The pages that hold every word, those whose title or headings do first; all of them for no word. */
export const searched = (pages: readonly Page[], query: string): readonly Page[] => {
  const words = query.trim()
  const rank = ({ title, headings }: Page) =>
    matches(words, [title]) ? 0 : matches(words, [title, ...headings.map(({ text }) => text)]) ? 1 : 2
  const found = pages.filter(({ title, text }) => matches(words, [title, text]))
  return words === '' ? pages : found.toSorted((a, b) => rank(a) - rank(b))
}

export const grouped = (pages: readonly Page[]): readonly Group[] =>
  [...Map.groupBy(pages, ({ group }) => group)].map(([name, own]) => ({ name, pages: own }))
