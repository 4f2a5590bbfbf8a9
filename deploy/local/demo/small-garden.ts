import { DEPOTS, ROUNDS, type Row, STOPS } from './small-garden-places.ts'

/**
 * A small garden's year in the CSV format of the import: three rounds, ten depots, forty members. Made from a seed, so
 * that the same year gives the same garden; every person and place in it is invented.
 */
export const smallGarden = (year: number): Readonly<Record<string, string>> => {
  const random = randomFrom(year)
  const lastWeek = weeksIn(year)
  const closed = new Set([1, lastWeek])
  const weeks = Array.from({ length: lastWeek }, (_, n) => n + 1).filter((week) => !closed.has(week))
  const subscriptions = MEMBERS.map((_, n) => subscriptionOf(n + 1, random))
  const quantities = subscriptions.flatMap((one) =>
    weeks.map((week) => [one.number, week, quantityIn(one, week, random), one.depot]),
  )
  return {
    'rounds.csv': csv('code,name,weekday,preparation_day,colour,position', ROUNDS),
    'depots.csv': csv('code,name,kind,town,postcode,latitude,longitude,capacity,phone,reserved_for', DEPOTS),
    'round_stops.csv': csv('round,depot,position', STOPS),
    'plans.csv': csv(
      'code,name,group,price_eur,deliveries,home_delivery,supporter,waiting,doubles_into,retired',
      PLANS,
    ),
    'members.csv': csv(
      'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode,category,membership_until,membership_exempt,balance_eur,balance_on',
      MEMBERS.map((name, n) => [...memberRow(name, n + 1, random), ...standingOf(n + 1, year)]),
    ),
    'subscriptions.csv': csv(
      'number,member,plan,quantity,payment_method,payment_rhythm,first_payment_month,payments,entitled_deliveries,planned_deliveries,carried_over',
      subscriptions.map((one) => subscriptionRow(one, quantities, weeks.length)),
    ),
    'weekly_quantities.csv': csv('subscription,iso_week,quantity,depot', quantities),
    'closed_weeks.csv': csv(
      'iso_year,iso_week',
      [...closed].map((week) => [year, week]),
    ),
    'holiday_shifts.csv': csv('round,usual_date,delivered_on', []),
  }
}

const PLANS: readonly Row[] = [
  ['PS', 'Panier simple', 'Simple', 480, 50, 0, 0, 0, 'PF', ''],
  ['PF', 'Panier familial', 'Familial', 860, 50, 0, 0, 0, '', ''],
  ['PS15', 'Panier simple par quinzaine', 'Simple', 250, 25, 0, 0, 0, '', ''],
  ['PDS', 'Panier simple à domicile', 'Simple', 640, 50, 1, 0, 0, '', ''],
]
const MEMBERS = [
  'Noé Lefèvre',
  'Jeanne Marchal',
  'Ousmane Diallo',
  'Céleste Humbert',
  'Yves Collin',
  'Marguerite Pierson',
  'Rachid Benali',
  'Odile Vautrin',
  'Gaspard Mathieu',
  'Lou Thiébaut',
  'Hélène Grandjean',
  'Émile Rouyer',
  'Fatou Camara',
  'Baptiste Noël',
  'Simone Aubertin',
  'Loïc Kessler',
  'Anaïs Perrin',
  'Victor Claude',
  'Mélanie Haxaire',
  'Tran Minh',
  'Colette Jacquot',
  'Julien Bastien',
  'Rose Didelot',
  'Armand Poirot',
  'Nour Haddad',
  'Sylvain Mougeot',
  'Edith Lallemand',
  'Pauline Richard',
  'Marcel Thouvenin',
  'Irina Popescu',
  'Benoît Géhin',
  'Zoé Fleurence',
  'Lucien Antoine',
  'Maud Villemin',
  'Karim Saïdi',
  'Françoise Durand',
  'Hugo Lecomte',
  'Bernadette Masson',
  'Elias Weber',
  'Clara Ferry',
]
/** Those of the members who buy for others, by their numbers. */
const ORGANISATIONS = new Map<number, readonly [kind: string, name: string, category: string]>([
  [12, ['organisation', 'École de Valbrune', 'École']],
  [24, ['organisation', 'Restaurant Le Fil de l’Eau', 'Restaurant']],
  [36, ['organisation', 'École maternelle de Mirevaux', 'École']],
])
const STREETS = ['rue du Lavoir', 'chemin des Vergers', 'rue des Écoles', 'place du Marché', 'rue Haute']
const TOWNS: readonly (readonly [town: string, postcode: string])[] = [
  ['Valbrune', '54990'],
  ['Saint-Orme', '54991'],
  ['Mirevaux', '54992'],
  ['Haute-Brize', '54993'],
]
const PAYMENTS: readonly (readonly [method: string, rhythm: string, count: number])[] = [
  ['sepa_debit', 'monthly', 12],
  ['cheque', 'quarterly', 4],
  ['transfer', 'yearly', 1],
]

