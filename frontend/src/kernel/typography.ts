const NARROW = '\u202F'
const WIDE = '\u00A0'

/** The sentence with the unbreakable spaces that French puts before : ; ? ! % € and inside « ». Authors type plain spaces. */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/« ?/g, `«${WIDE}`)
    .replace(/ ?»/g, `${WIDE}»`)
    .replace(/ ([;?!])/g, `${NARROW}$1`)
    .replace(/ ([:%€])/g, `${WIDE}$1`)
    .replaceAll("'", '’')

export type Messages = { readonly [key: string]: string | Messages }

/** Every sentence of the tree with its French spaces; interpolations such as `{n}` and `{'@'}` stay as they are. */
export const typeset = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? outsideBraces(value) : typeset(value),
    ]),
  )

const outsideBraces = (text: string): string =>
  text
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{') ? part : frenchSpaces(part)))
    .join('')
