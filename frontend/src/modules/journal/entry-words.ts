/** An entry of the journal as the API tells it. */
export type Entry = {
  id: string
  at: number
  actor: { id: string; name: string }
  kind: string
  subject: string
  figures: Record<string, string | number | boolean | null>
}

/** The kind of thing and its name: `depot D01` is a depot called D01; `garden` has no name. */
export const subjectParts = (subject: string): { readonly thing: string; readonly name: string } => {
  const space = subject.indexOf(' ')
  return space < 0
    ? { thing: subject, name: '' }
    : { thing: subject.slice(0, space), name: subject.slice(space + 1) }
}

const ROUND_DAY = /^(\S+) of (\d{4}-\d{2}-\d{2})$/

/** The name of a subject with a round's day in words: `round VE1 of 2025-06-06`. */
export const subjectName = (name: string, onDay: (round: string, day: string) => string): string => {
  const match = ROUND_DAY.exec(name)
  return match ? onDay(match[1] ?? '', match[2] ?? '') : name
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