interface SmallSubscription {
  readonly number: number
  readonly plan: string
  readonly depot: string
  readonly payment: (typeof PAYMENTS)[number]
}

const subscriptionOf = (number: number, random: () => number): SmallSubscription => {
  const depot = String(DEPOTS[number % DEPOTS.length]?.[0])
  const plan = depot === 'T10' ? 'PDS' : pick(['PS', 'PS', 'PF', 'PS15'], random)
  return { number, plan, depot, payment: pick(PAYMENTS, random) }
}

/** Mostly one; none now and then, and none in every other week for the fortnightly plan. */
const quantityIn = ({ plan, number }: SmallSubscription, week: number, random: () => number): number => {
  if (plan === 'PS15' && (week + number) % 2 === 1) return 0
  return random() < 0.04 ? 0 : 1
}

const subscriptionRow = (one: SmallSubscription, quantities: readonly Row[], openWeeks: number): Row => {
  const [method, rhythm, payments] = one.payment
  const planned = quantities
    .filter(([subscription]) => subscription === one.number)
    .reduce((sum, [, , quantity]) => sum + Number(quantity), 0)
  const entitled = one.plan === 'PS15' ? Math.floor(openWeeks / 2) : openWeeks
  return [one.number, one.number, one.plan, 1, method, rhythm, 1, payments, entitled, planned, 0]
}

const memberRow = (name: string, number: number, random: () => number): Row => {
  const [first = '', ...rest] = name.split(' ')
  const email = `${plain(first)}.${plain(rest.join('-'))}@example.org`
  const [town, postcode] = pick(TOWNS, random)
  const street = `${1 + Math.floor(random() * 60)} ${pick(STREETS, random)}`
  const phone = `+3363998${String(5000 + number)}`
  const [kind, organisation, category] = ORGANISATIONS.get(number) ?? ['person', '', 'Particulier']
  return [number, kind, organisation, first, rest.join(' '), email, phone, street, town, postcode, category]
}

/** Most memberships run to the end of the year, a few ended with the last; organisations pay none. A few owe something. */
const standingOf = (number: number, year: number): Row => {
  const isExempt = ORGANISATIONS.has(number)
  const until = isExempt ? '' : number % 9 === 0 ? `${year - 1}-12-31` : `${year}-12-31`
  const balance = number % 7 === 0 ? '-24.50' : number % 5 === 0 ? '18.00' : '0.00'
  return [until, isExempt ? 1 : '', balance, `${year}-01-01`]
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const csv = (header: string, rows: readonly Row[]): string =>
  `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`

const pick = <T>(values: readonly T[], random: () => number): T => {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('Nothing to choose from')
  return value
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A year has 53 ISO weeks when it begins or ends on a Thursday. */
const weeksIn = (year: number): number => {
  const thursday = (month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDay() === 4
  return thursday(0, 1) || thursday(11, 31) ? 53 : 52
}
