/** An entry of the journal as the API tells it. */
export type Entry = {
  id: string
  at: number
  actor: { id: string; name: string }
  kind: string
  subject: string
  figures: Record<string, string | number | boolean | null>
}

/** Figures that say nothing to a reader, or that the sentence says already. */
const LEFT_OUT = new Set(['version', 'kind'])

/** The kind of thing and its name: `depot D01` is a depot called D01; `garden` has no name. */
export const subjectParts = (subject: string): { readonly thing: string; readonly name: string } => {
  const space = subject.indexOf(' ')
  return space < 0
    ? { thing: subject, name: '' }
    : { thing: subject.slice(0, space), name: subject.slice(space + 1) }
}

/** The screen that shows the subject, where there is one. */
export const subjectRoute = (
  subject: string,
): { name: string; params: Record<string, string> } | undefined => {
  const { thing, name } = subjectParts(subject)
  if (thing === 'depot') return { name: 'depot', params: { code: name } }
  if (thing === 'member') return { name: 'member', params: { number: name } }
  return undefined
}

/** The figures of an entry as short texts, `name: value`. */
export const figureTexts = (
  entry: Pick<Entry, 'figures'>,
  label: (name: string) => string,
): readonly string[] =>
  Object.entries(entry.figures)
    .filter(([name, value]) => !LEFT_OUT.has(name) && value !== null && value !== '')
    .map(([name, value]) => `${label(name)} ${value}`)
