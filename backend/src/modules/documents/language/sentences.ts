import type { Day } from '#kernel/day'
import type { Restriction } from '../domain/restriction.ts'

/** What documents say, in one language. `\u00a0` and `\u202f` are the no-break spaces of French typography. */
export interface Sentences {
  readonly language: 'fr' | 'en'
  readonly kinds: {
    readonly 'preparation-sheet': string
    readonly labels: string
    readonly 'road-sheet': string
  }
  readonly preparedOn: (day: string) => string
  readonly deliveredOn: (day: string) => string
  readonly baskets: (count: number) => string
  readonly stops: (count: number) => string
  readonly rounds: (count: number) => string
  readonly page: (number: number, of: number) => string
  readonly printedAt: (day: string, time: string) => string
  readonly byProduct: string
  readonly byRound: string
  readonly stopsSheet: string
  readonly round: string
  readonly depot: string
  readonly total: string
  readonly grandTotal: string
  readonly delivered: string
  readonly name: string
  readonly category: string
  readonly withoutCategory: string
  readonly list: string
  /** Said of a document that does not tell the whole day. */
  readonly only: (what: string) => string
  readonly quoted: (words: string) => string
  readonly phone: string
  readonly products: string
  readonly product: string
  readonly plan: string
  readonly quantity: string
  readonly signature: string
  readonly address: string
  readonly contact: string
  readonly access: string
  readonly day: string
  readonly position: string
  readonly number: string
  readonly people: string
  readonly member: string
  readonly postcode: string
  readonly town: string
  readonly depotKinds: {
    readonly open: string
    readonly restricted: string
    readonly professional: string
    readonly home: string
    readonly reserve: string
  }
}

/** A restriction in words: « Dépôt Mairie », « Sans catégorie », « “zoé” ». */
export const restrictionInWords = ({ by, name }: Restriction, say: Sentences): string => {
  if (by === 'words') return say.quoted(name)
  return by === 'category' && name === '' ? say.withoutCategory : `${say[by]} ${name}`
}

/** The day in words: « mardi 3 juin 2025 », « jeudi 1er mai 2025 »; “Tuesday 3 June 2025”. */
export const dayInWords = (day: Day, language: 'fr' | 'en'): string => {
  const words = formats[language].format(new Date(`${day}T12:00:00Z`))
  return language === 'fr' ? words.replace(/ 1 /, ' 1er ') : words.replace(',', '')
}

const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const formats = {
  fr: new Intl.DateTimeFormat('fr-FR', long),
  en: new Intl.DateTimeFormat('en-GB', long),
} as const

/** The moment as a day and a time in the garden's zone: « 2 juin 2025 » and « 18:04 ». */
export const momentInWords = (
  ms: number,
  language: 'fr' | 'en',
  timeZone: string,
): { readonly day: string; readonly time: string } => {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(ms)
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(ms)
  return { day: language === 'fr' ? day.replace(/^1 /, '1er ') : day, time }
}
