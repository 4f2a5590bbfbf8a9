/** Whose holidays are kept; the garden's settings name one. */
export type HolidayRegion =
  | 'metropole'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'martinique'
  | 'guyane'
  | 'la-reunion'
  | 'mayotte'
  | 'saint-barthelemy'
  | 'saint-martin'
  | 'saint-pierre-et-miquelon'
  | 'nouvelle-caledonie'
  | 'polynesie-francaise'
  | 'wallis-et-futuna'

/** When a holiday falls and where it is kept; the years of a rule that changed are both included. */
export interface HolidayRule {
  readonly on: { readonly month: number; readonly day: number } | { readonly afterEaster: number }
  readonly name: { readonly fr: string; readonly en: string }
  readonly in: 'everywhere' | readonly HolidayRegion[]
  readonly since?: number
  readonly until?: number
}

const abolition = { fr: 'Abolition de l’esclavage', en: 'Abolition of Slavery' }

// Code du travail, L3133-1; the labour codes of New Caledonia, Polynesia and Wallis and Futuna repeat the list.
const legal: readonly HolidayRule[] = [
  { on: { month: 1, day: 1 }, name: { fr: 'Jour de l’an', en: 'New Year’s Day' }, in: 'everywhere' },
  { on: { afterEaster: 1 }, name: { fr: 'Lundi de Pâques', en: 'Easter Monday' }, in: 'everywhere' },
  { on: { month: 5, day: 1 }, name: { fr: 'Fête du Travail', en: 'Labour Day' }, in: 'everywhere' },
  {
    on: { month: 5, day: 8 },
    name: { fr: 'Victoire de 1945', en: 'Victory in Europe Day' },
    in: 'everywhere',
  },
  { on: { afterEaster: 39 }, name: { fr: 'Ascension', en: 'Ascension Day' }, in: 'everywhere' },
  { on: { afterEaster: 50 }, name: { fr: 'Lundi de Pentecôte', en: 'Whit Monday' }, in: 'everywhere' },
  { on: { month: 7, day: 14 }, name: { fr: 'Fête nationale', en: 'Bastille Day' }, in: 'everywhere' },
  { on: { month: 8, day: 15 }, name: { fr: 'Assomption', en: 'Assumption Day' }, in: 'everywhere' },
  { on: { month: 11, day: 1 }, name: { fr: 'Toussaint', en: 'All Saints’ Day' }, in: 'everywhere' },
  { on: { month: 11, day: 11 }, name: { fr: 'Armistice de 1918', en: 'Armistice Day' }, in: 'everywhere' },
  { on: { month: 12, day: 25 }, name: { fr: 'Noël', en: 'Christmas Day' }, in: 'everywhere' },
]

// L3134-13. Good Friday is one only in communes with a Protestant or a shared church: there the garden decides to
// drive all the same.
const alsaceMoselle: readonly HolidayRule[] = [
  {
    on: { afterEaster: -2 },
    name: { fr: 'Vendredi saint', en: 'Good Friday' },
    in: ['alsace-moselle', 'polynesie-francaise'],
  },
  {
    on: { month: 12, day: 26 },
    name: { fr: 'Saint-Étienne', en: 'St Stephen’s Day' },
    in: ['alsace-moselle'],
  },
]

// L3422-2, décret n° 83-1003; Saint-Barthélemy and Saint-Martin since décret n° 2012-553. The law still says 27 May
// for Saint-Martin; the circulars since 2018 let it keep the true date, and the prefecture treats it as the holiday.
const abolitionDays: readonly HolidayRule[] = [
  { on: { month: 4, day: 27 }, name: abolition, in: ['mayotte'], since: 1984 },
  { on: { month: 5, day: 22 }, name: abolition, in: ['martinique'], since: 1984 },
  { on: { month: 5, day: 27 }, name: abolition, in: ['guadeloupe'], since: 1984 },
  { on: { month: 5, day: 27 }, name: abolition, in: ['saint-martin'], since: 2012, until: 2017 },
  { on: { month: 5, day: 28 }, name: abolition, in: ['saint-martin'], since: 2018 },
  { on: { month: 6, day: 10 }, name: abolition, in: ['guyane'], since: 1984 },
  { on: { month: 10, day: 9 }, name: abolition, in: ['saint-barthelemy'], since: 2012 },
  { on: { month: 12, day: 20 }, name: abolition, in: ['la-reunion'], since: 1984 },
]

// Labour codes of the territories; Matari’i replaced the feast of autonomy in 2025.
const pacific: readonly HolidayRule[] = [
  {
    on: { month: 9, day: 24 },
    name: { fr: 'Fête de la citoyenneté', en: 'Citizenship Day' },
    in: ['nouvelle-caledonie'],
  },
  {
    on: { month: 3, day: 5 },
    name: { fr: 'Arrivée de l’Évangile', en: 'Arrival of the Gospel' },
    in: ['polynesie-francaise'],
  },
  {
    on: { month: 6, day: 29 },
    name: { fr: 'Fête de l’autonomie', en: 'Autonomy Day' },
    in: ['polynesie-francaise'],
    since: 1985,
    until: 2024,
  },
  {
    on: { month: 11, day: 20 },
    name: { fr: 'Matari’i i ni’a', en: 'Matari’i i ni’a' },
    in: ['polynesie-francaise'],
    since: 2025,
  },
  {
    on: { month: 4, day: 28 },
    name: { fr: 'Saint-Pierre-Chanel', en: 'St Peter Chanel’s Day' },
    in: ['wallis-et-futuna'],
  },
  {
    on: { month: 7, day: 29 },
    name: { fr: 'Fête du Territoire', en: 'Territory Day' },
    in: ['wallis-et-futuna'],
  },
]

/** Every rule of a public holiday in France and its overseas territories. */
export const holidayRules: readonly HolidayRule[] = [...legal, ...alsaceMoselle, ...abolitionDays, ...pacific]
